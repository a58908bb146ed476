/** Phrases: which articles have the words next to each other, in order. */
import { analyse, type Term } from "./analyse.ts";
import type { Group } from "./group.ts";

/**
 * Keys of the articles in which the phrase's words stand at the right distances, judged by the
 * places in the index: stop words and other forms of the same stem pass.
 * @param groups the query's groups; those of the phrase's words are used
 */
export function phraseArticles(phrase: readonly Term[], groups: readonly Group[]): Set<string> {
  const parts = phrase.flatMap((term) => {
    const group = groups.find((other) => other.term.folded === term.folded);
    return term.stop || group === undefined ? [] : [{ group, offset: term.position }];
  });
  const [first, ...rest] = parts;
  const articles = new Set<string>();
  if (first === undefined) return articles;
  for (const key of keysOf(first.group)) {
    const starts = placesOf(first.group, key).map((place) => place - first.offset);
    const fits = (start: number) =>
      rest.every(({ group, offset }) => placesOf(group, key).includes(start + offset));
    if (starts.some(fits)) articles.add(key);
  }
  return articles;
}

function keysOf({ members }: Group): Set<string> {
  return new Set(members.flatMap(({ postings }) => [...postings.matches.keys()]));
}

function placesOf({ members }: Group, key: string): readonly number[] {
  return members.flatMap(({ postings }) => postings.matches.get(key)?.places ?? []);
}

/** Whether a text has the phrase as typed, but for spelling that folding makes equal. */
export function hasPhrase(text: string, phrase: readonly Term[]): boolean {
  const folded = ` ${analyse(text)
    .map((term) => term.folded)
    .join(" ")} `;
  return folded.includes(` ${phrase.map((term) => term.folded).join(" ")} `);
}
