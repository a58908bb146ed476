/**
 * Which bundles to ask for a first page of results. Each costs a reader some kilobytes and a moment,
 * and in a large archive most do not hold the articles that are looked for: the term table says which
 * articles have which words.
 */
import type { ArticleKey, Engine } from "./engine.ts";
import type { Group } from "./group.ts";

/** Results that fill a first page: a bundle that holds more is not better for it. */
const PAGE = 10;
/** The most bundles that are asked for it, then for others as good, then without a bound. */
const MOST = { first: 2, best: 6, every: Infinity, all: Infinity } as const;

/**
 * How far a query reaches: the bundles that fill a first page best; those that hold any of the best
 * articles, within bounds; every bundle that holds an article with all words; all.
 */
export type Reach = "first" | "best" | "every" | "all";

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

/** What each article has of a query's groups, by its number: how many, and their weight. */
interface Covered {
  readonly words: Uint8Array;
  readonly weight: Float64Array;
  /** Weight of those in the title. */
  readonly titled: Float64Array;
}

/** Plain arrays, since a common word is in thousands of articles. */
function cover(groups: readonly Group[], articles: number): Covered {
  const words = new Uint8Array(articles);
  const weight = new Float64Array(articles);
  const titled = new Float64Array(articles);
  const last = new Uint8Array(articles);
  const lastTitled = new Uint8Array(articles);
  groups.forEach(({ members, idf }, g) => {
    for (const { postings } of members) {
      for (const key of postings.keys) {
        if (last[key] === g + 1) continue;
        last[key] = g + 1;
        words[key] = (words[key] ?? 0) + 1;
        weight[key] = (weight[key] ?? 0) + idf;
      }
      for (const key of postings.titled) {
        if (lastTitled[key] === g + 1) continue;
        lastTitled[key] = g + 1;
        titled[key] = (titled[key] ?? 0) + idf;
      }
    }
  });
  return { words, weight, titled };
}

/** Whether some article has every word. */
export const haveAll = (groups: readonly Group[], { articles }: Pick<Engine, "articles">) =>
  groups.length > 0 && cover(groups, articles).words.includes(groups.length);

/**
 * The bundles that hold most of the articles with all words, or with the weightiest of them where
 * none has all: first of those whose titles say most of the query; of equal bundles the newest.
 * @param isOut tells the articles that are no answer
 * @param reach how many bundles are chosen
 * @param wanted articles whose bundles are asked whatever else is, the most wanted first
 */
export function chooseScope(
  groups: readonly Group[],
  isOut: (key: ArticleKey) => boolean,
  { articles, bundles, bundleOf }: Pick<Engine, "articles" | "bundles" | "bundleOf">,
  reach: Reach,
  wanted: readonly ArticleKey[] = [],
): Scope {
  const { words, weight, titled } = cover(groups, articles);
  const any: ArticleKey[] = [];
  for (let key = 0; key < articles; key += 1) if (words[key] && !isOut(key)) any.push(key);
  const all = any.filter((key) => words[key] === groups.length);
  const best = all.length > 0 ? all : weightiest(any, weight);
  const title = (key: ArticleKey) => titled[key] ?? 0;
  const top = best.filter(title).sort((a, b) => title(b) - title(a) || b - a);
  const inBundles = (keys: readonly ArticleKey[], worth: (key: ArticleKey) => number) => {
    const sums = bundles.map(() => 0);
    for (const key of keys) sums[bundleOf(key)] = (sums[bundleOf(key)] ?? 0) + worth(key);
    return sums;
  };
  const holding = inBundles(best, () => 1);
  const leading = inBundles(top.slice(0, PAGE), (key) => title(key) ** 3);
  const order = holding
    .map((held, bundle) => ({ bundle, held: Math.min(PAGE, held), leads: leading[bundle] ?? 0 }))
    .sort((a, b) => b.leads - a.leads || b.held - a.held || b.bundle - a.bundle);
  const chosen = new Set<number>(reach === "all" ? bundles.keys() : []);
  const most = MOST[reach === "every" && all.length === 0 ? "first" : reach];
  let held = 0;
  if (reach !== "all") {
    const take = (bundle: number) => {
      if (chosen.has(bundle) || chosen.size === most) return;
      chosen.add(bundle);
      held += holding[bundle] ?? 0;
    };
    for (const key of wanted) if (!isOut(key)) take(bundleOf(key));
    for (const { bundle, held: some, leads } of order)
      if (some > 0 && (reach !== "first" || held < PAGE || leads > 0)) take(bundle);
  }
  return {
    bundles: [...chosen],
    more: reach !== "all" && held < best.length,
    any: any.length,
    all: all.length,
    articles: all.length > 0 ? all : any,
  };
}

function weightiest(articles: readonly ArticleKey[], weight: Float64Array): ArticleKey[] {
  const of = (key: ArticleKey) => weight[key] ?? 0;
  const most = articles.reduce((top, key) => Math.max(top, of(key)), 0);
  // Sums of the same weights in another order differ in their last digits.
  return articles.filter((key) => of(key) >= most - 1e-6);
}
