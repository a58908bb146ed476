/** Numbers for words and runs of words: the same in every run, so that they can be kept. */

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units, never 0. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return mix(hash) || 1;
}

/** Spreads a number's bits over 32 (the finaliser of MurmurHash3, Appleby). */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
