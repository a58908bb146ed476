/**
 * Ranking: which article answers the query best. Pagefind's BM25 gives each word's score; here the
 * words are put together.
 *
 *   score = (sum of word scores) × coverage^α + λ · proximity · coverage + γ · title
 *
 * - word score: the best member's, plus β times that of the exact form typed
 * - coverage: share of the query's weight (idf) that the article has
 * - proximity: for neighbouring words of the query, how near each other they stand
 * - title: weight of the words in the title × (their share of the query)²
 */
import type { ArticleKey, Match } from "./engine.ts";
import type { Group } from "./group.ts";

export const WEIGHTS = { alpha: 2, beta: 2.5, lambda: 4, gamma: 1 } as const;

/** Words further apart than this many places beyond their distance in the query do not help each other. */
const WINDOW = 12;
/** Words in the other order count as further apart. */
const REVERSED = 1;
/** Pairs of words are compared up to this distance in the query. */
const REACH = 2;

export interface Ranked {
  readonly key: ArticleKey;
  readonly score: number;
  readonly parts: ScoreParts;
  /** Number of groups the article has. */
  readonly groups: number;
  /** Places of the words found, in no order. */
  readonly places: readonly number[];
}

export interface ScoreParts {
  readonly words: number;
  readonly coverage: number;
  readonly proximity: number;
  readonly title: number;
}

interface Found {
  readonly score: number;
  readonly weight: number;
  readonly places: readonly number[];
  readonly inTitle: boolean;
}

/** All articles that have any word, best first; ties in the order of the archive. */
export function rank(groups: readonly Group[], weights = WEIGHTS): Ranked[] {
  const rows = new Map<ArticleKey, (Found | undefined)[]>();
  groups.forEach((group, g) => {
    for (const [key, found] of articlesOf(group, weights.beta)) {
      let row = rows.get(key);
      if (row === undefined) {
        row = new Array(groups.length);
        rows.set(key, row);
      }
      row[g] = found;
    }
  });
  const total = groups.reduce((sum, { idf }) => sum + idf, 0);
  const ranked: Ranked[] = [];
  for (const [key, row] of rows) ranked.push(judge(key, row, groups, total, weights));
  return ranked.sort((a, b) => b.score - a.score);
}

/** Article → the best of the group's members there, with the places of all of them. */
function articlesOf({ members, exact }: Group, beta: number): Map<ArticleKey, Found> {
  const articles = new Map<ArticleKey, Found>();
  for (const { weight, postings } of members) {
    for (const [key, match] of postings.matches) {
      articles.set(key, merge(articles.get(key), match, weight));
    }
  }
  for (const [key, match] of exact.matches) {
    const found = articles.get(key) ?? { ...match, weight: 1 };
    articles.set(key, { ...found, score: found.score + beta * match.score });
  }
  return articles;
}

function merge(known: Found | undefined, match: Match, weight: number): Found {
  const score = match.score * weight;
  if (known === undefined) return { score, weight, places: match.places, inTitle: match.inTitle };
  const better = score > known.score;
  return {
    score: better ? score : known.score,
    weight: better ? weight : known.weight,
    places: [...known.places, ...match.places],
    inTitle: known.inTitle || match.inTitle,
  };
}

function judge(
  key: ArticleKey,
  row: readonly (Found | undefined)[],
  groups: readonly Group[],
  total: number,
  { alpha, lambda, gamma }: typeof WEIGHTS,
): Ranked {
  let words = 0;
  let covered = 0;
  let titled = 0;
  let count = 0;
  const places: number[] = [];
  groups.forEach(({ idf }, g) => {
    const found = row[g];
    if (found === undefined) return;
    words += found.score;
    covered += idf * found.weight;
    if (found.inTitle) titled += idf * found.weight;
    count += 1;
    places.push(...found.places);
  });
  const coverage = covered / total;
  const parts = {
    words,
    coverage,
    proximity: groups.length > 1 ? proximity(row, groups) * coverage : 0,
    title: titled * (titled / total) ** 2,
  };
  const score = words * coverage ** alpha + lambda * parts.proximity + gamma * parts.title;
  return { key, score, parts, groups: count, places };
}

function proximity(row: readonly (Found | undefined)[], groups: readonly Group[]): number {
  let sum = 0;
  for (let i = 0; i < groups.length; i += 1) {
    for (let j = i + 1; j <= i + REACH && j < groups.length; j += 1) {
      const [a, b, first, second] = [row[i], row[j], groups[i], groups[j]];
      if (!(a && b && first && second)) continue;
      const expected = Math.max(1, second.term.position - first.term.position);
      const beyond = Math.max(0, nearest(a.places, b.places) - expected);
      if (beyond <= WINDOW) sum += Math.min(first.idf, second.idf) / (1 + beyond / 4);
    }
  }
  return sum;
}

/** Smallest distance from a place of the first list to one of the second. */
function nearest(from: readonly number[], to: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of from) {
    for (const b of to) {
      const distance = b > a ? b - a : a - b + REVERSED;
      if (distance < least) least = distance;
    }
  }
  return least;
}
