/**
 * Which bundles to ask for a first page of results. Each costs a reader some kilobytes and a moment,
 * and in a large archive most cannot hold the articles that are looked for: the term table says in
 * how many articles of each bundle every word is.
 */
import type { Engine } from "./engine.ts";
import type { Group } from "./group.ts";

/** Results that fill a first page: a bundle that promises more is not better for it. */
const ENOUGH = 10;

/**
 * All bundles, those first that promise most articles with every word; of equal ones the newest.
 * What a bundle promises is the number of articles that would have all words if words fell into its
 * articles independently of each other; words of one event do not, but they crowd in its bundle.
 * @param groups of the query, looked up in any scope
 */
export function bundlesByPromise(
  groups: readonly Group[],
  { bundles }: Pick<Engine, "bundles">,
): { readonly bundle: number; readonly promise: number }[] {
  const somewhere = groups.filter(({ members }) =>
    members.some(({ postings }) => postings.articles > 0),
  );
  const order = bundles.map(({ articles }, bundle) => ({
    bundle,
    promise: Math.min(
      ENOUGH,
      somewhere.reduce((all, group) => all * (having(group, bundle) / articles), articles),
    ),
  }));
  return order.sort((a, b) => b.promise - a.promise || b.bundle - a.bundle);
}

/** Articles of a bundle that have the word, by its commonest reading there. */
const having = ({ members }: Group, bundle: number): number =>
  Math.max(0, ...members.map(({ postings }) => postings.counts[bundle] ?? 0));
