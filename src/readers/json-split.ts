/** Where the values of a JSON text begin and end: one pass, so that each can be parsed alone. */

export interface Slice {
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of `start`. */
  readonly line: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/**
 * The elements of the array that begins at `open` (the place of its `[`), in order, without judging
 * them: a broken element keeps its place and spoils no other as long as its quotes and brackets pair.
 * An array that does not end gives its last element as far as the text goes.
 */
export function* arrayElements(text: string, open: number): Generator<Slice> {
  const lines = lineCounter(text);
  let depth = 0;
  let start = open + 1;
  for (let i = open + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === COMMA && depth === 0) {
      yield slice(text, start, i, lines);
      start = i + 1;
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) {
        const last = slice(text, start, i, lines);
        if (last.end > last.start) yield last;
        return;
      }
      depth -= 1;
    }
  }
  const last = slice(text, start, text.length, lines);
  if (last.end > last.start) yield last;
}

/** The lines of a text that hold something, each as a slice. */
export function* filledLines(text: string): Generator<Slice> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    if (/\S/.test(text.slice(start, end))) yield { start, end, line };
    start = end + 1;
  }
}

/** Place of the quote that closes the string opened at `i`; the end of the text when none does. */
function endOfString(text: string, i: number): number {
  for (let from = i + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return text.length;
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
    from = quote + 1;
  }
}

function slice(text: string, from: number, to: number, lines: (at: number) => number): Slice {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return { start, end, line: lines(start) };
}

/** 1-based line of ever later offsets, counted once over the text. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
