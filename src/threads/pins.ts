/** What a person said about copies: `duplicate_of`, followed to its end. */
import type { Fingerprint } from "./fingerprint.ts";

type Pinned = Pick<Fingerprint, "id" | "duplicateOf">;

/**
 * Place of each pinned article → place of the article that it is a copy of: itself for one that is
 * to stand alone. Chains are followed; what leads in a circle or to no article is left out.
 */
export function pinnedCopies(articles: readonly Pinned[]): Map<number, number> {
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  const pins = new Map<number, number>();
  articles.forEach(({ duplicateOf }, i) => {
    if (duplicateOf === undefined) return;
    const main = follow(i, articles, places);
    if (main !== undefined) pins.set(i, main);
  });
  return pins;
}

function follow(
  from: number,
  articles: readonly Pinned[],
  places: ReadonlyMap<string, number>,
): number | undefined {
  const seen = new Set<number>();
  for (let at = from; !seen.has(at); ) {
    seen.add(at);
    const next = articles[at]?.duplicateOf;
    if (next === undefined || next === articles[at]?.id) return at;
    const place = places.get(next);
    if (place === undefined) return undefined;
    at = place;
  }
  return undefined;
}
