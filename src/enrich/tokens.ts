/** The words of a text as the gazetteer sees them, cut fast: most words cannot begin a name. */
import { fold } from "#src/arabic/fold.ts";

/** Words by number; their letters are folded only when somebody asks. */
export interface Tokens {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Numbers of the words that may begin a name of the gazetteer, in order. */
  readonly heads: readonly number[];
  /** Numbers of the words at which a person's name may be found by rule. */
  readonly triggers: readonly number[];
  /** Numbers of the words that may be heads of organisations' names. */
  readonly kinds: readonly number[];
}

/** What a word may be, as bits: see the lists of `Tokens`. */
export const HEAD = 1;
export const TRIGGER = 2;
export const KIND = 4;
/** Begins names of several words only: a head where the word after it is the second of one. */
export const FIRST_OF_TWO = 8;
const SECOND_OF_TWO = 16;

/** A word as written, with its marks and invisible characters. Underscores separate: `#رجب_طيب_أردوغان`. */
const IN_WORD = /[\p{L}\p{N}\p{M}\u0640\u200B-\u200F\u2060-\u2064\u00AD]/u;
const BLANK = /^[ \t\u00A0]*[-_]?[ \t\u00A0]*$/;

/** Letters that decide whether a word may begin a name. */
const HEAD_LETTERS = 8;
/** Keys of the filter: a power of two, many times the forms of names. */
const KEYS = 2 ** 20;

/** For each UTF-16 unit what it is folded to: 0 separates, `MARK` belongs to a word and is dropped. */
const FOLDED_UNITS = new Uint16Array(0x10000);
const MARK = 1;
for (let unit = 0; unit < FOLDED_UNITS.length; unit += 1) {
  const written = String.fromCharCode(unit);
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (surrogate || IN_WORD.test(written)) {
    FOLDED_UNITS[unit] = surrogate ? unit : fold(written).charCodeAt(0) || MARK;
  }
}

/** What first letters can be; false positives cost a look-up, false negatives do not occur. */
export class HeadFilter {
  readonly #bits = new Uint8Array(KEYS);

  /** Adds a folded word: what it may be. */
  add(word: string, bits: number): void {
    this.#set(keyOf(word), bits);
  }

  /** Adds the first two folded words of a name. */
  addPair(first: string, second: string): void {
    this.#set(keyOf(first), FIRST_OF_TWO);
    this.#set(pairOf(keyOf(first), keyOf(second)), SECOND_OF_TWO);
  }

  #set(key: number, bits: number): void {
    this.#bits[key] = (this.#bits[key] ?? 0) | bits;
  }

  /** Whether two words, by their keys, may begin a name. */
  isPair(first: number, second: number): boolean {
    return (this.bits(pairOf(first, second)) & SECOND_OF_TWO) > 0;
  }

  bits(key: number): number {
    return this.#bits[key] ?? 0;
  }
}

function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length && i < HEAD_LETTERS; i += 1) key = mix(key, word.charCodeAt(i));
  return key;
}

const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x2c1b) ^ second) & (KEYS - 1);

const mix = (key: number, unit: number): number => (Math.imul(key, 0x9e3b) + unit) & (KEYS - 1);

/** Cuts a text into words and marks those that may begin a name. */
export function tokenise(text: string, filter: HeadFilter): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const heads: number[] = [];
  const triggers: number[] = [];
  const kinds: number[] = [];
  /** Key of the word before, when it begins names of several words only; else -1. */
  let first = -1;
  let at = 0;
  while (at < text.length) {
    if (FOLDED_UNITS[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let key = 0;
    let letters = 0;
    for (; at < text.length; at += 1) {
      const unit = FOLDED_UNITS[text.charCodeAt(at)] ?? 0;
      if (unit === 0) break;
      if (unit !== MARK && letters < HEAD_LETTERS) {
        key = mix(key, unit);
        letters += 1;
      }
    }
    if (first >= 0 && filter.isPair(first, key)) heads.push(starts.length - 1);
    const bits = filter.bits(key);
    first = (bits & (HEAD | FIRST_OF_TWO)) === FIRST_OF_TWO ? key : -1;
    if (bits > 0 && !isAla(text, start, at)) {
      if ((bits & HEAD) > 0) heads.push(starts.length);
      if ((bits & TRIGGER) > 0) triggers.push(starts.length);
      if ((bits & KIND) > 0) kinds.push(starts.length);
    }
    starts.push(start);
    ends.push(at);
  }
  return { text, starts, ends, heads, triggers, kinds };
}

/** على, the commonest word that folds to a name. */
const isAla = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end - 1) === 0x649 && end - start < 5 && /^و?على$/.test(text.slice(start, end));

/** A word as written; empty outside the text. */
export function written({ text, starts, ends }: Tokens, word: number): string {
  return text.slice(starts[word] ?? 0, ends[word] ?? 0);
}

/** Whether only blanks, a hyphen or an underscore stand between a word and the one before it. */
export function isJoined({ text, starts, ends }: Tokens, word: number): boolean {
  const from = ends[word - 1];
  const to = starts[word];
  if (from === undefined || to === undefined) return false;
  return to - from === 1
    ? " _-\u00A0".includes(text.charAt(from))
    : BLANK.test(text.slice(from, to));
}

/** What ends a sentence or sets a part of it off; quotation marks and brackets do not. */
const BREAK = /[.!?؟؛:،,…\n]/;

/** Whether a word and the one before it stand in one sentence. */
export function inOneSentence({ text, starts, ends }: Tokens, word: number): boolean {
  const from = ends[word - 1];
  const to = starts[word];
  if (from === undefined || to === undefined) return false;
  return to - from === 1 ? !BREAK.test(text.charAt(from)) : !BREAK.test(text.slice(from, to));
}
