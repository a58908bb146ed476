/**
 * A text as numbers: one for each folded word, one for each stem. Each distinct written word of an
 * archive is folded and stemmed once.
 */
import { contentStem } from "#src/arabic/content-stem.ts";
import { fold } from "#src/arabic/fold.ts";
import { createVocabulary } from "#src/arabic/vocabulary.ts";
import { hashText } from "./hash.ts";

export interface ReadText {
  /** Folded words in order, as hashes. */
  readonly words: readonly number[];
  /** Stems of those that mean something, in order, as hashes. */
  readonly stems: readonly number[];
}

export type TextReader = (text: string) => ReadText;

/** A reader that remembers the words it has met. */
export function createTextReader(): TextReader {
  const vocabulary = createVocabulary();
  /** By number of the written word; 0 where there is nothing. */
  const hashes: number[] = [];
  const stems: number[] = [];
  return (text) => {
    const numbers = vocabulary.numbers(text);
    for (let next = hashes.length; next < vocabulary.words.length; next += 1) {
      const folded = fold(vocabulary.words[next] ?? "");
      hashes.push(folded === "" ? 0 : hashText(folded));
      const stem = contentStem(folded);
      stems.push(stem === undefined ? 0 : hashText(stem));
    }
    const found = { words: [] as number[], stems: [] as number[] };
    for (const number of numbers) {
      const hash = hashes[number] ?? 0;
      const stem = stems[number] ?? 0;
      if (hash !== 0) found.words.push(hash);
      if (stem !== 0) found.stems.push(stem);
    }
    return found;
  };
}
