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
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) bands[band] = keyOf(shingles, band);
  return bands;
}

/** Lowest of 32 bits with a sign: with it swapped, numbers without one are compared as V8 does fastest. */
const SIGN = 0x80000000;

/** A band's rows in one pass over the shingles, each least value in a variable of its own: this is most of the work. */
function keyOf(shingles: Uint32Array, band: number): number {
  const [a = 1, b = 1, c = 1, d = 1] = FACTORS.subarray(band * ROWS, (band + 1) * ROWS);
  let [leastA, leastB, leastC, leastD] = [~SIGN, ~SIGN, ~SIGN, ~SIGN];
  for (let i = 0; i < shingles.length; i += 1) {
    const shingle = shingles[i] ?? 0;
    const valueA = Math.imul(shingle, a) ^ SIGN;
    const valueB = Math.imul(shingle, b) ^ SIGN;
    const valueC = Math.imul(shingle, c) ^ SIGN;
    const valueD = Math.imul(shingle, d) ^ SIGN;
    if (valueA < leastA) leastA = valueA;
    if (valueB < leastB) leastB = valueB;
    if (valueC < leastC) leastC = valueC;
    if (valueD < leastD) leastD = valueD;
  }
  let key = band;
  for (const least of [leastA, leastB, leastC, leastD])
    key = mix(Math.imul(key, 31) + ((least ^ SIGN) >>> 0));
  return key;
}
