/** Feeds: `/feed.xml`, `/feed.json`, and the same below each tag that has enough articles. */
import type { Feed } from "#src/site/feeds.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile } from "#src/site/urls.ts";
import { atom } from "./components/atom.ts";
import { jsonFeed } from "./components/json-feed.ts";

interface Data {
  readonly site: Site;
  readonly feed: Feed;
}

export const data = {
  pagination: { data: "site.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }: Data) => outputFile(feed.path),
  eleventyExcludeFromCollections: true,
};

export const render = ({ site, feed }: Data): string =>
  (feed.format === "atom" ? atom : jsonFeed)(site, feed);
