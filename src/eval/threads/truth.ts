/** Which of some texts are near duplicates, found without MinHash: every pair that shares a shingle. */
import { words } from "#src/arabic/fold.ts";
import { MIN_WORDS, NEAR, SHINGLE } from "#src/threads/shingles.ts";

/** A pair as the smaller and the larger place: `3 17`. */
export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Pairs of texts whose sets of shingles, as strings, have a Jaccard coefficient of at least .7.
 * @returns the pairs by key with their coefficient
 */
export function nearPairs(texts: readonly string[]): Map<string, number> {
  const sets = texts.map(shingleStrings);
  const having = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const shingle of set) {
      const list = having.get(shingle);
      if (list) list.push(i);
      else having.set(shingle, [i]);
    }
  });
  const pairs = new Map<string, number>();
  sets.forEach((set, i) => {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      for (const j of having.get(shingle) ?? []) if (j > i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, count] of shared) {
      const coefficient = count / (set.size + (sets[j]?.size ?? 0) - count);
      if (coefficient >= NEAR) pairs.set(pairKey(i, j), coefficient);
    }
  });
  return pairs;
}

function shingleStrings(text: string): Set<string> {
  const folded = words(text).flatMap((word) => (word.folded === "" ? [] : [word.folded]));
  if (folded.length < MIN_WORDS) return new Set();
  const count = folded.length - SHINGLE + 1;
  return new Set(Array.from({ length: count }, (_, i) => folded.slice(i, i + SHINGLE).join(" ")));
}
