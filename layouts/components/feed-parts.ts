/** What feeds of both formats say in the same way. */
import type { StoredArticle } from "#src/article.ts";
import { firstWords, renderView } from "#src/site/body.ts";
import type { Feed } from "#src/site/feeds.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { urn } from "#src/site/urn.ts";
import { WORDS } from "../words.ts";
import { statedDate } from "./citation-meta.ts";
import { correction } from "./correction.ts";

/** Full addresses, or paths when the site's address is not known. */
export const addressIn =
  (site: Site) =>
  (path: string): string =>
    site.absolute(path) ?? site.url(path);

/** A name that the feed keeps wherever the site moves under the same address. */
export const feedName = ({ settings }: Site, { tag }: Feed): string =>
  urn([settings.title, settings.url ?? "", ...(tag ? [tag.slug] : [])].join(" "));

/** The article's first words, or its title when it has no text. */
export const summary = (article: StoredArticle, words: number): string =>
  firstWords(opening(article), words);

/** Articles are rendered once for the feeds of all their tags. */
const opening = once(
  (article: StoredArticle) => renderView(article).paragraphs[0]?.text ?? article.title,
);

/** An article's first words in the archive's own feed, and what a person corrected in it. */
export function account(article: StoredArticle): string {
  const said = correction(article);
  return summary(article, 40) + (said === undefined ? "" : ` (${WORDS.corrected}: ${said})`);
}

/** A time with its offset; without seconds when there are none. */
const TIME = /^(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/**
 * When the source published an article, as RFC 3339 wants it: only where it states the whole day. Of a
 * day without a time, or with one of no known offset, it is the beginning.
 */
export function published(article: StoredArticle): string | undefined {
  const day = statedDate(article);
  if (day?.length !== 10) return undefined;
  const [, clock, seconds = ":00", offset] = TIME.exec(article.time ?? "") ?? [];
  return clock === undefined ? moment(day) : `${day}T${clock}${seconds}${offset}`;
}

/** A day as RFC 3339 wants it. */
export const moment = (day: string): string => `${day}T00:00:00Z`;
