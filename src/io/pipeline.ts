/** From record to article, with the knowledge loaded once. */
import { toArticle } from "#src/parse/to-article.ts";
import type { Settings } from "#src/settings.ts";
import type { ToArticle } from "./convert-record.ts";

/** Parse, then enrich. */
export function pipeline(settings: Settings): ToArticle {
  return (record, origin, report) => toArticle(record, origin, settings, report);
}
