/** What an article's own text and fields tell beyond their words. The order of the steps, on one screen. */
import type { Article } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import { agenciesOf } from "./agencies.ts";
import type { Knowledge } from "./knowledge.ts";
import { publisherName } from "./publishers.ts";
import { tagsOf } from "./tags.ts";

export { loadKnowledge } from "./knowledge.ts";

/**
 * Enriches one article from itself alone: its publisher's display name, its agencies under their usual
 * names, its tags. Dates are stated ones and read by parse; none is worked out here.
 */
export function enrich(
  article: Article,
  knowledge: Knowledge,
  settings: Pick<Settings, "publishers">,
): Article {
  const publisher = publisherName(article.publisher, article.url, settings);
  const credited = {
    ...article,
    ...(publisher === undefined ? {} : { publisher }),
    agencies: agenciesOf(article),
  };
  return { ...credited, tags: tagsOf(credited, knowledge) };
}
