/** Which articles of an archive are near duplicates: candidates by MinHash, each checked exactly. */
import type { Fingerprint } from "./fingerprint.ts";
import { BANDS } from "./min-hash.ts";
import { jaccard, NEAR } from "./shingles.ts";

/** Two articles by their places in the list. */
export type Pair = readonly [number, number];

/**
 * Pairs that together connect all near duplicates: of articles with the same shingles only the first
 * is compared with others, so that a text that stands a thousand times does not cost a million pairs.
 */
export function similarPairs(prints: readonly Fingerprint[]): Pair[] {
  const { distinct, pairs } = exactCopies(prints);
  const tried = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) {
    for (const bucket of buckets(prints, distinct, band)) {
      for (const [i, a] of bucket.entries()) {
        for (const b of bucket.slice(i + 1)) {
          const key = a * prints.length + b;
          if (tried.has(key)) continue;
          tried.add(key);
          if (areNear(prints[a], prints[b])) pairs.push([a, b]);
        }
      }
    }
  }
  return pairs;
}

/** Whether two texts count as one. */
export function areNear(a: Fingerprint | undefined, b: Fingerprint | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [x, y] = [a.shingles, b.shingles];
  // The coefficient cannot exceed the quotient of the sizes.
  if (Math.min(x.length, y.length) < NEAR * Math.max(x.length, y.length)) return false;
  return jaccard(x, y) >= NEAR;
}

function exactCopies(prints: readonly Fingerprint[]): { distinct: number[]; pairs: Pair[] } {
  const first = new Map<string, number>();
  const distinct: number[] = [];
  const pairs: Pair[] = [];
  prints.forEach(({ bands, shingles }, i) => {
    if (shingles.length === 0) return;
    const key = `${shingles.length} ${bands.join(" ")}`;
    const known = first.get(key);
    if (known !== undefined && isSame(prints[known]?.shingles, shingles)) pairs.push([known, i]);
    else {
      first.set(key, i);
      distinct.push(i);
    }
  });
  return { distinct, pairs };
}

const isSame = (a: Uint32Array | undefined, b: Uint32Array): boolean =>
  a?.length === b.length && a.every((shingle, i) => shingle === b[i]);

/** Articles that agree in a band, two or more together. */
function* buckets(
  prints: readonly Fingerprint[],
  of: readonly number[],
  band: number,
): Iterable<readonly number[]> {
  const byKey = new Map<number, number[]>();
  for (const i of of) {
    const key = prints[i]?.bands[band] ?? 0;
    const bucket = byKey.get(key);
    if (bucket) bucket.push(i);
    else byKey.set(key, [i]);
  }
  for (const bucket of byKey.values()) if (bucket.length > 1) yield bucket;
}
