/**
 * One pass over a text that stops at the few words that may be part of a date, and at figures such as
 * `19/2/2016`. Most words are told apart by their first letters, without being cut out or folded.
 */
import { ANCHORS, anchorWords, type DateWord } from "./date-lexicon.ts";
import { isDigit, isLetter, isMark, tokenAt } from "./date-tokens.ts";

/** A word that may carry a date, or the start of a date in figures. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly type: DateWord["type"] | "figures";
  readonly value: number;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;

const CODES = 0x700;
const CLASS = Uint8Array.from({ length: CODES }, (_, code) =>
  isDigit(code) ? DIGIT : isMark(code) ? MARK : isLetter(code) ? LETTER : OTHER,
);

/** Letter → the letter that it is folded to, as far as it matters for the first ones. */
const FOLDED = Uint16Array.from({ length: CODES }, (_, code) => {
  const c = String.fromCharCode(code).toLowerCase();
  if (/[أإآٱ]/.test(c)) return 0x627;
  if (/[ىی]/.test(c)) return 0x64a;
  if (/[ةۀہھ]/.test(c)) return 0x647;
  if (c === "ئ") return 0x64a;
  return c.charCodeAt(0);
});

/** Letters that a word is told by: enough to see past a proclitic and an article. */
const LETTERS = 6;
const BUCKETS = 1 << 15;
const next = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Which buckets hold the first letters of an anchor: a bit each, to stay in the processor's cache. */
const BEGINNINGS = new Uint32Array(BUCKETS / 32);
for (const word of anchorWords()) {
  let hash = 0;
  for (let i = 0; i < LETTERS; i += 1) hash = next(hash, i < word.length ? word.charCodeAt(i) : 0);
  const bucket = hash & (BUCKETS - 1);
  BEGINNINGS[bucket >> 5] = (BEGINNINGS[bucket >> 5] ?? 0) | (1 << (bucket & 31));
}

/** Told of an anchor; gives back where to go on. */
export type VisitAnchor = (anchor: Anchor) => number;

/** Calls `visit` with each anchor of the text, in order. */
export function scanAnchors(text: string, visit: VisitAnchor): void {
  scan(text, 0, text.length, visit);
}

/** The same, looking only between the places given: from the first to the second, and so on. */
export function scanWords(text: string, places: readonly number[], visit: VisitAnchor): void {
  let from = 0;
  for (let i = 0; i < places.length; i += 2) {
    from = Math.max(from, places[i] ?? 0);
    const to = places[i + 1] ?? 0;
    if (from < to) from = scan(text, from, to, visit);
  }
}

/** Whether a word by itself, as written, may carry a date or be the first figure of one. */
export function mayCarryDate(word: string): boolean {
  let may = FIGURE.test(word);
  // The word after it may make it a date: كانون, الثاني.
  const look = () => {
    may = true;
    return undefined;
  };
  scan(word, 0, word.length, ({ end }) => end, look);
  return may;
}

const FIGURE = /[0-9\u0660-\u0669\u06F0-\u06F9]/;

/** Visits the anchors that begin between two places; gives back where it has come to. */
function scan(
  text: string,
  from: number,
  n: number,
  visit: VisitAnchor,
  look: (text: string, at: number) => Anchor | undefined = wordAnchor,
): number {
  let i = from;
  while (i < n) {
    const start = i;
    const kind = classOf(text.charCodeAt(i));
    i += 1;
    if (kind === OTHER) continue;
    let anchor: Anchor | undefined;
    if (kind === DIGIT) {
      while (i < n && classOf(text.charCodeAt(i)) === DIGIT) i += 1;
      if (i - start <= 4) anchor = figures(text, start, i);
    } else {
      // The first letters are hashed on the way to the end of the word.
      let hash = 0;
      let marked = false;
      for (i = start; i < n; i += 1) {
        const code = text.charCodeAt(i);
        const part = classOf(code);
        if (part === LETTER) {
          if (i < start + LETTERS) hash = next(hash, FOLDED[code] ?? 0);
        } else if (part === MARK) marked = true;
        else break;
      }
      for (let at = i; at < start + LETTERS; at += 1) hash = next(hash, 0);
      // A word with a vowel sign always may be one.
      if (marked || begins(hash)) anchor = look(text, start);
    }
    if (anchor !== undefined) i = Math.max(visit(anchor), anchor.end);
  }
  return i;
}

const classOf = (code: number): number => (code < CODES ? (CLASS[code] ?? OTHER) : OTHER);

function begins(hash: number): boolean {
  const bucket = hash & (BUCKETS - 1);
  return (((BEGINNINGS[bucket >> 5] ?? 0) >>> (bucket & 31)) & 1) === 1;
}

function wordAnchor(text: string, at: number): Anchor | undefined {
  const token = tokenAt(text, at);
  if (token === undefined || token.type === "other") return undefined;
  return ANCHORS.has(token.type as Anchor["type"] & DateWord["type"])
    ? (token as Anchor)
    : undefined;
}

const isJoin = (code: number): boolean => code === 0x2f || code === 0x2d || code === 0x2e;

/** Digits followed by `/`, `-` or `.` and more digits, spaces between them allowed. */
function figures(text: string, start: number, end: number): Anchor | undefined {
  let join = end;
  while (text.charCodeAt(join) === 0x20) join += 1;
  if (!isJoin(text.charCodeAt(join))) return undefined;
  if (start > 1 && isJoin(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2)))
    return undefined;
  let after = join + 1;
  while (text.charCodeAt(after) === 0x20) after += 1;
  return isDigit(text.charCodeAt(after)) ? { start, end, type: "figures", value: 0 } : undefined;
}
