/** Which tags stand in the same articles: who and what a reader meets together. */
import type { Entry } from "./entry.ts";

/** A tag and the number of articles that it shares with the tag asked about. */
export interface Companion<Group> {
  readonly tag: Group;
  readonly count: number;
}

/** Tags shown beside a tag; beyond a dozen the counts of a news archive say little. */
const SHOWN = 12;

/** One shared article is chance. */
const LEAST = 2;

/**
 * For each tag those it shares the most articles with, most first, ties in the order given.
 * One pass over each tag's articles, counting in an array: quick also when a tag is everywhere.
 *
 * @param groups every tag with its articles
 */
export function companions<Group extends { readonly entries: readonly Entry[] }>(
  groups: readonly Group[],
): ReadonlyMap<Group, readonly Companion<Group>[]> {
  const tagsOf = new Map<Entry, number[]>();
  groups.forEach(({ entries }, number) => {
    for (const entry of entries) {
      const numbers = tagsOf.get(entry);
      if (numbers) numbers.push(number);
      else tagsOf.set(entry, [number]);
    }
  });
  const counts = new Uint32Array(groups.length);
  return new Map(
    groups.map((group, self) => {
      const met: number[] = [];
      for (const entry of group.entries)
        for (const number of tagsOf.get(entry) ?? []) {
          if (counts[number] === 0) met.push(number);
          counts[number] = (counts[number] ?? 0) + 1;
        }
      const shared = (number: number) => counts[number] ?? 0;
      const best = met
        .filter((number) => number !== self && shared(number) >= LEAST)
        .sort((a, b) => shared(b) - shared(a) || a - b)
        .slice(0, SHOWN)
        .flatMap((number) => {
          const tag = groups[number];
          return tag ? [{ tag, count: shared(number) }] : [];
        });
      for (const number of met) counts[number] = 0;
      return [group, best];
    }),
  );
}
