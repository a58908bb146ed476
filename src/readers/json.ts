/**
 * JSON and JSONL: an array of records, one record, a record a line, or an object around an array.
 */
import type { RawRecord } from "#src/record.ts";
import { type FieldPaths, fieldPaths } from "./field-names.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { toRecord } from "./json-record.ts";
import { arrayElements } from "./json-split.ts";
import { type JsonValue, linesOf, oneValue, openJson, valuesOf } from "./json-values.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

export const json: Reader = {
  format: "json",
  extensions: ["json", "jsonld"],
  streams: true,
  sniff(head, path) {
    const known = json.extensions.includes(extensionOf(path));
    if (/^\s*\[\s*(?:\{\s*["}]|\])/.test(head) || /^\s*\{\s*["}]/.test(head))
      return known ? 1 : 0.7;
    return known ? 0.5 : 0;
  },
  async *read(input, context) {
    const file = await openJson(input, context.report);
    if (file.kind === "one") yield* single(input, file.text, context);
    else yield* records(file.kind === "array" ? "json" : "jsonl", input, file.values, context);
  },
};

export const jsonl: Reader = {
  format: "jsonl",
  extensions: ["jsonl", "ndjson"],
  streams: true,
  sniff: (head, path) =>
    jsonl.extensions.includes(extensionOf(path)) ? (/^\s*[[{]/.test(head) ? 1 : 0.5) : 0,
  read: (input, context) => records("jsonl", input, linesOf(input, context.report), context),
};

async function* records(
  format: string,
  input: ReaderInput,
  values: AsyncIterable<JsonValue>,
  { fields, report }: ReaderContext,
): AsyncGenerator<RawRecord> {
  const paths = fieldPaths(fields);
  for await (const { value, ...place } of values) {
    const record = toRecord(format, input, value, { ...place, paths, report });
    if (record !== undefined) yield record;
  }
}

/** A file that is one object: one record, or an envelope around an array of records. */
async function* single(
  input: ReaderInput,
  text: string | undefined,
  context: ReaderContext,
): AsyncGenerator<RawRecord> {
  const { report } = context;
  const one = oneValue(input.path, text, report);
  if (one === undefined || text === undefined) return;
  const { value, line } = one;
  const paths = fieldPaths(context.fields);
  const list = isObject(value) ? envelope(value, paths) : undefined;
  if (list === undefined) {
    const record = toRecord("json", input, value, { line, paths, report });
    if (record !== undefined) yield record;
    return;
  }
  const open = text.indexOf("[", text.indexOf(JSON.stringify(list)));
  const above = text.slice(0, open).split("\n");
  const elements = arrayElements(above.length, above.at(-1)?.length ?? 0);
  yield* records("json", input, valuesOf(input, [text.slice(open)], elements, report), context);
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
