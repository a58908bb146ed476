/** Articles in the order of time. */
import type { ArticleKey, Engine } from "./engine.ts";
import type { Query } from "./query.ts";
import type { Ranked } from "./rank.ts";
import type { Answer, Order } from "./search.ts";

/** An answer to filters alone, or to an address: articles in the order of time. */
export function wordless(query: Query, articles: readonly ArticleKey[], order: Order): Answer {
  const parts = { words: 0, coverage: 0, proximity: 0, title: 0, start: 0, length: 1 };
  const ranked = articles.map((key) => ({ key, score: 0, parts, groups: 0, places: [] }));
  return {
    query,
    groups: [],
    phraseMissing: false,
    ranked: order === "oldest" ? ranked : ranked.toReversed(),
    any: ranked.length,
    all: ranked.length,
    more: false,
    whole: true,
    articles,
    address: false,
  };
}

/** An answer to filters alone: what passes them. */
export const allBut = (
  isOut: (key: ArticleKey) => boolean,
  query: Query,
  { articles }: Pick<Engine, "articles">,
  order: Order,
): Answer =>
  wordless(
    query,
    Array.from({ length: articles }, (_, key) => key).filter((key) => !isOut(key)),
    order,
  );

/** By time, the articles that answer best first. */
export function inOrder(
  ranked: readonly Ranked[],
  articles: readonly ArticleKey[],
  order: Order,
): readonly Ranked[] {
  const good = new Set(articles);
  const step = order === "newest" ? -1 : 1;
  return ranked.toSorted(
    (a, b) => Number(good.has(b.key)) - Number(good.has(a.key)) || step * (a.key - b.key),
  );
}
