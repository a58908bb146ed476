/** Phrases: which articles have the words next to each other, in order. */
import { analyse, type Term } from "./analyse.ts";
import type { ArticleKey, Engine, Postings } from "./engine.ts";
import type { Group } from "./group.ts";
import type { Phrase } from "./query.ts";
import type { Ranked } from "./rank.ts";

/** Phrases with stop words are looked for in the pages of this many articles, some at a time. */
const VERIFIED = 90;
const BATCH = 15;
/** Results on a first page. */
const PAGE = 10;

/** Which forms of a word a phrase may have: any, or the one typed. */
type Forms = (group: Group) => readonly Postings[];
const anyForm: Forms = ({ members }) => members.map(({ postings }) => postings);
const formTyped: Forms = ({ exact }) => [exact];

/**
 * Articles that have every phrase. Those that have them
 * word for word come alone when there are any among the best; else those with other forms.
 */
export async function keepPhrases(
  ranked: readonly Ranked[],
  phrases: readonly Phrase[],
  groups: readonly Group[],
  engine: Engine,
): Promise<readonly Ranked[]> {
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

/**
 * Keys of the articles in which the phrase's words stand at the right distances, judged by the
 * places in the index: any stop words pass for those of the phrase.
 * @param groups the query's groups; those of the phrase's words are used
 */
function phraseArticles(
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
function hasPhrase(text: string, phrase: readonly Term[]): boolean {
  const folded = ` ${analyse(text)
    .map((term) => term.folded)
    .join(" ")} `;
  return folded.includes(` ${phrase.map((term) => term.folded).join(" ")} `);
}
