/**
 * Where in an object that is an envelope the list of records stands: `{"data": {"articles": [{…}]}}`.
 * The text passes through once and is not held.
 */
import type { Chunks } from "./chunks.ts";
import { closingQuote } from "./json-split.ts";

/** A list of objects inside an object. */
export interface ListPlace {
  /** The keys that lead to it. */
  readonly keys: readonly string[];
  /** UTF-16 offset of its `[`, which stands in this 1-based line after so many characters. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** Longest key, in UTF-16 units; a longer string is passed over. */
const LONGEST_KEY = 1000;

const [QUOTE, COMMA, NEWLINE] = [0x22, 0x2c, 0x0a];
const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b;
const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d;

/** The lists whose first element is an object, in any object but in no other list. */
export async function listsOfObjects(
  chunks: Chunks | Iterable<string>,
): Promise<readonly ListPlace[]> {
  const lists: ListPlace[] = [];
  /** What is not done with, and its place in the whole text. */
  let text = "";
  let offset = 0;
  let line = { number: 1, start: 0 };
  /** Keys of the open objects, and the last key. */
  const keys: string[] = [];
  let key = "";
  let isKey = false;
  let inString = false;
  /** Brackets open since the list that is being passed over began, its own included. */
  let nested = 0;
  let begun: ListPlace | undefined;

  /** Takes a string that begins at a place; gives back its last place, or that it has not all come. */
  function takeString(at: number): number | undefined {
    const end = closingQuote(text, at + 1);
    if (nested > 0 || !isKey || (end < 0 && text.length - at > LONGEST_KEY)) {
      inString = end < 0;
      return inString ? text.length - trailing(text) - 1 : end;
    }
    if (end < 0) return undefined;
    key = text.slice(at + 1, end);
    isKey = false;
    return end;
  }

  function takeSign(code: number, at: number): void {
    if (nested > 0) {
      if (isOpening(code)) nested += 1;
      else if (isClosing(code)) nested -= 1;
    } else if (code === 0x7b) {
      keys.push(key);
      isKey = true;
    } else if (code === 0x5b) {
      nested = 1;
      const start = offset + at;
      const place = { start, line: line.number, column: start - line.start };
      begun = { keys: [...keys.slice(1), key], ...place };
    } else if (code === 0x7d) keys.pop();
    else if (code === COMMA) isKey = true;
  }

  for await (const chunk of chunks) {
    text += chunk;
    let at = 0;
    for (; at < text.length; at += 1) {
      if (inString) {
        const end = closingQuote(text, at);
        inString = end < 0;
        at = inString ? text.length - trailing(text) - 1 : end;
        if (inString) {
          at += 1;
          break;
        }
        continue;
      }
      const code = text.charCodeAt(at);
      if (code === NEWLINE) line = { number: line.number + 1, start: offset + at + 1 };
      if (code <= 0x20) continue;
      if (begun !== undefined && code === 0x7b) lists.push(begun);
      begun = undefined;
      if (code !== QUOTE) takeSign(code, at);
      else {
        const end = takeString(at);
        if (end === undefined) break;
        at = end;
      }
    }
    offset += at;
    text = text.slice(at);
  }
  return lists;
}

/** Backslashes at the end of a text: they say what the quotation mark to come is. */
const trailing = (text: string): number => /\\*$/.exec(text.slice(-1000))?.[0].length ?? 0;

/**
 * The one list that is nearest to the top; undefined when there is none, or two. JSON:API lists what
 * its records name beside them, under `included`.
 */
export function nearest(lists: readonly ListPlace[]): ListPlace | undefined {
  const depth = Math.min(...lists.map(({ keys }) => keys.length));
  const near = lists.filter(({ keys }) => keys.length === depth);
  const isData = near.some(({ keys }) => keys.join() === "data");
  const [first, second] = near.filter(({ keys }) => !isData || keys.join() !== "included");
  return second === undefined ? first : undefined;
}

/** A text from a place on. */
export async function* from(
  chunks: Chunks | Iterable<string>,
  start: number,
): AsyncGenerator<string> {
  let left = start;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}
