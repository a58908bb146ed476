/** The values of a JSON file one after the other: elements of an array, lines, or one object. */
import { repairMojibake } from "#src/decode/mojibake.ts";
import type { Message, Report } from "#src/message.ts";
import { beginning, type Chunks } from "./chunks.ts";
import { jsonError } from "./json-error.ts";
import { parseExact } from "./json-exact.ts";
import { isObject } from "./json-fields.ts";
import { arrayElements, filledLines, objectsIn, type Slice, type Splitter } from "./json-split.ts";
import type { ReaderInput } from "./reader.ts";

export interface JsonValue {
  readonly value: unknown;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** 0-based number; absent for a file that is one value. */
  readonly index?: number;
}

/** A file as its beginning shows it. */
export type JsonFile =
  | { readonly kind: "array" | "lines"; readonly values: AsyncGenerator<JsonValue> }
  | { readonly kind: "one" };

/** Enough to tell an array, lines, and one object apart: `[`, or a line and what follows it. */
const OPENING = /^\s*(?:\[|\S[^\n]*\n\s*\S)/;
const OBJECT = /^\s*\{/;
/** A first line that is longer holds all there is. */
const LONGEST_LINE = 4_000_000;

/** What kind of JSON a file is, and its values as they come. */
export async function openJson(input: ReaderInput, report: Report): Promise<JsonFile> {
  const { head, chunks } = await beginning(
    input.chunks(),
    (text) => text.length > LONGEST_LINE || OPENING.test(text),
  );
  if (head[head.search(/\S/)] === "[")
    return { kind: "array", values: valuesOf(input, chunks, arrayElements(), report) };
  if (isLines(head)) return { kind: "lines", values: linesOf(input, report, chunks) };
  return { kind: "one" };
}

/** A value a line. */
export const linesOf = (
  input: ReaderInput,
  report: Report,
  chunks: Chunks = input.chunks(),
): AsyncGenerator<JsonValue> => valuesOf(input, chunks, filledLines(), report);

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

/** Each value with its number; one that is no JSON is reported and has its number all the same. */
export async function* valuesOf(
  { path }: ReaderInput,
  chunks: Chunks | Iterable<string>,
  splitter: Splitter,
  report: Report,
): AsyncGenerator<JsonValue> {
  let index = -1;
  let line = 1;
  function* read(slice: Slice): Generator<JsonValue> {
    line = slice.line;
    for (const value of parseSlice(path, slice, report)) {
      index += 1;
      if (value !== undefined) yield { value, line, index };
    }
  }
  for await (const chunk of chunks) {
    for (const slice of splitter.push(chunk)) yield* read(slice);
    if (splitter.tooLong()) return report(tooLong(path, line));
  }
  for (const slice of splitter.end()) yield* read(slice);
}

/**
 * The value of a file that is one, or of objects one behind the other; none, with a message, when it
 * is no JSON or too long.
 */
export function* wholeValues(
  path: string,
  text: string | undefined,
  report: Report,
): Generator<JsonValue> {
  if (text === undefined) return report({ ...tooLong(path, 1), advice: NOTHING_CLOSES });
  const slices = objectsIn(text);
  if (slices !== undefined) {
    for (const [index, slice] of slices.entries())
      for (const value of parseSlice(path, slice, report))
        if (value !== undefined) yield { value, line: slice.line, index };
    return;
  }
  const start = Math.max(text.search(/\S/), 0);
  const line = text.slice(0, start).split("\n").length;
  const slice = { text: text.slice(start), line, column: 0 };
  const [value] = parseSlice(path, slice, report, NOTHING_READ);
  if (value !== undefined) yield { value, line };
}

/** What became of the file, and what to do. */
const NOTHING_READ = "nothing of the file was read; repair it there and convert again";
const OTHERS_READ = "any others in the file were read; repair this record and convert again";
const NOTHING_CLOSES =
  "look for a quotation mark or bracket that nothing closes; nothing of the file was read";

const tooLong = (path: string, line: number): Message => ({
  rule: "json-too-long",
  severity: "error",
  path,
  line,
  found: "a value longer than any article, after this line",
  expected: "records that end",
  advice: "look for a quotation mark or bracket that nothing closes; what stands before was read",
});

/** Escapes of letters that were decoded twice before they were escaped. */
const TWICE_ESCAPED = /\\u00(?:d[89ab]|c[3-9a-f]|[ef][\da-f])\\u|\\u063[78]\\u(?:0[012]|20)/i;

/** A value whose strings are repaired where that is certain; the first such string is reported. */
function decodedOnce(
  value: unknown,
  place: { readonly path: string; readonly line: number },
  report: Report,
): unknown {
  let told = false;
  const repair = (part: unknown): unknown => {
    if (typeof part === "string") {
      const { text, messages } = repairMojibake(part, {}, place.path);
      if (!told) for (const message of messages) report({ ...message, line: place.line });
      told ||= messages.length > 0;
      return text;
    }
    if (Array.isArray(part)) return part.map(repair);
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, repair(inner)]));
  };
  return repair(value);
}

/**
 * The value of a slice, or the values of one that is several; undefined for what is no JSON.
 * @param advice what became of the file, for the message
 */
function parseSlice(path: string, slice: Slice, report: Report, advice = OTHERS_READ): unknown[] {
  const { text } = slice;
  try {
    const value = parseExact(text);
    return [
      TWICE_ESCAPED.test(text) ? decodedOnce(value, { path, line: slice.line }, report) : value,
    ];
  } catch {
    const several = objectsIn(text);
    if (several !== undefined)
      return several.flatMap(({ text: one }) => parseSlice(path, { ...slice, text: one }, report));
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
      advice,
    });
    return [undefined];
  }
}
