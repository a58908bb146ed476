/** An object of known or mapped keys → a record. Spreadsheets and SGML come here too. */
import type { Message, Report } from "#src/message.ts";
import type { RawRecord, RecordFields } from "#src/record.ts";
import { type FieldPaths, foldKey } from "./field-names.ts";
import { withoutMarkup } from "./html-text.ts";
import { isJoomla, joomlaRow, whyNoRow } from "./joomla.ts";
import { isObject, recordFields } from "./json-fields.ts";
import { isArticleType } from "./json-ld.ts";
import { refusedPost } from "./json-wordpress.ts";
import type { ReaderInput } from "./reader.ts";

export interface Place {
  readonly line: number;
  readonly index?: number;
  readonly paths: FieldPaths;
  readonly report: Report;
  /** Why it is no article, where its export says so. */
  readonly refused?: Refusal | undefined;
}

/** Why a value becomes no article. */
export type Refusal = Omit<Message, "path" | "line">;

/** An object → a record, or a message that says why not. */
export function toRecord(
  format: string,
  { path }: ReaderInput,
  given: unknown,
  { line, index, paths, report, ...place }: Place,
): RawRecord | undefined {
  const isRow = isObject(given) && isJoomla(given);
  const value = isRow ? joomlaRow(given) : given;
  const stated = isObject(value) ? recordFields(value, paths) : undefined;
  const refused =
    place.refused ?? (isRow ? whyNoRow(given) : refusedPost(value)) ?? refusedNode(value, stated);
  if (stated === undefined || refused !== undefined) {
    const { found, ...reason } = refused ?? refusal(value, paths);
    const number = index === undefined ? "" : `record ${index + 1}: `;
    report({ ...reason, found: `${number}${found}`, path, line });
    return undefined;
  }
  const { fields, changes } = withoutMarkup(stated);
  return {
    format,
    ...(index === undefined ? {} : { index }),
    line,
    source: JSON.stringify(value),
    fields,
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  };
}

/** What JSON-LD describes beside articles: the site, its publisher, the path to the page. */
function refusedNode(value: unknown, stated: RecordFields | undefined): Refusal | undefined {
  const type = isObject(value) ? [value["@type"]].flat().join(", ") : "";
  if (type === "" || isArticleType(type) || stated?.text) return undefined;
  return {
    rule: "not-an-article",
    severity: "info",
    found: `a description of type ${type}`,
    expected: "an article",
    advice: "left out",
  };
}

/** A record of known keys that hold nothing is the source's gap; one of unknown keys needs a person. */
function refusal(value: unknown, paths: FieldPaths): Refusal {
  const keys = isObject(value) ? Object.keys(value) : [];
  const known = paths.text.map((path) => path[0]);
  if (keys.some((key) => known.includes(foldKey(key)))) {
    return {
      rule: "record-empty",
      severity: "warning",
      found: "a record with neither title nor text",
      advice: "no article was made of it",
    };
  }
  return {
    rule: "record-keys",
    severity: "error",
    found: isObject(value)
      ? `a record with the keys ${keys.slice(0, 12).join(", ") || "(none)"}`
      : `${JSON.stringify(value)?.slice(0, 40)} where a record should be`,
    expected: "a title or a text under a known key",
    advice: "if it is an article, name its keys under fields in content/archive.yaml",
  };
}
