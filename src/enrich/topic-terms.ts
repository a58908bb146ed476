/** What a topic is judged by: how often each stem stands in the headline and the opening. */
import { contentStem } from "#src/arabic/content-stem.ts";
import { fold } from "#src/arabic/fold.ts";
import { createVocabulary } from "#src/arabic/vocabulary.ts";
import type { Article } from "#src/article.ts";

/**
 * UTF-16 units of the text that are read, some hundred and sixty words. An article says what it is about
 * in its first words; more cost time and add little.
 */
const OPENING = 1000;
/** Written words remembered before everything is forgotten: common ones come back at once. */
const REMEMBERED = 100_000;

/** What of an article is read. */
export type Opening = Pick<Article, "title" | "standfirst" | "blocks">;

/** Terms by number, each once, and how often each counts; those of the headline count twice. */
export interface TermCounts {
  readonly terms: readonly number[];
  readonly times: readonly number[];
}

export type TermCounter = (article: Opening) => TermCounts;

/**
 * A counter that remembers the words it has met.
 * @param termOf the number of a stem, -1 for one that does not matter
 */
export function createTermCounter(termOf: (stem: string) => number): TermCounter {
  let vocabulary = createVocabulary();
  /** By number of the written word. */
  let termOfWord: number[] = [];
  /** Term → its place among those of the article at hand, for as long as `terms` agrees. */
  const places: number[] = [];
  return (article) => {
    if (vocabulary.words.length > REMEMBERED) {
      vocabulary = createVocabulary();
      termOfWord = [];
    }
    const terms: number[] = [];
    const times: number[] = [];
    const count = (text: string, weight: number): void => {
      const numbers = vocabulary.numbers(text);
      for (let next = termOfWord.length; next < vocabulary.words.length; next += 1) {
        const stem = contentStem(fold(vocabulary.words[next] ?? ""));
        termOfWord.push(stem === undefined ? -1 : termOf(stem));
      }
      for (const number of numbers) {
        const term = termOfWord[number] ?? -1;
        if (term < 0) continue;
        const place = places[term] ?? 0;
        if (terms[place] === term) times[place] = (times[place] ?? 0) + weight;
        else {
          places[term] = terms.push(term) - 1;
          times.push(weight);
        }
      }
    };
    count(article.title, 2);
    count(openingText(article), 1);
    return { terms, times };
  };
}

function openingText({ standfirst = "", blocks }: Opening): string {
  let text = standfirst;
  for (const block of blocks) {
    if (text.length >= OPENING) break;
    if (block.type === "paragraph" || block.type === "heading") text += `\n${block.text}`;
    else if (block.type === "list") text += `\n${block.items.join("\n")}`;
    else if (block.type === "quote") text += `\n${block.lines.join("\n")}`;
  }
  return text.length > OPENING ? text.slice(0, OPENING) : text;
}
