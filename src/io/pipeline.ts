/** From record to article, with the knowledge loaded once. */
import { enrich } from "#src/enrich/enrich.ts";
import { type Knowledge, loadKnowledge } from "#src/enrich/knowledge.ts";
import { toArticle } from "#src/parse/to-article.ts";
import type { Settings } from "#src/settings.ts";
import type { ToArticle } from "./convert-record.ts";

/** Parse, then enrich. */
export function pipeline(
  settings: Settings,
  knowledge: Knowledge = loadKnowledge(undefined, settings.tags),
): ToArticle {
  return (record, origin, report) =>
    enrich(toArticle(record, origin, settings, report), knowledge, settings);
}
