/**
 * The lexicon: which stems the archive has, in small files, for words that were mistyped, stand in
 * another plural or write a foreign name differently. A file (shard) holds the stems that share a
 * first letter (`f`), a last letter (`l`) or the first two letters of the consonant skeleton (`k`).
 */
import { skeleton } from "#src/arabic/skeleton.ts";

const ARABIC_STEM = /^[\u0627-\u064A]{2,}$/;
/** In a large archive a stem of one article is as often a slip as a word, and the lexicon would double. */
const LARGE = 3000;

export type Stems = ReadonlyMap<string, number>;

/** Names of the shards a stem is in. */
export function shardsOf(stem: string): string[] {
  const key = skeleton(stem).slice(0, 2);
  return [firstShard(stem), lastShard(stem), ...(key.length === 2 ? [skeletonShard(key)] : [])];
}

export const firstShard = (stem: string): string => `f${hex(stem.slice(0, 1))}`;
export const lastShard = (stem: string): string => `l${hex(stem.slice(-1))}`;
export const skeletonShard = (key: string): string => `k${hex(key.slice(0, 2))}`;

/** Arabic letters as two digits each: their place in the block U+0600. */
const hex = (letters: string): string =>
  [...letters].map((letter) => (letter.charCodeAt(0) - 0x600).toString(16)).join("");

/** The files of a lexicon: shard name → its text, one `stem frequency` a line. */
export function writeShards(stems: Stems, articles: number): Map<string, string> {
  const least = articles < LARGE ? 1 : 2;
  const shards = new Map<string, string>();
  for (const [stem, count] of [...stems].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < least || !ARABIC_STEM.test(stem)) continue;
    for (const name of shardsOf(stem))
      shards.set(name, `${shards.get(name) ?? ""}${stem} ${count}\n`);
  }
  return shards;
}

/** Reads one shard's text. */
export function readShard(text: string): Stems {
  const stems = new Map<string, number>();
  for (const line of text.split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) stems.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return stems;
}
