/**
 * Other words that may have been meant, taken from the lexicon: the same consonants (broken
 * plurals, foreign names) and, for rare words, one slip of the finger; for the
 * last word, which may be half typed, what begins with it. Only asked when no article
 * has all words of the query, and only those are kept that occur together with the other words.
 */
import { skeleton } from "#src/arabic/skeleton.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import {
  articlesOf,
  frequency,
  type Group,
  type Member,
  RARE,
  type Reason,
  withMembers,
} from "./group.ts";
import { firstShard, lastShard, readShard, type Stems, skeletonShard } from "./lexicon.ts";
import { LEXICON } from "./manifest.ts";
import { areAlike, oneSlip } from "./slip.ts";

export const EXPANSION = {
  /** Weight of a stem with the same consonants. */
  skeleton: 0.5,
  /** Weight of a stem one slip away. */
  slip: 0.7,
  /** Weight of one that is both, or has another letter that looks or sounds like the one typed. */
  alike: 0.9,
  /** Weight of a stem that the last word may be the beginning of. */
  completion: 0.6,
  /** Candidates looked up for one word. */
  candidates: 8,
  /** Candidates kept for one word. */
  kept: 4,
} as const;

interface Candidate {
  readonly stem: string;
  readonly weight: number;
  readonly count: number;
  readonly reason: Reason;
}

/** Gives a group the candidates that go with the other groups; the same group when there are none. */
export async function expand(
  group: Group,
  groups: readonly Group[],
  engine: Engine,
): Promise<Group> {
  // A word that is nowhere itself is no company for another.
  const others = groups.filter((other) => other !== group && frequency(other) > 0);
  const candidates = await propose(group, group === groups.at(-1), engine);
  const context = occurrences(others);
  const found = await Promise.all(
    candidates.map(async (candidate) => {
      const postings = await engine.stem(candidate.stem);
      const { best, count } = company(postings.keys, context);
      return { ...candidate, postings, best, articles: count };
    }),
  );
  const kept = found
    .filter(({ best, postings }) => best >= others.length && postings.keys.length > 0)
    .sort((a, b) => b.best - a.best || b.weight - a.weight || b.articles - a.articles)
    .slice(0, EXPANSION.kept);
  if (kept.length === 0) return group;
  const members: Member[] = kept.map(({ stem, weight, postings, reason }) => ({
    stem,
    weight,
    postings,
    reason,
  }));
  return withMembers(group, [...group.members, ...members]);
}

async function propose(group: Group, last: boolean, engine: Engine): Promise<readonly Candidate[]> {
  const stem = group.members[0]?.stem ?? "";
  const stems = async (shard: string): Promise<Stems> =>
    readShard(engine.shards.includes(shard) ? await engine.file(`${LEXICON}/${shard}.txt`) : "");
  const known = new Set(group.members.map((member) => member.stem));
  const found = new Map<string, Candidate>();
  const take = (
    some: Stems,
    weight: (other: string) => number,
    reason: Reason,
    fits: (other: string) => boolean,
  ) => {
    for (const [other, count] of some)
      if (!known.has(other) && !found.has(other) && fits(other))
        found.set(other, { stem: other, weight: weight(other), count, reason });
  };
  const rare = (group.members[0]?.postings.keys.length ?? 0) <= RARE + 1;
  const key = skeleton(stem);
  const hasKey = key.length >= 2;
  if (rare && stem.length >= 3) {
    const weight = (other: string) =>
      areAlike(stem, other) || (hasKey && skeleton(other) === key)
        ? EXPANSION.alike
        : EXPANSION.slip;
    for (const shard of [firstShard(stem), lastShard(stem)])
      take(await stems(shard), weight, "slip", (other) => oneSlip(stem, other));
  }
  if (hasKey)
    take(
      await stems(skeletonShard(key)),
      () => EXPANSION.skeleton,
      "consonants",
      (other) => skeleton(other) === key,
    );
  if (last && frequency(group) === 0)
    take(
      await stems(firstShard(stem)),
      () => EXPANSION.completion,
      "completion",
      (other) => other.startsWith(stem),
    );
  const value = ({ stem: other, weight, count }: Candidate) =>
    weight * 10 + Math.log1p(count) - Math.abs(other.length - stem.length);
  return [...found.values()].sort((a, b) => value(b) - value(a)).slice(0, EXPANSION.candidates);
}

/** Article → in how many of the groups it is. */
function occurrences(groups: readonly Group[]): Map<ArticleKey, number> {
  const context = new Map<ArticleKey, number>();
  for (const group of groups) {
    for (const article of articlesOf(group)) context.set(article, (context.get(article) ?? 0) + 1);
  }
  return context;
}

/** The most other groups any of the articles is in, and how many articles are in that many. */
function company(articles: Iterable<ArticleKey>, context: ReadonlyMap<ArticleKey, number>) {
  let best = 0;
  let count = 0;
  for (const article of articles) {
    const groups = context.get(article) ?? 0;
    if (groups > best) {
      best = groups;
      count = 0;
    }
    if (groups === best) count += 1;
  }
  return { best, count };
}
