/** What feeds of both formats say in the same way. */
import type { StoredArticle } from "#src/article.ts";
import { firstWords, renderView } from "#src/site/body.ts";
import type { Feed } from "#src/site/feeds.ts";
import { once } from "#src/site/once.ts";
import type { Site } from "#src/site/site.ts";
import { urn } from "#src/site/urn.ts";

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
