/**
 * Gives every distinct word of a corpus a number. An archive has millions of words but some hundred
 * thousand different ones: here a word that is known costs one pass over its letters and no string.
 * What a word is, is `fold.ts`'s answer, kept in a table.
 */
import { WORD } from "./fold.ts";
import { unitsOf } from "./units.ts";

/** The words of a text in order: their numbers, and where they begin and end in UTF-16 units. */
export interface WordsOfText {
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface Vocabulary {
  /** Written words by number, in the order of their first appearance. */
  readonly words: readonly string[];
  /** The numbers of a text's words, in order; valid until the next call. */
  numbers(text: string): Uint32Array;
  /** The same with their places; valid until the next call. */
  read(text: string): WordsOfText;
}

/** One character (a code point) that belongs to words. */
const WORD_CHARACTER = new RegExp(`^${WORD.source}$`, "u");

/** What a UTF-16 unit is: 0, or a word character by itself, or the first half of a character of two. */
const ALONE = 1;
const LEADS = 2;
/** Made once. */
const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit >= 0xd800 && unit <= 0xdbff
    ? LEADS
    : WORD_CHARACTER.test(String.fromCharCode(unit))
      ? ALONE
      : 0,
);

/** Whether a character of two units that begins at a place is a word character. */
function isWordPair(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.length === 2 && WORD_CHARACTER.test(character);
}

/** Multiplier of FNV-1a (Fowler, Noll and Vo), the hash used below over UTF-16 units. */
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  const words: string[] = [];
  /** Open addressing, two cells a slot: number of a word + 1, or 0 where nothing is, and its hash. */
  let slots = new Int32Array(1 << 15);
  /** The units of the known words, one after the other; word n begins at `places[n]`. */
  let letters = new Uint16Array(1 << 16);
  let places = new Uint32Array(1 << 13);
  /** The units of the text at hand. */
  let units: Uint16Array = new Uint16Array(0);
  let numbers = new Uint32Array(1 << 10);
  let starts = new Uint32Array(1 << 10);
  let ends = new Uint32Array(1 << 10);

  const put = (number: number, hash: number): void => {
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = number + 1;
    slots[slot + 1] = hash;
  };

  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot] !== 0) put((old[slot] ?? 0) - 1, old[slot + 1] ?? 0);
  };

  const add = (text: string, start: number, end: number, hash: number): number => {
    const number = words.length;
    words.push(copy(text.slice(start, end)));
    const place = places[number] ?? 0;
    const next = place + end - start;
    while (next > letters.length) letters = twice(letters);
    if (number + 2 > places.length) places = twice(places);
    letters.set(units.subarray(start, end), place);
    places[number + 1] = next;
    if (words.length * 4 > slots.length) grow();
    put(number, hash);
    return number;
  };

  /** Whether a known word is the one between two places of the text at hand. */
  const isWord = (number: number, start: number, end: number): boolean => {
    const known = letters;
    const cells = units;
    let place = places[number] ?? 0;
    if ((places[number + 1] ?? 0) - place !== end - start) return false;
    for (let i = start; i < end; i += 1) {
      if (known[place] !== cells[i]) return false;
      place += 1;
    }
    return true;
  };

  const numberOf = (text: string, start: number, end: number, hash: number): number => {
    const table = slots;
    const mask = table.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const taken = table[slot] ?? 0;
      if (taken === 0) return add(text, start, end, hash);
      if (table[slot + 1] === hash && isWord(taken - 1, start, end)) return taken - 1;
    }
  };

  const widen = (): void => {
    numbers = twice(numbers);
    starts = twice(starts);
    ends = twice(ends);
  };

  const read = (text: string): WordsOfText => {
    const { length } = text;
    // Past its end the text separates.
    const cells = unitsOf(text);
    units = cells;
    let count = 0;
    let start = 0;
    let hash = FNV_BASIS;
    for (let at = 0; at <= length; at += 1) {
      const unit = cells[at] ?? 0;
      const kind = WORD_UNITS[unit];
      if (kind === ALONE) hash = Math.imul(hash ^ unit, FNV_PRIME);
      else if (kind === LEADS && isWordPair(text, at)) {
        at += 1;
        hash = Math.imul(Math.imul(hash ^ unit, FNV_PRIME) ^ (cells[at] ?? 0), FNV_PRIME);
      } else {
        if (at > start) {
          if (count === numbers.length) widen();
          numbers[count] = numberOf(text, start, at, hash ^ (hash >>> 15));
          starts[count] = start;
          ends[count] = at;
          count += 1;
          hash = FNV_BASIS;
        }
        start = at + 1;
      }
    }
    return {
      numbers: numbers.subarray(0, count),
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
    };
  };

  return { words, read, numbers: (text) => read(text).numbers };
}

/** The same cells in an array of twice the length. */
function twice<A extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: A): A {
  const Kind = array.constructor as new (length: number) => A;
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}

/** A string of its own: a slice would keep the whole text it was cut from in memory. */
const copy = (word: string): string => Buffer.from(word, "utf16le").toString("utf16le");
