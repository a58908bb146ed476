/** From record to article, with the knowledge loaded once. */
import { GAZETTEER } from "#src/arabic/gazetteer.ts";
import { enrich } from "#src/enrich/enrich.ts";
import { type Knowledge, loadKnowledge } from "#src/enrich/knowledge.ts";
import { withOwnEntries } from "#src/enrich/own-gazetteer.ts";
import { toArticle } from "#src/parse/to-article.ts";
import type { Settings } from "#src/settings.ts";
import type { ToArticle } from "./make-one.ts";

/** The gazetteer with the archivist's entries, and the rules that are not switched off. */
export const knowledgeOf = ({ gazetteer = [], tags }: Settings): Knowledge =>
  loadKnowledge(withOwnEntries(GAZETTEER, gazetteer), tags);

/** Parse, then enrich. */
export function pipeline(
  settings: Settings,
  knowledge: Knowledge = knowledgeOf(settings),
): ToArticle {
  return (record, origin, report) =>
    enrich(toArticle(record, origin, settings, report), knowledge, settings);
}
