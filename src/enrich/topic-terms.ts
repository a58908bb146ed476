/** What a topic is judged by: how often each stem stands in the headline and the opening. */
import { contentStem } from "#src/arabic/content-stem.ts";
import { fold } from "#src/arabic/fold.ts";
import type { Reading, Section } from "./sections.ts";
import { NumberNotes } from "./word-notes.ts";

/**
 * UTF-16 units of the text that are read, some hundred and sixty words. An article says what it is about
 * in its first words; more cost time and add little.
 */
const OPENING = 1000;

/** Terms by number, each once, and how often each counts; those of the headline count twice. */
export interface TermCounts {
  readonly terms: readonly number[];
  readonly times: readonly number[];
}

export type TermCounter = (reading: Reading) => TermCounts;

/**
 * A counter that remembers the words it has met.
 * @param termOf the number of a stem, -1 for one that does not matter
 */
export function createTermCounter(termOf: (stem: string) => number): TermCounter {
  const termOfWord = (word: string): number => {
    const stem = contentStem(fold(word));
    return stem === undefined ? NumberNotes.NOTHING : termOf(stem);
  };
  const notes = new NumberNotes(termOfWord);
  /** Term → its place among those of the article at hand, for as long as `terms` agrees. */
  const places: number[] = [];
  return ({ text, sections, words }) => {
    const terms: number[] = [];
    const times: number[] = [];
    const add = (term: number, weight: number): void => {
      if (term === NumberNotes.NOTHING) return;
      const place = places[term] ?? 0;
      if (terms[place] === term) times[place] = (times[place] ?? 0) + weight;
      else {
        places[term] = terms.push(term) - 1;
        times.push(weight);
      }
    };
    const { starts, ends, numbers } = words;
    const { headline, opening, end } = openingOf(sections, text);
    let upTo = 0;
    while (upTo < numbers.length && (starts[upTo] ?? 0) < end) upTo += 1;
    const termOfNumber = notes.of(words.vocabulary, numbers.subarray(0, upTo));
    for (let at = 0; at < upTo; at += 1) {
      const start = starts[at] ?? 0;
      if (start < headline) continue;
      const whole = (ends[at] ?? 0) <= end;
      const term = whole ? termOfNumber[numbers[at] ?? 0] : termOfWord(text.slice(start, end));
      add(term ?? NumberNotes.NOTHING, start < opening ? 2 : 1);
    }
    return { terms, times };
  };
}

/** Where the headline and the opening begin, and where the opening ends. */
function openingOf(sections: readonly Section[], text: string) {
  const [title, first] = sections;
  // A kicker stands on a line above the headline.
  const above = title === undefined ? -1 : text.slice(0, title.end).lastIndexOf("\n");
  let left = OPENING;
  let end = first?.start ?? text.length;
  for (const section of sections.slice(1)) {
    if (section.place === "caption" || left <= 0) break;
    // Each stands on a line of its own.
    left -= 1;
    end = Math.min(section.end, section.start + left);
    left -= section.end - section.start;
  }
  return { headline: above + 1, opening: first?.start ?? text.length, end };
}
