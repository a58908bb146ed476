/** The lines of a text, and what can be said of one line without knowing the rest. */
import type { Markup } from "./markup.ts";

export interface Line {
  /** Without white space at its ends; never empty. */
  readonly text: string;
  /** An empty line, or the start of the text, stands before it. */
  readonly gap: boolean;
  /** 1-based number in the text. */
  readonly number: number;
  /** What the source's markup says it is; absent in plain text. */
  readonly markup?: Markup;
}

/** Cuts a cleaned text into its filled lines. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let number = 0;
  for (const raw of text.split("\n")) {
    number += 1;
    const trimmed = raw.trim();
    if (trimmed !== "") lines.push({ text: trimmed, gap, number });
    gap = trimmed === "";
  }
  return lines;
}

/** How many words, as white space divides them. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const space = code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
    if (inside === space) {
      inside = !space;
      if (inside) words += 1;
    }
  }
  return words;
}

/** Vowel signs, and the stroke that stretches a word. */
const STRETCHED = /[\u064B-\u0652\u0670]|(?<=\p{L}\p{M}*)ـ+(?=\p{L})/gu;
const OPENING_WORD = /^[\p{L}\p{M}]+/u;
const OPENS_STRETCHED = /^\p{L}+[\u0640\u064B-\u0652\u0670]/u;

/**
 * A line whose first word has neither vowel signs nor tatweel: `كتـــب: عمر` as `كتب: عمر`. Labels are
 * known by that word; what follows may be a name and stays as printed.
 */
export const plainOpening = (line: string): string =>
  OPENS_STRETCHED.test(line)
    ? line.replace(OPENING_WORD, (word) => word.replace(STRETCHED, ""))
    : line;

const SENTENCE_END = /[.!?؟…。][\s"'”’»)\]]*$/;

/** Whether a line closes a sentence. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/**
 * Whether a line is running text rather than a heading, a caption, a name or a date: long, or of
 * middle length and closed like a sentence.
 */
export function isProse(text: string): boolean {
  if (text.length > 300) return true;
  const words = countWords(text);
  return words >= 20 || (words >= 8 && endsSentence(text));
}

/** Whether a line is long enough for a paragraph, closed or not. */
export const isText = (text: string): boolean => isProse(text) || countWords(text) >= 12;
