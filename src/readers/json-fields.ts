/** One JSON object → the fields of a record. */
import type { RecordFields } from "#src/record.ts";
import { FIELD_NAMES, type FieldName, type FieldPaths, foldKey } from "./field-names.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is the address of a page, not only of a site. */
export const isPage = (value: unknown): value is string =>
  typeof value === "string" && /^\s*https?:\/\/[^\s/]+\/[^\s/]\S*\s*$/i.test(value);

/** What an object says of itself, by the order in which corpora hide it. */
const INSIDE = ["rendered", "name", "value", "@value", "text", "url", "@id"];

/** What stands between keywords in one string; not the end of a character reference. */
const BETWEEN = /[,،؛]|(?<!&#?[a-z\d]{1,30});/i;

/** The keywords that one string lists. */
export const splitKeywords = (text: string): string[] => text.split(BETWEEN);

type Values = { -readonly [Name in keyof RecordFields]: RecordFields[Name] };

/**
 * Takes each field from the first of its names that holds something. Every other key goes to
 * `rest` verbatim: strings as they are, other values as JSON; empty ones are left out.
 *
 * @returns undefined when the object holds neither a title nor a text.
 */
export function recordFields(object: JsonObject, paths: FieldPaths): RecordFields | undefined {
  const used = new Set<string>();
  const found: Partial<Record<FieldName, string | readonly string[]>> = {};
  let textKey = "";
  for (const { field, key, inner } of candidates(Object.keys(object), paths)) {
    if ((found[field] !== undefined && field !== "text") || used.has(key)) continue;
    const value = asField(field, inside(object[key], inner));
    if (value === undefined) continue;
    // What names the outlet in one corpus is the page's address in another.
    if (field === "publisher" && found.url === undefined && isPage(value)) {
      found.url = value;
      used.add(key);
      continue;
    }
    if (field === "text") {
      if (found.text !== undefined && !isFuller(value, found.text)) continue;
      used.delete(textKey);
      textKey = key;
    }
    found[field] = value;
    used.add(key);
  }
  if (found.text === undefined && found.title !== undefined) {
    const [key, value] = longestText(object, used) ?? [];
    if (key !== undefined && value !== undefined) {
      found.text = value;
      used.add(key);
    }
  }
  if (found.title === undefined && found.text === undefined) return undefined;
  return { ...named(found), text: String(found.text ?? ""), rest: restOf(object, used, found) };
}

/** Some exports cut a text under one key and have it whole under another. */
const FULLER = 1.3;

const isFuller = (value: unknown, than: unknown): boolean =>
  wordsIn(value) > wordsIn(than) * FULLER;

/** Length of what a text says, its tags left out. */
const wordsIn = (value: unknown): number =>
  String(value)
    .replace(/<[^<>]*>|&[#\w]{1,10};/g, "")
    .trim().length;

/** Shortest value of an unknown key that is taken for a text, in characters. */
const TEXT_LENGTH = 200;

/** Of the keys that no field is known by, the one that holds the longest text. */
function longestText(
  object: JsonObject,
  used: ReadonlySet<string>,
): readonly [string, string] | undefined {
  return Object.entries(object)
    .filter(([key, value]) => !used.has(key) && (typeof value === "string" || plainList(value)))
    .map(([key, value]) => [key, asString("text", value) ?? ""] as const)
    .filter(([, text]) => text.length >= TEXT_LENGTH && /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(text))
    .sort(([, a], [, b]) => wordsIn(b) - wordsIn(a))[0];
}

/** A key of an object that a field may be taken from. */
interface Candidate {
  readonly field: FieldName;
  readonly key: string;
  /** Where in its value. */
  readonly inner: readonly string[];
}

/** Records of one file share their keys: what is worked out of the last ones serves the next. */
let last: {
  readonly keys: readonly string[];
  readonly paths: FieldPaths;
  readonly found: readonly Candidate[];
} = { keys: [], paths: {} as FieldPaths, found: [] };

/** Field by field, in the order in which names are tried. */
function candidates(keys: readonly string[], paths: FieldPaths): readonly Candidate[] {
  const same = paths === last.paths && keys.length === last.keys.length;
  if (same && keys.every((key, i) => key === last.keys[i])) return last.found;
  const byName = new Map(keys.map((key) => [foldKey(key), key]));
  const found = FIELD_NAMES.flatMap((field) =>
    paths[field].flatMap(([first = "", ...inner]) => {
      const key = byName.get(first);
      return key === undefined ? [] : [{ field, key, inner }];
    }),
  );
  last = { keys, paths, found };
  return found;
}

/** The record's own names in camel case, all but `text`. */
function named(found: Partial<Record<FieldName, string | readonly string[]>>): Partial<Values> {
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(found)) {
    if (field === "text") continue;
    values[field === "archived_url" ? "archivedUrl" : field] = value;
  }
  return values;
}

function inside(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    const from = Array.isArray(current) ? current[0] : current;
    if (!isObject(from)) return undefined;
    current = Object.entries(from).find(([key]) => foldKey(key) === name)?.[1];
  }
  return current;
}

/** The value as the field wants it; undefined when it holds nothing that the field can say. */
function asField(field: FieldName, value: unknown): string | readonly string[] | undefined {
  if (field === "keywords") {
    const list = typeof value === "string" ? splitKeywords(value) : value;
    if (!Array.isArray(list)) return undefined;
    const words = list.map((item) => asString(field, item)?.trim() ?? "").filter(Boolean);
    return words.length > 0 ? words : undefined;
  }
  return asString(field, value);
}

function asString(field: FieldName, value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  // Numbers are ids or moments; where a name is wanted they point into a table we do not have.
  if (typeof value === "number") {
    return ["id", "date", "modified", "collected"].includes(field) ? String(value) : undefined;
  }
  if (Array.isArray(value)) {
    const parts = value.map((item) => asString(field, item)).filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join(field === "text" ? "\n" : "، ") : undefined;
  }
  if (!isObject(value)) return undefined;
  const [[key = "", inner] = [], second] = Object.entries(value);
  if (key.startsWith("$") && second === undefined) return asString(field, inner);
  const name = INSIDE.find((key) => typeof value[key] === "string" && value[key] !== "");
  return name === undefined ? undefined : (value[name] as string);
}

/** Unused keys; and used ones whose value says more than the field has taken from it. */
function restOf(
  object: JsonObject,
  used: ReadonlySet<string>,
  found: Partial<Record<FieldName, string | readonly string[]>>,
): Record<string, string> {
  const rest: [string, string][] = [];
  const taken = new Set<unknown>(Object.values(found));
  for (const [key, value] of Object.entries(object)) {
    // A join or a renaming that found nothing.
    if (value === undefined) continue;
    const whole = typeof value !== "object" || value === null;
    if (used.has(key) && (whole || plainList(value) || onlySays(value, taken))) continue;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (value !== null && text.trim() !== "" && text !== "[]" && text !== "{}")
      rest.push([key, text]);
  }
  return Object.fromEntries(rest);
}

const plainList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** An object such as `{"rendered": "…", "protected": false}`: nothing but the value taken, once. */
function onlySays(value: unknown, taken: ReadonlySet<unknown>): boolean {
  if (!isObject(value)) return false;
  const [said, ...more] = Object.values(value).filter((part) => typeof part !== "boolean");
  return more.length === 0 && (said === undefined || taken.has(said));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
