/** What few queries have: words to leave out, words that the headline must have. */
import { analyse, type Term } from "./analyse.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { articlesOf, createGroup, type Group, lookUp } from "./group.ts";

/** Articles that have any of the words, in any form. */
export async function articlesWith(
  terms: readonly Term[],
  engine: Engine,
): Promise<Set<ArticleKey>> {
  const groups = await Promise.all(terms.map((term) => createGroup(term, engine)));
  return new Set(groups.flatMap((group) => [...articlesOf(group)]));
}

/** Whether an article has in its headline each word of a text that means anything, as far as the engine's scope goes. */
export async function titledWith(
  text: string,
  engine: Engine,
): Promise<(key: ArticleKey) => boolean> {
  const terms = analyse(text).filter(({ stop }) => !stop);
  const words = engine.within([]);
  const groups = await Promise.all(
    terms.map(async (term) => lookUp(await createGroup(term, words), engine)),
  );
  return (key) => terms.length > 0 && isTitled(key, terms, groups);
}

/** Whether an article has in its headline each of some words of the query. */
export const isTitled = (
  key: ArticleKey,
  titled: readonly Term[],
  groups: readonly Group[],
): boolean =>
  titled.every(({ folded }) =>
    groups
      .find(({ term }) => term.folded === folded)
      ?.members.some(({ postings }) => postings.matches.get(key)?.inTitle),
  );
