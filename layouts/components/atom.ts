/**
 * A feed as Atom (RFC 4287). `updated` is the day on which an article entered the archive: on which day a
 * person corrected one is not known.
 */
import type { Entry } from "#src/site/entry.ts";
import type { Feed } from "#src/site/feeds.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import { urn } from "#src/site/urn.ts";
import { account, addressIn, feedName, moment, published } from "./feed-parts.ts";

export function atom(site: Site, feed: Feed): string {
  const { settings } = site;
  const address = addressIn(site);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<id>${feedName(site, feed)}</id>
<title>${feed.title}</title>
${
  !feed.tag &&
  html`<subtitle>${settings.description}</subtitle>
`
}<updated>${moment(feed.entries[0]?.article.added ?? "1970-01-01")}</updated>
<author><name>${settings.title}</name></author>
<link rel="self" href="${address(feed.path)}"/>
<link href="${address(feed.home)}"/>
${feed.entries.map((entry) => atomEntry(feed, entry, address))}</feed>
`.toString();
}

/** In a tag's feed, which is one of many, no more than the format requires. */
function atomEntry({ tag }: Feed, { article }: Entry, address: (path: string) => string): Markup {
  const { id, title, added, byline, publisher, tags } = article;
  const authors = byline.length > 0 ? byline : publisher ? [publisher] : [];
  const when = published(article);
  return html`<entry><id>${urn(id)}</id><title>${title}</title><link href="${address(articleUrl(id))}"/><updated>${moment(added)}</updated>${
    !tag &&
    html`${when && html`<published>${when}</published>`}${authors.map((name) => html`<author><name>${name}</name></author>`)}${tags.map(
      ({ name }) => html`<category term="${name}"/>`,
    )}<summary>${account(article)}</summary>`
  }</entry>
`;
}
