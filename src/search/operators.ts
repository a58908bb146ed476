/** What few queries have: words to leave out, words that the headline must have. */
import type { Term } from "./analyse.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { articlesOf, createGroup, type Group } from "./group.ts";

/** Articles that have any of the words, in any form. */
export async function articlesWith(
  terms: readonly Term[],
  engine: Engine,
): Promise<Set<ArticleKey>> {
  const groups = await Promise.all(terms.map((term) => createGroup(term, engine)));
  return new Set(groups.flatMap((group) => [...articlesOf(group)]));
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
