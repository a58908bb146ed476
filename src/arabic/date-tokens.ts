/** Words, figures and signs beside a place in a text, read forwards or backwards when asked for. */
import { type DateWord, wordEntry } from "./date-lexicon.ts";
import { fold, foldDigits } from "./fold.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** `figure`: a run of digits, `value` its number; `sign`: one other character; `other`: any word. */
  readonly type: DateWord["type"] | "figure" | "sign" | "other";
  readonly value: number;
}

/** ASCII, Arabic-Indic, extended Arabic-Indic. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x660 && code <= 0x669) ||
  (code >= 0x6f0 && code <= 0x6f9);

/** Vowel signs and tatweel: part of a word. */
export const isMark = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) || code === 0x640 || code === 0x670;

/** Latin and Arabic letters. */
export const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x620 && code <= 0x63f) ||
  (code >= 0x641 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x66f) ||
  (code >= 0x671 && code <= 0x6d3);

const inWord = (code: number): boolean => isLetter(code) || isMark(code);

/** Spaces and direction marks; a line's end is not passed over. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0xa0 || (code >= 0x200b && code <= 0x200f);

/** The token that begins at or after an offset, or undefined at the end. */
export function tokenAt(text: string, offset: number): Token | undefined {
  let start = offset;
  while (isSpace(text.charCodeAt(start))) start += 1;
  if (start >= text.length) return undefined;
  const code = text.charCodeAt(start);
  let end = start + 1;
  if (isDigit(code)) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    return figure(text, start, end);
  }
  if (!inWord(code)) return { start, end, type: "sign", value: code };
  while (inWord(text.charCodeAt(end))) end += 1;
  return word(text, start, end);
}

/** The token that ends at or before an offset, or undefined at the start. */
export function tokenBefore(text: string, offset: number): Token | undefined {
  let end = offset;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end === 0) return undefined;
  const code = text.charCodeAt(end - 1);
  let start = end - 1;
  if (isDigit(code)) {
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1;
    return figure(text, start, end);
  }
  if (!inWord(code)) return { start, end, type: "sign", value: code };
  while (start > 0 && inWord(text.charCodeAt(start - 1))) start -= 1;
  return word(text, start, end);
}

const figure = (text: string, start: number, end: number): Token => ({
  start,
  end,
  type: "figure",
  value: end - start > 6 ? Number.NaN : Number(foldDigits(text.slice(start, end))),
});

function word(text: string, start: number, end: number): Token {
  const { alone, pairs } = wordEntry(text.slice(start, end));
  if (pairs !== undefined) {
    let from = end;
    while (isSpace(text.charCodeAt(from))) from += 1;
    let to = from;
    while (inWord(text.charCodeAt(to))) to += 1;
    const pair = pairs.get(fold(text.slice(from, to)));
    if (pair) return { start, end: to, type: pair.type, value: pair.value };
  }
  return { start, end, type: alone?.type ?? "other", value: alone?.value ?? 0 };
}
