/** Words of a query that the archive does not have, and what was found in their place. */
import { analyse } from "./analyse.ts";
import type { Engine } from "./engine.ts";
import { isGuessed } from "./group.ts";
import { placed } from "./present.ts";
import { apart } from "./run-together.ts";
import type { Answer } from "./search.ts";

/**
 * The query with words of the best article in the place of those that no article has; undefined when
 * nothing was guessed.
 * @param text the query as it was typed
 */
export async function corrected(
  text: string,
  { groups, ranked, query, retyped }: Answer,
  engine: Engine,
): Promise<string | undefined> {
  if (retyped !== undefined) return retyped;
  const [best] = ranked;
  const guessed = groups.filter(isGuessed);
  if (best === undefined || guessed.length === 0 || query.phrases.length > 0) return undefined;
  const words = await wordsOf(best.key, engine);
  let corrected = text;
  let end = text.length;
  for (const { term, members } of guessed.toReversed()) {
    // The second of two words that were written as one has put both in their place.
    if (term.end > end) continue;
    end = term.start;
    const written = text.slice(term.start, term.end);
    const two = apart(written, term.folded);
    const places = members.flatMap(({ postings }) => postings.matches.get(best.key)?.places ?? []);
    const word = two ?? places.map((place) => words[place]).find((one) => one !== undefined);
    // A query of which a word stays that is nowhere is no better one.
    if (word === undefined) return undefined;
    if (written === word) continue;
    corrected = corrected.slice(0, term.start) + word + corrected.slice(term.end);
  }
  return corrected === text ? undefined : corrected;
}

/** The words of an article as they are written, by their numbers in the index. */
export async function wordsOf(key: number, engine: Engine): Promise<string[]> {
  const card = await engine.card(key);
  const paragraphs = await engine.text(card).catch(() => []);
  const texts = [{ text: card.title, location: 0 }, ...placed(card.title, paragraphs)];
  const words: string[] = [];
  for (const { text, location } of texts)
    for (const { position, start, end } of analyse(text))
      words[location + position] = text.slice(start, end);
  return words;
}
