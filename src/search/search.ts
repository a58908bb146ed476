/** Answers a query: the one way from what was typed to a ranked list, for page, terminal and eval. */
import { fromLatinKeys } from "#src/arabic/keyboard.ts";
import { addressFile, articlesAt, isAddress, plainAddress } from "./addresses.ts";
import type { Term } from "./analyse.ts";
import { passing } from "./archive-facts.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { expand } from "./expand.ts";
import { articlesOf, createGroup, frequency, type Group, lookUp } from "./group.ts";
import { anyForm, type Forms, formTyped, hasPhrase, phraseArticles } from "./phrase.ts";
import { type Phrase, parseQuery, type Query } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";
import { splitWords } from "./run-together.ts";
import { chooseScope, haveAll, type Reach } from "./scope.ts";
import { titledFirst } from "./titled.ts";

export interface Answer {
  readonly query: Query;
  readonly groups: readonly Group[];
  /** A phrase was asked for and no article has it: `ranked` is what its words find. */
  readonly phraseMissing: boolean;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** Articles of the archive that have any word, and that have every word. */
  readonly any: number;
  readonly all: number;
  /** Bundles that were not asked hold articles that match as well as the best of these. */
  readonly more: boolean;
  /** Every article with any word is in `ranked`, or lacks a phrase. */
  readonly whole: boolean;
  /** The articles that counts and charts are about: with every word, or with any where none has all. */
  readonly articles: readonly ArticleKey[];
  /** The query was the address of an article, which is `ranked` when the archive has it. */
  readonly address: boolean;
  /** The query as it would be with the keyboard set to Arabic, when that is what was answered. */
  readonly retyped?: string;
}

export type Order = "best" | "newest" | "oldest";

/** Phrases with stop words are looked for in the pages of this many articles, some at a time. */
const VERIFIED = 90;
const BATCH = 15;
/** Results on a first page. */
const PAGE = 10;

export interface SearchOptions {
  /** Which bundles are asked; all, unless told otherwise. */
  readonly reach?: Reach;
  /** Words that are nowhere are not taken for others. */
  readonly asTyped?: boolean;
  readonly order?: Order;
}

/**
 * Never throws because of what was typed; rejects when the index cannot be read. What the words stand
 * for is decided over the whole archive, whichever bundles are asked.
 */
export async function search(
  text: string,
  engine: Engine,
  { reach: wanted = "all", asTyped = false, order = "best" }: SearchOptions = {},
): Promise<Answer> {
  if (isAddress(text)) return atAddress(text, engine);
  const query = parseQuery(text);
  const terms = engine.within([]);
  const passes = await passing(query.filters, engine);
  const excluded = await articlesWith(query.excluded, terms);
  const isOut = (key: ArticleKey) => excluded.has(key) || passes?.(key) === false;
  if (query.terms.length === 0 && passes !== undefined) {
    const keys = Array.from({ length: engine.articles }, (_, key) => key);
    return wordless(
      query,
      keys.filter((key) => !isOut(key)),
      order,
    );
  }
  // Where words stand, and what is newest, is known only of bundles that are asked.
  const reach = order === "best" && query.titled.length === 0 ? wanted : "all";
  const typed = await Promise.all(query.terms.map((term) => createGroup(term, terms)));
  if (!asTyped && typed.length > 0 && typed.every((group) => frequency(group) === 0)) {
    const retyped = fromLatinKeys(text);
    const meant = retyped && (await search(retyped, engine, { reach: wanted, order }));
    if (meant && meant.ranked.length > 0) return { ...meant, retyped };
  }
  const read =
    asTyped || haveAll(typed)
      ? typed
      : await Promise.all(typed.map((group) => expandOrSplit(group, typed, terms)));
  const scope = chooseScope(read.flat(), isOut, engine, reach);
  const asked = engine.within(scope.bundles);
  const groups = await Promise.all(read.flat().map((group) => lookUp(group, asked)));
  const all = rank(groups).filter(({ key }) => !isOut(key) && isTitled(key, query, groups));
  const phrased = await keepPhrases(all, query, groups, asked);
  const best = phrased.length > 0 ? phrased : all;
  const articles =
    phrased.length + query.titled.length > 0 ? best.map(({ key }) => key) : scope.articles;
  const ranked =
    order === "best"
      ? await titledFirst(best, text, groups, engine)
      : inOrder(best, articles, order);
  const phraseMissing = query.phrases.length > 0 && phrased.length === 0;
  return {
    query,
    groups,
    phraseMissing,
    ranked,
    any: query.titled.length > 0 ? ranked.length : scope.any,
    all: query.titled.length > 0 ? ranked.length : scope.all,
    more: scope.more,
    whole: reach === "all" || ranked.length === scope.any,
    articles,
    address: false,
  };
}

/** What may have been meant by a word: others like it, or two that were written as one. */
async function expandOrSplit(
  group: Group,
  groups: readonly Group[],
  engine: Engine,
): Promise<readonly Group[]> {
  const expanded = await expand(group, groups, engine);
  return frequency(expanded) > 0 ? [expanded] : splitWords(group, engine);
}

/** An answer to filters alone, or to an address: articles in the order of time. */
function wordless(query: Query, articles: readonly ArticleKey[], order: Order): Answer {
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

/** The article that its source published at an address, and its copies there. */
async function atAddress(text: string, engine: Engine): Promise<Answer> {
  const plain = plainAddress(text) ?? "";
  const found = articlesAt(plain, await engine.file(addressFile(plain, engine.articles)));
  return { ...wordless(parseQuery(""), found, "newest"), address: true };
}

/** Whether an article has in its headline what must be there. */
function isTitled(key: ArticleKey, { titled }: Query, groups: readonly Group[]): boolean {
  return titled.every(({ folded }) =>
    groups
      .find(({ term }) => term.folded === folded)
      ?.members.some(({ postings }) => postings.matches.get(key)?.inTitle),
  );
}

/** By time, the articles that answer best first. */
function inOrder(
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

/** Articles that have any of the words, in any form. */
async function articlesWith(terms: readonly Term[], engine: Engine): Promise<Set<ArticleKey>> {
  const groups = await Promise.all(terms.map((term) => createGroup(term, engine)));
  return new Set(groups.flatMap((group) => [...articlesOf(group)]));
}
