/** Answers a query: the one way from what was typed to a ranked list, for page, terminal and eval. */
import type { ArticleKey, Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { createGroup, type Group } from "./group.ts";
import { anyForm, type Forms, formTyped, hasPhrase, phraseArticles } from "./phrase.ts";
import { type Phrase, parseQuery, type Query } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";
import { titledFirst } from "./titled.ts";

export interface Answer {
  readonly query: Query;
  readonly groups: readonly Group[];
  /** A phrase was asked for and no article has it: `ranked` is what its words find. */
  readonly phraseMissing: boolean;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** Phrases with stop words are looked for in the pages of this many articles, some at a time. */
const VERIFIED = 90;
const BATCH = 15;
/** Results on a first page. */
const PAGE = 10;

/**
 * Never throws because of what was typed; rejects when the index cannot be read.
 * @param asTyped no other words are looked for when no article has all: more bundles will be asked
 */
export async function search(text: string, engine: Engine, asTyped = false): Promise<Answer> {
  const query = parseQuery(text);
  let groups = await Promise.all(query.terms.map((term) => createGroup(term, engine)));
  let ranked: readonly Ranked[] = rank(groups);
  const phrased = await keepPhrases(ranked, query, groups, engine);
  if (phrased.length > 0) ranked = phrased;
  else if (!asTyped && !ranked.some((article) => article.groups === groups.length)) {
    groups = await Promise.all(groups.map((group) => expand(group, groups, engine)));
    ranked = rank(groups);
  }
  const phraseMissing = query.phrases.length > 0 && phrased.length === 0;
  const kept = await leaveOut(ranked, query, engine);
  return { query, groups, phraseMissing, ranked: await titledFirst(kept, text, engine) };
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
): Promise<readonly Ranked[]> {
  if (phrases.length === 0) return [];
  const having = (some: readonly Phrase[], forms: Forms, among: readonly Ranked[]) => {
    const sets = some.map((phrase) => phraseArticles(phrase, groups, forms));
    return among.filter(({ key }) => sets.every((set) => set.has(key)));
  };
  const near = having(phrases, anyForm, ranked);
  const typed = having(phrases, formTyped, near);
  const unsure = phrases.filter((phrase) => phrase.some(({ stop }) => stop));
  const exact = unsure.length > 0 ? await verified(typed, unsure, engine) : typed;
  return exact.length > 0 ? exact : near;
}

/**
 * The index does not know which stop words an article has: the best are read until a first page of
 * results has the phrases. Those not read come after them, those that lack a phrase not at all.
 */
async function verified(
  ranked: readonly Ranked[],
  phrases: readonly Phrase[],
  engine: Engine,
): Promise<Ranked[]> {
  const exact: Ranked[] = [];
  let read = 0;
  while (read < Math.min(ranked.length, VERIFIED) && exact.length < PAGE) {
    const batch = ranked.slice(read, read + BATCH);
    const having = await Promise.all(batch.map(({ key }) => hasAll(key, phrases, engine)));
    exact.push(...batch.filter((_, i) => having[i]));
    read += batch.length;
  }
  return exact.length > 0 ? [...exact, ...ranked.slice(read)] : [];
}

/** A page that cannot be read has none. */
async function hasAll(
  key: ArticleKey,
  phrases: readonly Phrase[],
  engine: Engine,
): Promise<boolean> {
  const card = await engine.card(key);
  const paragraphs = await engine.text(card).catch(() => []);
  const texts = [card.title, ...paragraphs.map(({ text }) => text)];
  return phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
}

async function leaveOut(
  ranked: readonly Ranked[],
  { excluded }: Query,
  engine: Engine,
): Promise<readonly Ranked[]> {
  if (excluded.length === 0) return ranked;
  const groups = await Promise.all(excluded.map((term) => createGroup(term, engine)));
  const lists = groups.flatMap(({ members }) => members.map(({ postings }) => postings));
  return ranked.filter(({ key }) => !lists.some(({ matches }) => matches.has(key)));
}
