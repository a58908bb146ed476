/** Copies of withdrawn articles that are still shown: what one page no longer says, they do. */
import type { Fingerprint } from "./fingerprint.ts";
import type { CopyGroup } from "./groups.ts";
import { pinnedCopies } from "./pins.ts";
import { areNear } from "./similar-pairs.ts";

/** Id of an article that is shown → id of the withdrawn one of which it is a copy. */
export type Standing = Readonly<Record<string, string>>;

/**
 * Finds articles that are near a withdrawn one or pinned to it, and their copies. One that names itself
 * in `duplicate_of` is none: a person has looked at it.
 * @param groups copies among those that are shown
 */
export function standingCopies(
  shown: readonly Fingerprint[],
  withdrawn: readonly Fingerprint[],
  groups: readonly CopyGroup[],
): Standing {
  if (withdrawn.length === 0) return {};
  const byBand = byBands(withdrawn);
  const found = new Map(Object.entries(pinnedStanding(shown, withdrawn)));
  for (const print of shown) {
    const near = new Set([...print.bands].flatMap((band) => byBand.get(band) ?? []));
    for (const one of near)
      if (!found.has(print.id) && areNear(print, one)) found.set(print.id, one.id);
  }
  for (const group of groups) {
    const [id] = group.flatMap((member) => found.get(member) ?? []);
    if (id !== undefined) for (const member of group) if (!found.has(member)) found.set(member, id);
  }
  const standing = shown.flatMap(({ id, duplicateOf }) => {
    const of = id === duplicateOf ? undefined : found.get(id);
    return of === undefined ? [] : [[id, of] as const];
  });
  return Object.fromEntries(standing);
}

type Pinned = Pick<Fingerprint, "id" | "duplicateOf">;

/** Of them those alone that a person pinned to a withdrawn article, or it to them. */
export function pinnedStanding(shown: readonly Pinned[], withdrawn: readonly Pinned[]): Standing {
  const all = [...shown, ...withdrawn];
  const pins = pinnedCopies(all);
  const main = (place: number) => pins.get(place) ?? place;
  const gone = new Map(withdrawn.map(({ id }, i) => [main(shown.length + i), id]));
  const ids = shown.flatMap(({ id, duplicateOf }, i) => {
    const of = id === duplicateOf ? undefined : gone.get(main(i));
    return of === undefined ? [] : [[id, of] as const];
  });
  return Object.fromEntries(ids);
}

/** Articles by the keys of their bands, which no two bands share. */
function byBands(prints: readonly Fingerprint[]): ReadonlyMap<number, readonly Fingerprint[]> {
  const found = new Map<number, Fingerprint[]>();
  for (const print of prints)
    for (const band of print.bands) {
      const others = found.get(band);
      if (others === undefined) found.set(band, [print]);
      else others.push(print);
    }
  return found;
}
