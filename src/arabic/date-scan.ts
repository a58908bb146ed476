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
  return c.charCodeAt(0);
});

/** Letters that a word is told by: enough to see past a proclitic and an article. */
const LETTERS = 6;
const BUCKETS = 1 << 15;
const next = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Which buckets hold the first letters of an anchor. */
const BEGINNINGS = new Uint8Array(BUCKETS);
for (const word of anchorWords()) {
  let hash = 0;
  for (let i = 0; i < LETTERS; i += 1) hash = next(hash, i < word.length ? word.charCodeAt(i) : 0);
  BEGINNINGS[hash & (BUCKETS - 1)] = 1;
}

/** Calls `visit` with each anchor of the text, in order; it gives back where to go on. */
export function scanAnchors(text: string, visit: (anchor: Anchor) => number): void {
  const n = text.length;
  let before = OTHER;
  for (let i = 0; i < n; i += 1) {
    const code = text.charCodeAt(i);
    const kind = code < CODES ? (CLASS[code] ?? OTHER) : OTHER;
    const starts = before === OTHER || (before === DIGIT) !== (kind === DIGIT);
    before = kind;
    if (kind === OTHER || !starts) continue;
    const anchor =
      kind === DIGIT ? figures(text, i) : mayBegin(text, i) ? wordAnchor(text, i) : undefined;
    if (anchor === undefined) continue;
    i = Math.max(visit(anchor), anchor.end) - 1;
    const last = text.charCodeAt(i);
    before = last < CODES ? (CLASS[last] ?? OTHER) : OTHER;
  }
}

/** A word with a vowel sign among its first letters always may. */
function mayBegin(text: string, at: number): boolean {
  let end = false;
  let hash = 0;
  for (let i = at; i < at + LETTERS; i += 1) {
    const code: number = end ? 0 : text.charCodeAt(i);
    const kind: number = code < CODES ? (CLASS[code] ?? OTHER) : OTHER;
    if (kind === MARK) return true;
    end ||= kind !== LETTER;
    hash = next(hash, end ? 0 : (FOLDED[code] ?? 0));
  }
  return BEGINNINGS[hash & (BUCKETS - 1)] === 1;
}

function wordAnchor(text: string, at: number): Anchor | undefined {
  const token = tokenAt(text, at);
  if (token?.type === "figure" || token?.type === "sign" || token?.type === "other")
    return undefined;
  return token !== undefined && ANCHORS.has(token.type) ? (token as Anchor) : undefined;
}

const isJoin = (code: number): boolean => code === 0x2f || code === 0x2d || code === 0x2e;

/** Digits followed by `/`, `-` or `.` and more digits, spaces between them allowed. */
function figures(text: string, at: number): Anchor | undefined {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - at > 4) return undefined;
  let join = end;
  while (text.charCodeAt(join) === 0x20) join += 1;
  if (!isJoin(text.charCodeAt(join))) return undefined;
  if (at > 0 && isJoin(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2)))
    return undefined;
  let next = join + 1;
  while (text.charCodeAt(next) === 0x20) next += 1;
  return isDigit(text.charCodeAt(next)) ? { start: at, end, type: "figures", value: 0 } : undefined;
}
