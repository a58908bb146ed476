/** The words of a text as the gazetteer sees them, cut fast: most words cannot begin a name. */
import { fold } from "#src/arabic/fold.ts";
import type { Vocabulary } from "#src/arabic/vocabulary.ts";
import { NumberNotes, type Words } from "./word-notes.ts";

/** The words of a text, and which of them may begin or announce names. */
export interface Tokens extends Words {
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
/** Bits of a note: those above, and the key from bit `KEY_AT` on. */
const KEY_AT = 5;
const BITS = 1 << KEY_AT;

const BLANK = /^[ \t\u00A0]*[-_]?[ \t\u00A0]*$/;

/** Letters that decide whether a word may begin a name. */
const HEAD_LETTERS = 8;
/** Keys of the filter: a power of two, many times the forms of names. */
const KEYS = 2 ** 20;

/** What first letters can be; false positives cost a look-up, false negatives do not occur. */
export class HeadFilter {
  readonly #bits = new Uint8Array(KEYS);
  readonly #notes = new NumberNotes((word) => {
    const key = keyOf(fold(word));
    const bits = this.#at(key);
    if (!ALA.test(word)) return (key << KEY_AT) | bits;
    return (key << KEY_AT) | ((bits & HEAD) > 0 ? 0 : bits & FIRST_OF_TWO);
  });

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
    this.#bits[key] = this.#at(key) | bits;
  }

  #at(key: number): number {
    return this.#bits[key] ?? 0;
  }

  /** By number of a text's words what each may be and its key: see `KEY_AT`. */
  notes(vocabulary: Vocabulary, numbers: Uint32Array): Int32Array {
    return this.#notes.of(vocabulary, numbers);
  }

  /** Whether two words, by their keys, may begin a name. */
  isPair(first: number, second: number): boolean {
    return (this.#at(pairOf(first, second)) & SECOND_OF_TWO) > 0;
  }
}

/** على, the commonest word that folds to a name, is none by itself. */
const ALA = /^و?على$/;

function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length && i < HEAD_LETTERS; i += 1)
    key = (Math.imul(key, 0x9e3b) + word.charCodeAt(i)) & (KEYS - 1);
  return key;
}

const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x2c1b) ^ second) & (KEYS - 1);

/** Marks the words of a text that may begin a name. */
export function tokenise(words: Words, filter: HeadFilter): Tokens {
  const { vocabulary, numbers } = words;
  const notes = filter.notes(vocabulary, numbers);
  const heads: number[] = [];
  const triggers: number[] = [];
  const kinds: number[] = [];
  /** Key of the word before, when it begins names of several words only; else -1. */
  let first = -1;
  for (let at = 0; at < numbers.length; at += 1) {
    const note = notes[numbers[at] ?? 0] ?? 0;
    const bits = note & (BITS - 1);
    if (first >= 0 && filter.isPair(first, note >> KEY_AT)) heads.push(at - 1);
    first = (bits & (HEAD | FIRST_OF_TWO)) === FIRST_OF_TWO ? note >> KEY_AT : -1;
    if (bits === 0) continue;
    if ((bits & HEAD) > 0) heads.push(at);
    if ((bits & TRIGGER) > 0) triggers.push(at);
    if ((bits & KIND) > 0) kinds.push(at);
  }
  return { ...words, heads, triggers, kinds };
}

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
