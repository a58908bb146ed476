/**
 * JSON and JSONL: an array of records, one record, a record a line, or an object around an array.
 */
import type { RawRecord } from "#src/record.ts";
import { beginning, whole } from "./chunks.ts";
import { type FieldPaths, fieldPaths } from "./field-names.ts";
import { from, type ListPlace, listsOfObjects, nearest } from "./json-envelope.ts";
import { parseExact } from "./json-exact.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { opened } from "./json-opened.ts";
import { toRecord } from "./json-record.ts";
import { arrayElements } from "./json-split.ts";
import { tableRecords } from "./json-tables.ts";
import { type JsonValue, linesOf, openJson, valuesOf, wholeValues } from "./json-values.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

/**
 * How JSON begins, and no text that begins with a bracket: with a key and its colon, or with nothing in
 * it and nothing else in the file.
 */
const OBJECT = String.raw`\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\}\s*(?:$|[,{]))`;
const BEGINNING = new RegExp(String.raw`^\s*(?:${OBJECT}|\[\s*(?:${OBJECT}|\]\s*$))`);

export const json: Reader = {
  format: "json",
  extensions: ["json", "jsonld"],
  streams: true,
  sniff(head, path) {
    const known = json.extensions.includes(extensionOf(path));
    if (BEGINNING.test(head)) return known ? 1 : 0.7;
    return known ? 0.5 : 0;
  },
  async *read(input, context) {
    const file = await openJson(input, context.report);
    if (file.kind === "one") yield* single(input, context);
    else yield* records(file.kind === "array" ? "json" : "jsonl", input, file.values, context);
  },
};

export const jsonl: Reader = {
  format: "jsonl",
  extensions: ["jsonl", "ndjson"],
  streams: true,
  sniff: (head, path) =>
    jsonl.extensions.includes(extensionOf(path)) ? (/^\s*[[{]/.test(head) ? 1 : 0.5) : 0,
  async *read(input, context) {
    const { head } = await beginning(input.chunks(), (text) => /\S\s*\S/.test(text));
    // Objects over several lines one behind the other go by this name too.
    if (/^\s*[[{]\s*\n/.test(head)) yield* json.read(input, context);
    else yield* records("jsonl", input, linesOf(input, context.report), context);
  },
};

async function* records(
  format: string,
  input: ReaderInput,
  values: AsyncIterable<JsonValue>,
  { fields, report }: ReaderContext,
): AsyncGenerator<RawRecord> {
  const paths = fieldPaths(fields);
  /** Records so far that stood for no value of their own. */
  let more = 0;
  for await (const { value, line, index = 0 } of values) {
    for (const [i, { value: one, refused }] of opened(value, paths).entries()) {
      if (i > 0) more += 1;
      const place = { line, index: index + more, paths, report, refused };
      const record = toRecord(format, input, one, place);
      if (record !== undefined) yield record;
    }
  }
}

/** Longest text of one object that is held to see what it is; a longer one is an envelope. */
const HELD = 4_000_000;

/** A file that is one object: one record, or an envelope around an array of records. */
async function* single(input: ReaderInput, context: ReaderContext): AsyncGenerator<RawRecord> {
  const { report } = context;
  const paths = fieldPaths(context.fields);
  let text = await whole(input.chunks(), HELD);
  const place = { paths, report };
  const isRecord = (object: JsonObject) => recordFields(object, paths) !== undefined;
  const tabled = text === undefined ? undefined : tableRecords(parsed(text), isRecord);
  const list = tabled === undefined ? await envelope(text, input, paths) : undefined;
  if (list !== undefined) {
    yield* listed(input, list, context);
    return;
  }
  text ??= await whole(input.chunks());
  for (const { value, ...where } of wholeValues(input.path, text, report)) {
    const table = tableRecords(value, isRecord);
    const rows = (table ?? [value]).flatMap((row) => opened(row, paths));
    for (const [index, { value: row, refused }] of rows.entries()) {
      const at = table === undefined && rows.length === 1 ? where : { ...where, index };
      const record = toRecord("json", input, row, { ...at, ...place, refused });
      if (record !== undefined) yield record;
    }
  }
}

/**
 * The list of records in an object that is no article itself; a nested one in one without a title. Of a
 * text that is too long to be held the list alone tells, of one that is broken the list's elements.
 */
async function envelope(
  text: string | undefined,
  input: ReaderInput,
  paths: FieldPaths,
): Promise<ListPlace | undefined> {
  const list = nearest(await listsOfObjects(input.chunks()));
  if (list === undefined || text === undefined) return list;
  const value = parsed(text);
  const fields = fieldsOf(opened(value, paths)[0]?.value, paths);
  if (fields?.text) return undefined;
  if (value === undefined) {
    const elements = [...arrayElements().push(text.slice(list.start))];
    return elements.some((one) => fieldsOf(parsed(one.text), paths)) ? list : undefined;
  }
  return list.keys.length > 1 && fields !== undefined ? undefined : list;
}

const fieldsOf = (value: unknown, paths: FieldPaths) =>
  isObject(value) ? recordFields(value, paths) : undefined;

function parsed(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}

/** The records of a list inside the file. */
function listed(
  input: ReaderInput,
  { start, line, column }: ListPlace,
  context: ReaderContext,
): AsyncGenerator<RawRecord> {
  const elements = arrayElements(line, column);
  const values = valuesOf(input, from(input.chunks(), start), elements, context.report);
  return records("json", input, values, context);
}
