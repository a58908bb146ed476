/**
 * MinHash (Broder 1997) in bands (Indyk and Motwani 1998). The least value of a random function over
 * a set is the same for two sets with the probability of their Jaccard coefficient s; all four of a
 * band with s⁴. Of 24 bands at least one agrees with 1 − (1 − s⁴)²⁴: .9986 at s = .7, .02 at s = .17.
 */
import { mix } from "./hash.ts";

export const BANDS = 24;
const ROWS = 4;

/** Odd factors of the random functions x → x·a, by a fixed sequence. */
const FACTORS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(0x9e3779b9 * (i + 1)) | 1);

/** One number a band; texts that agree in any of them are compared. */
export function bandsOf(shingles: Uint32Array): Uint32Array {
  if (shingles.length === 0) return new Uint32Array(0);
  const least = new Uint32Array(FACTORS.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < least.length; i += 1) {
      const value = Math.imul(shingle, FACTORS[i] ?? 1) >>> 0;
      if (value < (least[i] ?? 0)) least[i] = value;
    }
  }
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) {
      key = mix(Math.imul(key, 31) + (least[band * ROWS + row] ?? 0));
    }
    return key;
  });
}
