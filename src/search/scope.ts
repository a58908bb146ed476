/**
 * Which bundles to ask for a first page of results. Each costs a reader some kilobytes and a moment,
 * and in a large archive most do not hold the articles that are looked for: the term table says which
 * articles have which words.
 */
import type { ArticleKey, Engine } from "./engine.ts";
import { articlesOf, type Group } from "./group.ts";

/** Results that fill a first page: a bundle that holds more is not better for it. */
const PAGE = 10;
/** The most bundles that are asked for it, and then for others as good. */
const MOST = { first: 3, best: 6 } as const;

/**
 * How far a query reaches: the bundles that fill a first page best; those that hold any of the best
 * articles, within bounds; all.
 */
export type Reach = "first" | "best" | "all";

export interface Scope {
  /** Places of the bundles to ask. */
  readonly bundles: readonly number[];
  /** Other bundles hold articles that match as well as the best of these. */
  readonly more: boolean;
  /** Articles of the archive that have any word, and that have every word. */
  readonly any: number;
  readonly all: number;
  /** The articles with every word, or those with any where none has all. */
  readonly articles: readonly ArticleKey[];
}

/** Whether some article has every word. */
export function haveAll(groups: readonly Group[]): boolean {
  const [first, ...others] = groups.map(articlesOf).sort((a, b) => a.size - b.size);
  return first !== undefined && [...first].some((key) => others.every((other) => other.has(key)));
}

/**
 * The bundles that hold most of the articles with all words, or with the weightiest of them where
 * none has all; of equal bundles the newest.
 * @param isOut tells the articles that are no answer
 * @param reach how many bundles are chosen
 */
export function chooseScope(
  groups: readonly Group[],
  isOut: (key: ArticleKey) => boolean,
  { bundles, bundleOf }: Pick<Engine, "bundles" | "bundleOf">,
  reach: Reach,
): Scope {
  const covered = new Map<ArticleKey, { words: number; weight: number }>();
  for (const group of groups)
    for (const key of articlesOf(group)) {
      const { words, weight } = covered.get(key) ?? { words: 0, weight: 0 };
      if (!isOut(key)) covered.set(key, { words: words + 1, weight: weight + group.idf });
    }
  const all = [...covered].filter(([, { words }]) => words === groups.length);
  const best = all.length > 0 ? all : weightiest([...covered]);
  const holding = bundles.map(() => 0);
  for (const [key] of best) holding[bundleOf(key)] = (holding[bundleOf(key)] ?? 0) + 1;
  const order = holding
    .map((held, bundle) => ({ bundle, held: Math.min(PAGE, held) }))
    .sort((a, b) => b.held - a.held || b.bundle - a.bundle);
  const chosen: number[] = reach === "all" ? [...bundles.keys()] : [];
  let held = 0;
  if (reach !== "all")
    for (const { bundle } of order.filter((one) => one.held > 0)) {
      if (chosen.length === MOST[reach] || (reach === "first" && held >= PAGE)) break;
      chosen.push(bundle);
      held += holding[bundle] ?? 0;
    }
  return {
    bundles: chosen,
    more: reach !== "all" && held < best.length,
    any: covered.size,
    all: all.length,
    articles: all.length > 0 ? all.map(([key]) => key) : [...covered.keys()],
  };
}

function weightiest<T>(articles: readonly (readonly [T, { readonly weight: number }])[]) {
  const most = articles.reduce((top, [, { weight }]) => Math.max(top, weight), 0);
  // Sums of the same weights in another order differ in their last digits.
  return articles.filter(([, { weight }]) => weight >= most - 1e-6);
}
