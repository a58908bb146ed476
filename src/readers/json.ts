/**
 * JSON and JSONL: an array of records, one record, a record a line, or an object around an array.
 */
import type { Message, Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { type FieldPaths, fieldPaths, foldKey } from "./field-names.ts";
import { withoutMarkup } from "./html-text.ts";
import { jsonError } from "./json-error.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { arrayElements, filledLines, type Slice } from "./json-split.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

export const json: Reader = {
  format: "json",
  extensions: ["json", "jsonld"],
  sniff(head, path) {
    const known = json.extensions.includes(extensionOf(path));
    if (/^\s*\[\s*(?:\{\s*["}]|\])/.test(head) || /^\s*\{\s*["}]/.test(head))
      return known ? 1 : 0.7;
    return known ? 0.5 : 0;
  },
  *read(input, context) {
    const { text } = input.decoded;
    const first = text.search(/\S/);
    if (text[first] === "[") yield* records("json", input, arrayElements(text, first), context);
    else if (isLines(text, first)) yield* records("jsonl", input, filledLines(text), context);
    else yield* single(input, first, context);
  },
};

export const jsonl: Reader = {
  format: "jsonl",
  extensions: ["jsonl", "ndjson"],
  sniff: (head, path) =>
    jsonl.extensions.includes(extensionOf(path)) ? (/^\s*[[{]/.test(head) ? 1 : 0.5) : 0,
  read: (input, context) => records("jsonl", input, filledLines(input.decoded.text), context),
};

/** One record a line, whatever the file is called: two lines that are whole objects. */
function isLines(text: string, first: number): boolean {
  const newline = text.indexOf("\n", Math.max(first, 0));
  if (newline < 0) return false;
  return /\}\s*$/.test(text.slice(first, newline)) && /^\s*\{/.test(text.slice(newline + 1));
}

/** A file that is one object: one record, or an envelope around an array of records. */
function* single(input: ReaderInput, first: number, context: ReaderContext): Generator<RawRecord> {
  const { text } = input.decoded;
  const start = Math.max(first, 0);
  const line = text.slice(0, start).split("\n").length;
  const value = parseSlice(input, { start, end: text.length, line }, context.report);
  if (value === undefined) return;
  const paths = fieldPaths(context.fields);
  const list = isObject(value) ? envelope(value, paths) : undefined;
  if (list === undefined) {
    const record = toRecord("json", input, value, { line, paths, report: context.report });
    if (record !== undefined) yield record;
    return;
  }
  const open = text.indexOf("[", text.indexOf(JSON.stringify(list), start));
  yield* records("json", input, arrayElements(text, open), context);
}

/** Key of the only array of objects in an object that is no article itself. */
function envelope(value: JsonObject, paths: FieldPaths): string | undefined {
  if (recordFields(value, paths)?.text) return undefined;
  const lists = Object.keys(value).filter((key) => {
    const inner = value[key];
    return Array.isArray(inner) && inner.length > 0 && inner.every(isObject);
  });
  return lists.length === 1 ? lists[0] : undefined;
}

function* records(
  format: string,
  input: ReaderInput,
  slices: Iterable<Slice>,
  { fields, report }: ReaderContext,
): Generator<RawRecord> {
  const paths = fieldPaths(fields);
  let index = -1;
  for (const slice of slices) {
    index += 1;
    const value = parseSlice(input, slice, report);
    if (value === undefined) continue;
    const record = toRecord(format, input, value, { line: slice.line, index, paths, report });
    if (record !== undefined) yield record;
  }
}

function parseSlice({ decoded, path }: ReaderInput, slice: Slice, report: Report): unknown {
  const text = decoded.text.slice(slice.start, slice.end);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { offset, found, expected } = jsonError(text);
    const before = text.slice(0, offset).split("\n");
    const indent = before.length > 1 ? 0 : columnOf(decoded.text, slice.start);
    report({
      rule: "json-syntax",
      severity: "error",
      path,
      line: slice.line + before.length - 1,
      column: indent + (before.at(-1)?.length ?? 0) + 1,
      found,
      expected,
      advice: "the records around it were read; repair this one and convert again",
    });
    return undefined;
  }
}

const columnOf = (text: string, at: number): number => at - text.lastIndexOf("\n", at - 1) - 1;

export interface Place {
  readonly line: number;
  readonly index?: number;
  readonly paths: FieldPaths;
  readonly report: Report;
}

/** An object → a record, or a message that says why not. Spreadsheets and feeds use it too. */
export function toRecord(
  format: string,
  { path }: ReaderInput,
  value: unknown,
  { line, index, paths, report }: Place,
): RawRecord | undefined {
  const fields = isObject(value) ? recordFields(value, paths) : undefined;
  if (fields === undefined) {
    report({ ...refusal(value, paths), path, line });
    return undefined;
  }
  const { text, changes } = withoutMarkup(fields.text);
  return {
    format,
    ...(index === undefined ? {} : { index }),
    line,
    source: JSON.stringify(value),
    fields: text === fields.text ? fields : { ...fields, text },
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  };
}

/** A record of known keys that hold nothing is the source's gap; one of unknown keys needs a person. */
function refusal(value: unknown, paths: FieldPaths): Omit<Message, "path"> {
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
