/** Answers a query: the one way from what was typed to a ranked list, for page, terminal and eval. */
import type { ArticleKey, Engine } from "./engine.ts";
import { createGroup, type Group, lookUp } from "./group.ts";
import { type Query, readQuery } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";
import { chooseScope, haveAll, type Reach } from "./scope.ts";
import { AHEAD, articlesTitled, titledFirst } from "./titled.ts";

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
  /** The query was the address or id of an article, which is `ranked` when the archive has it. */
  readonly address: boolean;
  /** The query in Arabic letters, when that is what was answered: other keys, or names typed in Latin letters. */
  readonly retyped?: string;
}

export type Order = "best" | "newest" | "oldest";

/** An address has a slash, and an article's id so many signs. */
const MAY_BE_ADDRESS = /\/|[\da-z]{13}/i;

export interface SearchOptions {
  /** Which bundles are asked; all, unless told otherwise. */
  readonly reach?: Reach;
  /** Words that are nowhere are not taken for others. */
  readonly asTyped?: boolean;
  readonly order?: Order;
}

/**
 * Never throws because of what was typed; rejects when the index cannot be read. What the words stand
 * for is decided over the whole archive, whichever bundles are asked. What few queries need (guesses,
 * filters, phrases, addresses) is imported for them: a reader's browser loads it then.
 */
export async function search(
  text: string,
  engine: Engine,
  { reach: wanted = "all", asTyped = false, order = "best" }: SearchOptions = {},
): Promise<Answer> {
  if (MAY_BE_ADDRESS.test(text)) {
    const found = await (await import("./addresses.ts")).answerAddress(text, engine);
    if (found !== undefined) return found;
  }
  const query = await readQuery(text);
  const terms = engine.within([]);
  const passes =
    query.filters && (await (await import("./archive-facts.ts")).passing(query.filters, engine));
  const { excluded, titled } = query;
  const operators =
    excluded.length + titled.length > 0 ? await import("./operators.ts") : undefined;
  const left = await operators?.articlesWith(excluded, terms);
  const isOut = (key: ArticleKey) => left?.has(key) === true || passes?.(key) === false;
  if (query.terms.length === 0 && passes !== undefined)
    return (await import("./by-time.ts")).allBut(isOut, query, engine, order);
  const reach = reachOf(query, wanted, order);
  const titles = articlesTitled(text, engine);
  // Looked at below; a failure until then must not count as nobody's.
  titles.catch(() => undefined);
  const typed = await Promise.all(query.terms.map((term) => createGroup(term, terms)));
  // Latin letters may be meant for Arabic ones though some articles have the word, and what is left of
  // one with a letter held down may be a word that some have.
  const hasAll = haveAll(typed, engine) && !/^[a-z ]+$|([ء-ي])\1\1/i.test(text);
  const guessing = asTyped || hasAll ? undefined : await import("./guess.ts");
  const retyped = await guessing?.inArabic(text, typed, engine);
  const meant = retyped && (await search(retyped, engine, { reach: wanted, order, asTyped: true }));
  if (meant && meant.all > 0) return { ...meant, retyped };
  const read = guessing ? await guessing.guess(typed, terms) : typed;
  const scope = chooseScope(read, isOut, engine, reach, await titles);
  // So few are all shown: their cards come beside the places of words, not after them.
  if (scope.all <= AHEAD)
    for (const key of scope.articles.slice(0, scope.all)) engine.card(key).catch(() => undefined);
  const asked = engine.within(scope.bundles);
  const groups = await Promise.all(read.map((group) => lookUp(group, asked)));
  const all = rank(groups).filter(
    ({ key }) => !isOut(key) && operators?.isTitled(key, titled, groups) !== false,
  );
  const phrased =
    query.phrases.length > 0
      ? await (await import("./phrase.ts")).keepPhrases(all, query.phrases, groups, asked)
      : [];
  const best = phrased.length > 0 ? phrased : all;
  const articles = phrased.length + titled.length > 0 ? best.map(({ key }) => key) : scope.articles;
  const ranked =
    order === "best"
      ? await titledFirst(best, text, groups, engine, await titles)
      : (await import("./by-time.ts")).inOrder(best, articles, order);
  const phraseMissing = query.phrases.length > 0 && phrased.length === 0;
  // The term table does not tell whether a headline has several words: only the ranking does.
  const counted = titled.length > 0 ? ranked.length : undefined;
  return {
    query,
    groups,
    phraseMissing,
    ranked,
    any: counted ?? scope.any,
    all: counted ?? scope.all,
    more: scope.more,
    whole: reach === "all" || phrased.length > 0 || ranked.length === scope.any,
    articles,
    address: false,
  };
}

/**
 * Reads what a query's words and its title are looked up in: while a reader may still be typing it,
 * before any bundle is asked. The bundles that will be, as far as the words tell, are made ready.
 * @param isNewest whether nothing else has been typed since
 * @throws when something cannot be read, as `search` will
 */
export async function prepare(
  text: string,
  engine: Engine,
  isNewest: () => boolean,
): Promise<void> {
  const { terms, filters } = await readQuery(text);
  const words = engine.within([]);
  const [titles, ...groups] = await Promise.all([
    articlesTitled(text, engine),
    ...terms.map((term) => createGroup(term, words)),
  ]);
  if (isNewest() && !filters && haveAll(groups, engine))
    engine.within(chooseScope(groups, () => false, engine, "first", titles).bundles).warm();
}

/** Where words stand, and what is newest, is known only of bundles that are asked. */
function reachOf({ titled, phrases }: Query, wanted: Reach, order: Order): Reach {
  if (order !== "best" || titled.length > 0) return "all";
  // An article that has a phrase has all of its words.
  return phrases.length > 0 && wanted !== "all" ? "every" : wanted;
}
