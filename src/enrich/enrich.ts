/** What an article's own text and fields tell beyond their words. The order of the steps, on one screen. */
import type { Article } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import { agenciesOf } from "./agencies.ts";
import { dateOf } from "./dates/date-step.ts";
import type { Knowledge } from "./knowledge.ts";
import { publisherName } from "./publishers.ts";
import { readArticle } from "./sections.ts";
import { tagsOf } from "./tags.ts";
import { topicsOf } from "./topics.ts";

export { loadKnowledge } from "./knowledge.ts";

/**
 * Enriches one article from itself alone: its publisher's display name, its agencies under their usual
 * names, its tags and topics, and its day of publication when parse found none stated.
 */
export function enrich(
  article: Article,
  knowledge: Knowledge,
  settings: Pick<Settings, "publishers" | "dates" | "tags" | "topics">,
): Article {
  const publisher = publisherName(article.publisher, article.url, settings);
  const credited = {
    ...article,
    ...(publisher === undefined ? {} : { publisher }),
    agencies: agenciesOf(article),
  };
  const reading = readArticle(credited);
  const dated = { ...credited, ...dateOf(credited, settings, reading) };
  const names = tagsOf(dated, knowledge, settings.tags, reading);
  const topics = settings.topics ? topicsOf(dated, {}, reading) : [];
  return { ...dated, tags: [...names, ...topics] };
}
