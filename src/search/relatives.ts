/**
 * Relatives: which stems of an archive stand for each other though no rule of letters joins them. Made
 * when the archive is indexed, from what `related-words.ts` knows, and kept in the term table.
 */
import { fold } from "#src/arabic/fold.ts";
import { BROKEN_PLURALS, SPELLINGS } from "#src/arabic/related-words.ts";
import { light10 } from "#src/arabic/stem.ts";

/** How much a relative counts: the other number of a word, and the same word written differently. */
const WEIGHTS = { plural: 0.85, spelling: 0.95 } as const;

/**
 * Stem → its relatives in the archive, with their weights. A relative is a stem, or a stem and the
 * ending that must follow it, as in `ام|ه`: of أمة two letters are left, which أمين and أمان have too.
 */
export type Relatives = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A stem of fewer letters stands for many words. */
const OWN = 3;

/** @param known tells whether an archive has a stem: others are of no use */
export function findRelatives(known: { has(stem: string): boolean }): Relatives {
  const all = new Map<string, Map<string, number>>();
  const link = (words: readonly string[], weight: number) => {
    const parts = words.map((word) => light10(fold(word)));
    for (const { stem } of parts)
      for (const { stem: other, suffix } of parts) {
        if (stem === other || !known.has(other)) continue;
        const relatives = all.get(stem) ?? new Map<string, number>();
        const before = [...relatives.keys()].find((name) => name.split("|")[0] === other);
        const after = other.length < OWN && suffix !== "" ? `${other}|${suffix}` : other;
        const most = Math.max(weight, relatives.get(before ?? "") ?? 0);
        if (before !== undefined) relatives.delete(before);
        // With either of two endings: any.
        relatives.set(before === undefined || before === after ? after : other, most);
        all.set(stem, relatives);
      }
  };
  for (const pair of BROKEN_PLURALS) link(pair, WEIGHTS.plural);
  for (const set of SPELLINGS) link(set, WEIGHTS.spelling);
  return all;
}
