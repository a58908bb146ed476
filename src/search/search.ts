/** Answers a query: the one way from what was typed to a ranked list, for page, terminal and eval. */
import type { Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { createGroup, type Group } from "./group.ts";
import { hasPhrase, phraseArticles } from "./phrase.ts";
import { parseQuery, type Query } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";

export interface Answer {
  readonly query: Query;
  readonly groups: readonly Group[];
  /** A phrase was asked for and no article has it: `ranked` is what its words find. */
  readonly phraseMissing: boolean;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** Phrases are compared with the stored text of this many of the best articles, some at a time. */
const VERIFIED = 90;
const BATCH = 30;

/** Never throws because of what was typed; rejects when the index cannot be read. */
export async function search(text: string, engine: Engine): Promise<Answer> {
  const query = parseQuery(text);
  let groups = await Promise.all(query.terms.map((term) => createGroup(term, engine)));
  let ranked = rank(groups);
  const phrased = await keepPhrases(ranked, query, groups, engine);
  if (phrased.length > 0) ranked = phrased;
  else if (!ranked.some((article) => article.groups === groups.length)) {
    groups = await Promise.all(groups.map((group) => expand(group, groups, engine)));
    ranked = rank(groups);
  }
  const phraseMissing = query.phrases.length > 0 && phrased.length === 0;
  return { query, groups, phraseMissing, ranked: await leaveOut(ranked, query, engine) };
}

/**
 * Articles that have every phrase of the query, none when it has no phrases. Those that have them
 * word for word come alone when there are any among the best; else those with other forms.
 */
async function keepPhrases(
  ranked: readonly Ranked[],
  { phrases }: Query,
  groups: readonly Group[],
  engine: Engine,
): Promise<Ranked[]> {
  if (phrases.length === 0) return [];
  const sets = phrases.map((phrase) => phraseArticles(phrase, groups));
  const near = ranked.filter(({ key }) => sets.every((set) => set.has(key)));
  for (let from = 0; from < Math.min(near.length, VERIFIED); from += BATCH) {
    const verified = await Promise.all(
      near.slice(from, from + BATCH).map(async (article) => {
        const texts = (await engine.page(article.key)).anchors.map(({ title }) => title ?? "");
        return phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)))
          ? [article]
          : [];
      }),
    );
    const exact = verified.flat();
    if (exact.length > 0) return exact;
  }
  return near;
}

async function leaveOut(ranked: Ranked[], { excluded }: Query, engine: Engine): Promise<Ranked[]> {
  if (excluded.length === 0) return ranked;
  const groups = await Promise.all(excluded.map((term) => createGroup(term, engine)));
  const lists = groups.flatMap(({ members }) => members.map(({ postings }) => postings));
  return ranked.filter(({ key }) => !lists.some(({ matches }) => matches.has(key)));
}
