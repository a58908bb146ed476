/** A feed as JSON Feed 1.1. */
import type { Feed } from "#src/site/feeds.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import { urn } from "#src/site/urn.ts";
import { account, addressIn, moment, published, summary } from "./feed-parts.ts";

/** The format asks for content: the first words. In a tag's feed, which is one of many, fewer. */
export function jsonFeed(site: Site, feed: Feed): string {
  const address = addressIn(site);
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...(!feed.tag && { description: site.settings.description }),
    home_page_url: address(feed.home),
    feed_url: address(feed.path),
    language: "ar",
    items: feed.entries.map(({ article }) => {
      const { id, title, added, byline, publisher, tags } = article;
      const when = published(article);
      const authors = byline.length > 0 ? byline : publisher ? [publisher] : [];
      return {
        id: urn(id),
        url: address(articleUrl(id)),
        title,
        content_text: feed.tag ? summary(article, 12) : account(article),
        ...(when && { date_published: when }),
        ...(!feed.tag && {
          // What Atom calls `updated`: the day on which it entered the archive.
          date_modified: moment(added),
          ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
          ...(tags.length > 0 && { tags: tags.map(({ name }) => name) }),
        }),
      };
    }),
  };
  return `${JSON.stringify(json)}\n`;
}
