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
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** Phrases are compared with the stored text of this many of the best articles. */
const VERIFIED = 30;

/** Never throws because of what was typed; rejects when the index cannot be read. */
export async function search(text: string, engine: Engine): Promise<Answer> {
  const query = parseQuery(text);
  let groups = await Promise.all(query.terms.map((term) => createGroup(term, engine)));
  let ranked = rank(groups);
  if (query.phrases.length > 0) {
    ranked = await keepPhrases(ranked, query, groups, engine);
  } else if (!ranked.some((article) => article.groups === groups.length)) {
    groups = await Promise.all(
      groups.map((group) =>
        expand(
          group,
          groups.filter((other) => other !== group),
          engine,
        ),
      ),
    );
    ranked = rank(groups);
  }
  return { query, groups, ranked: await leaveOut(ranked, query, engine) };
}

/**
 * Articles that have every phrase. Those that have it word for word come alone when there are any
 * among the best; else those with other forms of its words.
 */
async function keepPhrases(
  ranked: readonly Ranked[],
  { phrases }: Query,
  groups: readonly Group[],
  engine: Engine,
): Promise<Ranked[]> {
  const sets = phrases.map((phrase) => phraseArticles(phrase, groups));
  const near = ranked.filter(({ key }) => sets.every((set) => set.has(key)));
  const verified = await Promise.all(
    near.slice(0, VERIFIED).map(async (article) => {
      const { anchors } = await engine.page(article.key);
      const texts = anchors.map(({ title }) => title ?? "");
      const exact = phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
      return exact ? [article] : [];
    }),
  );
  const exact = verified.flat();
  return exact.length > 0 ? exact : near;
}

async function leaveOut(ranked: Ranked[], { excluded }: Query, engine: Engine): Promise<Ranked[]> {
  if (excluded.length === 0) return ranked;
  const lists = await Promise.all(excluded.map(({ stem }) => engine.stem(stem)));
  return ranked.filter(({ key }) => !lists.some(({ matches }) => matches.has(key)));
}
