/**
 * The analysis of `analyse.ts` for a whole corpus, in two passes over it. The first one numbers the
 * words and counts in how many documents each is: from that follows which first letters are
 * proclitics. The second makes tokens of the numbers. Each distinct word is analysed once.
 */
import {
  certainProclitics,
  chooseProclitics,
  type Proclitics,
  splitWord,
} from "#src/arabic/clitics.ts";
import { fold } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import { createVocabulary } from "#src/arabic/vocabulary.ts";
import { foldedWords, formToken, PLACEHOLDER } from "./analyse.ts";
import type { SearchDocument } from "./document.ts";
import { createTally, type Tally } from "./tally.ts";

/** A document as Pagefind gets it: one token a word, each followed by a space. */
export interface Analysed {
  readonly title: string;
  /** The title again, then the paragraphs: the words that Pagefind numbers. */
  readonly text: string;
}

export interface IndexAnalyser {
  /** First pass: takes a document in. */
  add(document: Pick<SearchDocument, "title" | "paragraphs">): void;
  /** Second pass: all documents in the order they were added. Goes on where it was left. */
  analysed(): IterableIterator<Analysed>;
  /** Stem → number of documents that have it, as far as the second pass has come. */
  stems(): Map<string, number>;
}

/** A written word: its tokens, and the keys of their stems. */
interface Entry {
  readonly text: string;
  readonly stems: readonly number[];
}

export function createIndexAnalyser(): IndexAnalyser {
  const vocabulary = createVocabulary();
  const folds = createTally();
  const stems = createTally();
  /** Written word → keys of its folded words but stop words. */
  const foldsOf: (readonly number[])[] = [];
  /** Numbers of each document's words, and how many of them are its title's. */
  const documents: { readonly words: Uint32Array; readonly title: number }[] = [];

  return {
    add({ title, paragraphs }) {
      const words = vocabulary.numbers([title, ...paragraphs.map(({ text }) => text)].join("\n"));
      for (let word = foldsOf.length; word < vocabulary.words.length; word += 1)
        foldsOf.push(searchable(vocabulary.words[word] ?? "").map(folds.key));
      folds.begin();
      for (const word of words) for (const key of foldsOf[word] ?? []) folds.see(key);
      documents.push({ words: words.slice(), title: vocabulary.numbers(title).length });
    },

    *analysed() {
      const proclitics = chooseProclitics(folds.documents());
      const entries = vocabulary.words.map((word) => analyseWord(word, proclitics, stems));
      for (const { words, title } of documents) {
        stems.begin();
        let text = "";
        let heading = "";
        words.forEach((word, i) => {
          if (i === title) heading = text;
          const entry = entries[word];
          if (entry === undefined) return;
          for (const stem of entry.stems) stems.see(stem);
          text += entry.text;
        });
        yield { title: title < words.length ? heading : text, text };
      }
    },

    stems: stems.documents,
  };
}

/** The folded words of a written one that are searched for. */
const searchable = (word: string): string[] =>
  foldedWords(fold(word)).filter((folded) => !isStopWord(folded));

function analyseWord(word: string, proclitics: Proclitics, tally: Tally): Entry {
  const certain = certainProclitics(word);
  const stems: number[] = [];
  let text = "";
  for (const folded of foldedWords(fold(word))) {
    if (isStopWord(folded)) text += `${PLACEHOLDER} `;
    else {
      const parts = splitWord(folded, proclitics, certain);
      text += `${formToken(parts)} `;
      stems.push(tally.key(parts.stem));
    }
  }
  return { text, stems };
}
