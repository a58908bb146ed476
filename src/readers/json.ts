/**
 * JSON and JSONL: an array of records, one record, a record a line, or an object around an array.
 */
import type { Message, Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { beginning, type Chunks, whole } from "./chunks.ts";
import { type FieldPaths, fieldPaths, foldKey } from "./field-names.ts";
import { withoutMarkup } from "./html-text.ts";
import { jsonError } from "./json-error.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { arrayElements, filledLines, type Slice, type Splitter } from "./json-split.ts";
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
    const { head, chunks } = await beginning(input.chunks(), (text) => OPENING.test(text));
    const start = head.search(/\S/);
    if (head[start] === "[") yield* records("json", input, chunks, arrayElements(), context);
    else if (isLines(head)) yield* records("jsonl", input, chunks, filledLines(), context);
    else yield* single(input, await whole(chunks), context);
  },
};

export const jsonl: Reader = {
  format: "jsonl",
  extensions: ["jsonl", "ndjson"],
  streams: true,
  sniff: (head, path) =>
    jsonl.extensions.includes(extensionOf(path)) ? (/^\s*[[{]/.test(head) ? 1 : 0.5) : 0,
  read: (input, context) => records("jsonl", input, input.chunks(), filledLines(), context),
};

/** Enough to tell an array, lines, and one object apart: `[`, or a line and what follows it. */
const OPENING = /^\s*(?:\[|\S[^\n]*\n\s*\S)/;

const OBJECT = /^\s*\{/;

/** One record a line, whatever the file is called: two lines that are whole objects. */
function isLines(head: string): boolean {
  const text = head.trimStart();
  const newline = text.indexOf("\n");
  return (
    newline > 0 &&
    text.slice(0, newline).trimEnd().endsWith("}") &&
    OBJECT.test(text.slice(newline))
  );
}

/** A file that is one object: one record, or an envelope around an array of records. */
async function* single(
  input: ReaderInput,
  text: string | undefined,
  context: ReaderContext,
): AsyncGenerator<RawRecord> {
  if (text === undefined) return context.report(tooLong(input.path, 1));
  const start = Math.max(text.search(/\S/), 0);
  const line = text.slice(0, start).split("\n").length;
  const slice = { text: text.slice(start), line, column: 0 };
  const value = parseSlice(input, slice, context.report);
  if (value === undefined) return;
  const paths = fieldPaths(context.fields);
  const list = isObject(value) ? envelope(value, paths) : undefined;
  if (list === undefined) {
    const record = toRecord("json", input, value, { line, paths, report: context.report });
    if (record !== undefined) yield record;
    return;
  }
  const open = text.indexOf("[", text.indexOf(JSON.stringify(list), start));
  const above = text.slice(0, open).split("\n");
  const elements = arrayElements(above.length, above.at(-1)?.length ?? 0);
  yield* records("json", input, [text.slice(open)], elements, context);
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

async function* records(
  format: string,
  input: ReaderInput,
  chunks: Chunks | Iterable<string>,
  splitter: Splitter,
  context: ReaderContext,
): AsyncGenerator<RawRecord> {
  const read = oneByOne(format, input, context);
  let line = 1;
  for await (const chunk of chunks) {
    for (const slice of splitter.push(chunk)) {
      line = slice.line;
      const record = read(slice);
      if (record !== undefined) yield record;
    }
    if (splitter.tooLong()) return context.report(tooLong(input.path, line));
  }
  for (const slice of splitter.end()) {
    const record = read(slice);
    if (record !== undefined) yield record;
  }
}

/** Reads slice after slice, counting them. */
function oneByOne(format: string, input: ReaderInput, { fields, report }: ReaderContext) {
  const paths = fieldPaths(fields);
  let index = -1;
  return (slice: Slice): RawRecord | undefined => {
    index += 1;
    const value = parseSlice(input, slice, report);
    if (value === undefined) return undefined;
    return toRecord(format, input, value, { line: slice.line, index, paths, report });
  };
}

const tooLong = (path: string, line: number): Message => ({
  rule: "json-too-long",
  severity: "error",
  path,
  line,
  found: "a value longer than any article, after this line",
  expected: "records that end",
  advice: "look for a quotation mark or bracket that nothing closes; what stands before was read",
});

function parseSlice({ path }: ReaderInput, slice: Slice, report: Report): unknown {
  const { text } = slice;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { offset, found, expected } = jsonError(text);
    const before = text.slice(0, offset).split("\n");
    const indent = before.length > 1 ? 0 : slice.column;
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
  const stated = isObject(value) ? recordFields(value, paths) : undefined;
  if (stated === undefined) {
    report({ ...refusal(value, paths), path, line });
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
