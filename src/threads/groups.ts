/** Near duplicates as groups, each with its main article. */
import type { Fingerprint } from "./fingerprint.ts";
import { pinnedCopies } from "./pins.ts";
import { areNear, type Pair, similarPairs } from "./similar-pairs.ts";

/** Ids, the main article's first, the others in the order in which they could have been it. */
export type CopyGroup = readonly string[];

/**
 * Groups of two or more, in the order of the articles. The main one is that with the earliest stated
 * time of publication; where none is stated, the longest. Being near does not carry over from pair to
 * pair, so that a series of small changes does not make one article of two: another joins a group when
 * it is near to more than half of those that are in it.
 *
 * What a person pinned holds: `duplicate_of` another puts an article into that one's group with that
 * one as the main; `duplicate_of` itself keeps it out of every group.
 */
export function copyGroups(prints: readonly Fingerprint[]): CopyGroup[] {
  const pins = pinnedCopies(prints);
  const chosen = new Set(pins.values());
  const groups = new Map<number, readonly number[]>();
  const compare = (a: number, b: number) =>
    Number(chosen.has(b)) - Number(chosen.has(a)) || compareMain(prints[a], prints[b]);
  const near = (a: number, b: number) =>
    !(chosen.has(a) && chosen.has(b)) && areNear(prints[a], prints[b]);
  const pairs = similarPairs(prints).filter(([a, b]) => !pins.has(a) && !pins.has(b));
  for (const component of components(pairs)) {
    for (let left = component.sort(compare); left.length > 1; ) {
      const group = gather(left, near);
      if (group.length > 1) groups.set(group[0] ?? 0, group);
      left = left.filter((i) => !group.includes(i));
    }
  }
  return withPins(groups, pins, prints);
}

/** The groups that a person pinned, and no others. */
export const pinnedGroups = (
  articles: readonly Pick<Fingerprint, "id" | "duplicateOf">[],
): CopyGroup[] => withPins(new Map(), pinnedCopies(articles), articles);

/** Groups by the place of their main article, with the pinned copies behind the found ones, as ids. */
function withPins(
  found: ReadonlyMap<number, readonly number[]>,
  pins: ReadonlyMap<number, number>,
  articles: readonly Pick<Fingerprint, "id">[],
): CopyGroup[] {
  const groups = new Map(found);
  for (const [copy, main] of pins) {
    if (copy !== main) groups.set(main, [...(groups.get(main) ?? [main]), copy]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => members.map((i) => articles[i]?.id ?? ""));
}

/** The first one and all that join it. */
function gather(candidates: readonly number[], near: (a: number, b: number) => boolean): number[] {
  const [first = 0, ...others] = candidates;
  const group = [first];
  for (let before = 0; before < group.length; ) {
    before = group.length;
    for (const one of others) {
      if (group.includes(one)) continue;
      const friends = group.filter((member) => near(member, one)).length;
      if (friends * 2 > group.length) group.push(one);
    }
  }
  return [first, ...others.filter((one) => group.includes(one))];
}

/** Earliest stated time first, then the longest; ties by id. */
function compareMain(a: Fingerprint | undefined, b: Fingerprint | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.stated !== b.stated) {
    if (a.stated === "" || b.stated === "") return a.stated === "" ? 1 : -1;
    return a.stated < b.stated ? -1 : 1;
  }
  return b.length - a.length || (a.id < b.id ? -1 : 1);
}

/** What pairs connect, by union and find. */
function components(pairs: readonly Pair[]): number[][] {
  const parent = new Map<number, number>();
  const root = (i: number): number => {
    let at = i;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    if (at !== i) parent.set(i, at);
    return at;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    parent.set(Math.max(x, y), Math.min(x, y));
    parent.set(Math.min(x, y), Math.min(x, y));
  }
  const found = new Map<number, number[]>();
  const members = [...new Set(pairs.flat())].sort((a, b) => a - b);
  for (const i of members) found.set(root(i), [...(found.get(root(i)) ?? []), i]);
  return [...found.values()];
}
