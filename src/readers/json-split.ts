/**
 * Where the values of a JSON text begin and end: one pass over text that arrives in chunks, so that
 * each value can be parsed alone and a text of any length needs no more memory than its values.
 */

import { createCutter } from "./cutter.ts";

/** A value as it stands in the text. */
export interface Slice {
  readonly text: string;
  /** 1-based line of its first character. */
  readonly line: number;
  /** 0-based column there. */
  readonly column: number;
}

export interface Splitter {
  /** The values that the chunk completes. */
  readonly push: (chunk: string) => Generator<Slice>;
  /** What is left when the text ends. */
  readonly end: () => Generator<Slice>;
  /** Whether a value grew beyond what is held: nothing more comes. */
  readonly tooLong: () => boolean;
}

/** Longest value, in UTF-16 units: no article comes near, a quotation mark that nothing closes does. */
const LONGEST = 50_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/**
 * The elements of an array, in order, without judging them: a broken element keeps its place and
 * spoils no other as long as its quotes and brackets pair. An array that does not end gives its last
 * element as far as the text goes. The text begins before the array's `[`.
 */
export function arrayElements(line = 1, column = 0): Splitter {
  const cutter = createCutter(line, column);
  let at = 0;
  let depth = -1;
  let inString = false;
  let done = false;

  function* push(chunk: string): Generator<Slice> {
    if (done) return;
    cutter.add(chunk);
    for (; at < cutter.text.length; at += 1) {
      if (inString) {
        const quote = closingQuote(cutter.text, at);
        at = quote < 0 ? cutter.text.length : quote;
        inString = quote < 0;
        if (inString) break;
        continue;
      }
      const code = cutter.text.charCodeAt(at);
      if (code === QUOTE) inString = true;
      else if (code === 0x7b || code === 0x5b) {
        depth += 1;
        if (depth === 0) cutTo(at + 1);
      } else if (code === COMMA && depth === 0) {
        yield cutter.slice(at);
        cutTo(at + 1);
      } else if (code === 0x7d || code === 0x5d) {
        if (depth <= 0) {
          yield* end();
          return;
        }
        depth -= 1;
      }
    }
    if (cutter.text.length > LONGEST) done = true;
  }

  /** What stands before `to` is done with; a comma with nothing before it leaves an empty element. */
  function cutTo(to: number): void {
    cutter.drop(to);
    at = -1;
  }

  function* end(): Generator<Slice> {
    if (done) return;
    done = true;
    const last = cutter.slice(Math.min(at, cutter.text.length));
    if (depth >= 0 && last.text !== "") yield last;
  }
  return { push, end, tooLong: () => done && cutter.text.length > LONGEST };
}

/** The lines of a text that hold something. */
export function filledLines(): Splitter {
  const cutter = createCutter(1, 0);
  let done = false;
  function* push(chunk: string): Generator<Slice> {
    if (done) return;
    let from = cutter.text.length;
    cutter.add(chunk);
    for (;;) {
      const newline = cutter.text.indexOf("\n", from);
      if (newline < 0) break;
      const slice = cutter.slice(newline);
      if (slice.text !== "") yield slice;
      cutter.drop(newline + 1);
      from = 0;
    }
    if (cutter.text.length > LONGEST) done = true;
  }
  function* end(): Generator<Slice> {
    if (done) return;
    const last = cutter.slice(cutter.text.length);
    if (last.text !== "") yield last;
  }
  return { push, end, tooLong: () => done };
}

/**
 * Objects that stand one behind the other with nothing but white space between; undefined when the
 * text is not that.
 */
export function objectsIn(text: string): readonly Slice[] | undefined {
  const slices: Slice[] = [];
  let depth = 0;
  let start = 0;
  let [line, lineStart] = [1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = closingQuote(text, at + 1);
      if (at < 0) return undefined;
    } else if (code === 0x7b) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (code === 0x7d) {
      depth -= 1;
      if (depth < 0) return undefined;
      if (depth > 0) continue;
      const before = text.slice(lineStart, start);
      line += before.split("\n").length - 1;
      const column = start - (text.lastIndexOf("\n", start) + 1);
      slices.push({ text: text.slice(start, at + 1), line, column });
      lineStart = start;
    } else if (depth === 0 && code > 0x20) return undefined;
  }
  return depth === 0 && slices.length > 1 ? slices : undefined;
}

/** Place of the quote that closes a string with `from` inside it; -1 when none has come yet. */
export function closingQuote(text: string, from: number): number {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
    at = quote + 1;
  }
}
