/**
 * Gives every distinct word of a corpus a number. An archive has millions of words but some hundred
 * thousand different ones: here a word that is known costs one pass over its letters and no string.
 * What a word is, is `fold.ts`'s answer, kept in a table.
 */
import { isWordCharacter } from "./fold.ts";

export interface Vocabulary {
  /** Written words by number, in the order of their first appearance. */
  readonly words: readonly string[];
  /** The numbers of a text's words, in order; valid until the next call. */
  numbers(text: string): Uint32Array;
}

/** UTF-16 units that are word characters by themselves; made once. */
const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isWordCharacter(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether a character of two units that begins at a place is a word character. */
function isWordPair(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.length === 2 && isWordCharacter(character);
}

/** Multiplier of FNV-1a (Fowler, Noll and Vo), the hash used below over UTF-16 units. */
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5;

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  const words: string[] = [];
  /** Open addressing: number of a word + 1 where its hash leads, 0 where nothing is. */
  let slots = new Uint32Array(1 << 14);
  let hashes = new Uint32Array(1 << 13);
  let found = new Uint32Array(1 << 10);

  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    hashes = enlarged(hashes);
    for (let number = 0; number < words.length; number += 1) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };

  const numberOf = (text: string, start: number, end: number, hash: number): number => {
    let slot = hash & (slots.length - 1);
    for (;;) {
      const taken = slots[slot] ?? 0;
      if (taken === 0) break;
      const word = words[taken - 1] ?? "";
      if (hashes[taken - 1] === hash && isAt(word, text, start, end)) return taken - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    const number = words.length;
    words.push(copy(text.slice(start, end)));
    hashes[number] = hash;
    slots[slot] = number + 1;
    if (words.length * 2 >= slots.length) grow();
    return number;
  };

  const numbers = (text: string): Uint32Array => {
    let count = 0;
    let at = 0;
    while (at < text.length) {
      const start = at;
      let hash = FNV_BASIS;
      for (; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (WORD_UNITS[unit] !== 1) {
          if (unit < 0xd800 || unit > 0xdbff || !isWordPair(text, at)) break;
          hash = Math.imul(hash ^ unit, FNV_PRIME);
          at += 1;
        }
        hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      }
      if (at === start) {
        at += 1;
        continue;
      }
      if (count === found.length) found = enlarged(found);
      found[count] = numberOf(text, start, at, (hash ^ (hash >>> 15)) >>> 0);
      count += 1;
    }
    return found.subarray(0, count);
  };

  return { words, numbers };
}

function enlarged(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Whether a text has just this word from one place to another. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A string of its own: a slice would keep the whole text it was cut from in memory. */
const copy = (word: string): string => Buffer.from(word, "utf16le").toString("utf16le");
