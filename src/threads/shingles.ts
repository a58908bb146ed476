/**
 * Shingles (Broder 1997): the set of a text's runs of three folded words. Two texts are near
 * duplicates when their sets agree well: |A ∩ B| / |A ∪ B|, Jaccard's coefficient.
 */
import { mix } from "./hash.ts";

/** Words in a shingle. */
export const SHINGLE = 3;
/** A text of fewer words is a stub, and two alike stubs are not one article. */
export const MIN_WORDS = 12;
/** Jaccard's coefficient from which two texts count as one. */
export const NEAR = 0.7;

/** The distinct shingles of a text, in ascending order; none of a stub. */
export function shinglesOf(words: readonly number[]): Uint32Array {
  if (words.length < MIN_WORDS) return new Uint32Array(0);
  const all = new Uint32Array(words.length - SHINGLE + 1);
  for (let i = 0; i < all.length; i += 1) {
    let hash = 0;
    for (let j = 0; j < SHINGLE; j += 1) hash = Math.imul(hash, 31) + (words[i + j] ?? 0);
    all[i] = mix(hash);
  }
  all.sort();
  let distinct = 0;
  for (let i = 0; i < all.length; i += 1) {
    if (i === 0 || all[i] !== all[i - 1]) {
      all[distinct] = all[i] ?? 0;
      distinct += 1;
    }
  }
  return all.slice(0, distinct);
}

/** Jaccard's coefficient of two ascending sets; 0 when either is empty. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / (a.length + b.length - shared);
}
