/** Phrases: which articles have the words next to each other, in order. */
import { analyse, type Term } from "./analyse.ts";
import type { ArticleKey, Postings } from "./engine.ts";
import type { Group } from "./group.ts";

/** Which forms of a word a phrase may have: any, or the one typed. */
export type Forms = (group: Group) => readonly Postings[];
export const anyForm: Forms = ({ members }) => members.map(({ postings }) => postings);
export const formTyped: Forms = ({ exact }) => [exact];

/**
 * Keys of the articles in which the phrase's words stand at the right distances, judged by the
 * places in the index: any stop words pass for those of the phrase.
 * @param groups the query's groups; those of the phrase's words are used
 */
export function phraseArticles(
  phrase: readonly Term[],
  groups: readonly Group[],
  forms: Forms,
): Set<ArticleKey> {
  const parts = phrase.flatMap((term) => {
    const group = groups.find((other) => other.term.folded === term.folded);
    return term.stop || group === undefined ? [] : [{ group, offset: term.position }];
  });
  const [first, ...rest] = parts;
  const articles = new Set<ArticleKey>();
  if (first === undefined) return articles;
  const placesOf = (group: Group, key: ArticleKey) =>
    forms(group).flatMap(({ matches }) => matches.get(key)?.places ?? []);
  for (const key of new Set(forms(first.group).flatMap(({ matches }) => [...matches.keys()]))) {
    const starts = placesOf(first.group, key).map((place) => place - first.offset);
    const others = rest.map(({ group, offset }) => ({ places: placesOf(group, key), offset }));
    const fits = (start: number) =>
      others.every(({ places, offset }) => places.includes(start + offset));
    if (starts.some(fits)) articles.add(key);
  }
  return articles;
}

/** Whether a text has the phrase as typed, but for spelling that folding makes equal. */
export function hasPhrase(text: string, phrase: readonly Term[]): boolean {
  const folded = ` ${analyse(text)
    .map((term) => term.folded)
    .join(" ")} `;
  return folded.includes(` ${phrase.map((term) => term.folded).join(" ")} `);
}
