/**
 * Ranking: which article answers the query best. Of every word Pagefind says where it stands; what
 * that is worth is decided here.
 *
 *   score = (Σ words × coverage^α + λ · proximity · coverage + γ · title + ε · start) × length^−δ
 *
 * - words: each word of the query by BM25 (Robertson and Zaragoza 2009), whose tf counts all forms of
 *   a stem together; to the best of its stems is added a share of the others, where it has any, and
 *   β times the same for the exact form typed
 * - coverage: share of the query's weight (idf) that the article has
 * - proximity: for neighbouring words of the query, how near each other they stand
 * - title: weight of the words in the title × (their share of the query)², and θ times the same for
 *   those that stand there in the form typed
 * - start: 1 where the article begins with a word of the query, less the further on the first one is
 * - length: of the article, against the mean of the archive; a short one that has the words is
 *   likelier to be about them
 */
import type { ArticleKey, Match } from "./engine.ts";
import type { Group } from "./group.ts";

/** Of two articles the one that lacks a word falls behind by this power of what it has. */
const ALPHA = 1.5;
/** Worth of the form typed, beside that of the word in any form. */
const BETA = 2.5;
/** Worth of words that stand together. */
const LAMBDA = 3.5;
/** Worth of words of the title. */
const GAMMA = 1.5;
/** Worth of words of the title in the form typed, beside that of any form. */
const THETA = 1.5;
/** Worth of a beginning that has the words. */
const EPSILON = 1;
/** Power of the length that divides the score. */
const DELTA = 0.1;
/** BM25: how fast a word that is repeated stops counting. */
const K = 0.5;
/** How much more often a long article must have it: a power of the length. */
const B = 0.75;
/** Worth of a word of the title, in words of the text. */
const IN_TITLE = 0.5;
/** What a second stem of a word adds, beside the best. */
const SECOND = 0.3;

/** Words further apart than this many places beyond their distance in the query do not help each other. */
const WINDOW = 20;
/** At this distance their help is halved. */
const HALF = 4;
/** Words in the other order count as further apart. */
const REVERSED = 5;
/** An article whose first word of the query is this far on has half of the worth of its beginning. */
const START = 20;

export interface Ranked {
  readonly key: ArticleKey;
  readonly score: number;
  readonly parts: ScoreParts;
}

export interface ScoreParts {
  readonly words: number;
  readonly coverage: number;
  readonly proximity: number;
  readonly title: number;
  readonly start: number;
  readonly length: number;
}

interface Found {
  readonly score: number;
  readonly weight: number;
  readonly length: number;
  readonly places: readonly number[];
  readonly inTitle: boolean;
  /** In the title the word has the form typed. */
  readonly typedInTitle?: boolean;
}

/** All articles that have any word, best first; ties in the order of the archive. */
export function rank(groups: readonly Group[]): Ranked[] {
  const rows = new Map<ArticleKey, (Found | undefined)[]>();
  groups.forEach((group, g) => {
    for (const [key, found] of articlesOf(group)) {
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
  for (const [key, row] of rows) ranked.push(judge(key, row, groups, total));
  return ranked.sort((a, b) => b.score - a.score);
}

/** Article → the best of the group's members there, with the places of all of them. */
function articlesOf({ members, exact }: Group): Map<ArticleKey, Found> {
  const articles = new Map<ArticleKey, Found>();
  for (const { weight, postings } of members) {
    for (const [key, match] of postings.matches) {
      const score = weight * worth(match, postings.idf);
      articles.set(key, merge(articles.get(key), { ...match, score, weight }));
    }
  }
  for (const [key, match] of exact.matches) {
    const score = worth(match, exact.idf);
    const found = articles.get(key) ?? { ...match, score, weight: 1 };
    articles.set(key, {
      ...found,
      score: found.score + BETA * score,
      typedInTitle: match.inTitle,
    });
  }
  return articles;
}

/** BM25 of one word; the title, which is part of the text, counts a little more. */
function worth({ places, length, inTitle }: Match, idf: number): number {
  const often = places.length;
  return idf * (((K + 1) * often) / (often + K * length ** B) + (inTitle ? IN_TITLE : 0));
}

function merge(known: Found | undefined, found: Found): Found {
  if (known === undefined) return found;
  const [better, other] = found.score > known.score ? [found, known] : [known, found];
  return {
    ...better,
    score: better.score + SECOND * other.score,
    places: [...known.places, ...found.places],
    inTitle: known.inTitle || found.inTitle,
  };
}

function judge(
  key: ArticleKey,
  row: readonly (Found | undefined)[],
  groups: readonly Group[],
  total: number,
): Ranked {
  let words = 0;
  let covered = 0;
  let titled = 0;
  let typed = 0;
  let length = 1;
  const places: number[] = [];
  groups.forEach(({ idf }, g) => {
    const found = row[g];
    if (found === undefined) return;
    words += found.score;
    covered += idf * found.weight;
    if (found.inTitle) titled += idf * found.weight;
    if (found.typedInTitle) typed += idf;
    length = found.length;
    places.push(...found.places);
  });
  const coverage = covered / total;
  const parts = {
    words,
    coverage,
    proximity: proximity(row, groups) * coverage,
    title: titled * (titled / total) ** 2 + THETA * typed * (typed / total) ** 2,
    start: 1 / (1 + Math.min(...places) / START),
    length,
  };
  const sum =
    words * coverage ** ALPHA +
    LAMBDA * parts.proximity +
    GAMMA * parts.title +
    EPSILON * parts.start;
  return { key, score: sum * length ** -DELTA, parts };
}

function proximity(row: readonly (Found | undefined)[], groups: readonly Group[]): number {
  let sum = 0;
  for (let i = 1; i < groups.length; i += 1) {
    const [a, b, first, second] = [row[i - 1], row[i], groups[i - 1], groups[i]];
    if (!(a && b && first && second)) continue;
    const expected = Math.max(1, second.term.position - first.term.position);
    const beyond = Math.max(0, nearest(a.places, b.places) - expected);
    if (beyond <= WINDOW) sum += Math.min(first.idf, second.idf) / (1 + beyond / HALF);
  }
  return sum;
}

/** Smallest distance from a place of the first list to one of the second. */
function nearest(from: readonly number[], to: readonly number[]): number {
  let least = Infinity;
  for (const a of from) {
    for (const b of to) {
      const distance = b > a ? b - a : a - b + REVERSED;
      if (distance < least) least = distance;
    }
  }
  return least;
}
