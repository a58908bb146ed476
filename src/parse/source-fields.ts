/** What no other key of the article holds verbatim, under one roof. */
import type { RecordFields } from "#src/record.ts";

/** What was taken from the text, as printed there. */
export interface Printed {
  readonly source_line: string | undefined;
  readonly date_line: string | undefined;
  readonly update_line: string | undefined;
  readonly byline_line: string | undefined;
  readonly captions: readonly string[];
  /** Lines judged not to be the article. */
  readonly noise: string;
}

/** Fields that another key of the article rewrites, and so are kept as they were. */
const REWRITTEN = [
  "id",
  "author",
  "date",
  "modified",
  "collected",
  "publisher",
  "dateline",
  "language",
] as const;

/**
 * The record's own strings where the article rewrites them, its unknown fields, and the lines taken
 * from the text. A name of the record that clashes with one of ours keeps its value under `record_…`.
 */
export function sourceFieldsOf(fields: RecordFields, printed: Printed): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of REWRITTEN) {
    const value = fields[name];
    if (value !== undefined && value.trim() !== "") kept[name] = value;
  }
  const { captions, ...lines } = printed;
  for (const [name, line] of Object.entries(lines)) if (line) kept[name] = line;
  for (const [i, caption] of captions.entries()) kept[`caption_${i + 1}`] = caption;
  for (const [name, value] of Object.entries(fields.rest)) {
    const taken = name === "__proto__" || Object.hasOwn(kept, name);
    kept[taken ? `record_${name}` : name] = value;
  }
  return kept;
}
