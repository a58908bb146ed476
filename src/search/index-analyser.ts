/**
 * The analysis of `analyse.ts` for a corpus, in two passes over it. The first one counts in how many
 * documents each word is: from that follows which first letters are proclitics. The second makes
 * tokens, for each part of the corpus by itself. Each distinct word is analysed once.
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
import { type ArticleLists, createArticleLists } from "./article-lists.ts";
import type { SearchDocument } from "./document.ts";
import { createTally } from "./tally.ts";

/** The words of a document that are indexed. */
type Text = Pick<SearchDocument, "title" | "paragraphs">;

/** A document as Pagefind gets it: one token a word, each followed by a space. */
export interface Analysed {
  readonly title: string;
  /** The title again, then the paragraphs: the words that Pagefind numbers. */
  readonly text: string;
}

export interface IndexAnalyser {
  analyse(document: Text): Analysed;
  /** Stem → the documents that have it (packList), marked in the title, numbered as they were analysed. */
  stems(): Map<string, string>;
}

/** First pass: which first letters of a corpus's words are proclitics. */
export function learnProclitics(documents: Iterable<Text>): Proclitics {
  const vocabulary = createVocabulary();
  const folds = createTally();
  /** Written word → keys of its folded words but stop words. */
  const foldsOf: (readonly number[])[] = [];
  for (const document of documents) {
    const words = vocabulary.numbers(textOf(document));
    for (let word = foldsOf.length; word < vocabulary.words.length; word += 1)
      foldsOf.push(searchable(vocabulary.words[word] ?? "").map(folds.key));
    folds.begin();
    for (const word of words) for (const key of foldsOf[word] ?? []) folds.see(key);
  }
  return chooseProclitics(folds.documents());
}

/** A written word: its tokens, and the keys of their stems. */
interface Entry {
  readonly text: string;
  readonly stems: readonly number[];
}

/** Second pass. */
export function createIndexAnalyser(proclitics: Proclitics): IndexAnalyser {
  const vocabulary = createVocabulary();
  const stems = createArticleLists();
  const entries: Entry[] = [];
  return {
    analyse(document) {
      const title = vocabulary.numbers(document.title).length;
      const words = vocabulary.numbers(textOf(document));
      for (let word = entries.length; word < vocabulary.words.length; word += 1)
        entries.push(analyseWord(vocabulary.words[word] ?? "", proclitics, stems));
      stems.begin();
      let text = "";
      let heading = "";
      words.forEach((word, i) => {
        if (i === title) heading = text;
        const entry = entries[word];
        if (entry === undefined) return;
        for (const stem of entry.stems) stems.see(stem, i < title);
        text += entry.text;
      });
      return { title: title < words.length ? heading : text, text };
    },
    stems: stems.packed,
  };
}

const textOf = ({ title, paragraphs }: Text): string =>
  [title, ...paragraphs.map(({ text }) => text)].join("\n");

/** The folded words of a written one that are searched for. */
const searchable = (word: string): string[] =>
  foldedWords(fold(word)).filter((folded) => !isStopWord(folded, word));

function analyseWord(word: string, proclitics: Proclitics, lists: ArticleLists): Entry {
  const certain = certainProclitics(word);
  const stems: number[] = [];
  let text = "";
  for (const folded of foldedWords(fold(word))) {
    if (isStopWord(folded, word)) text += `${PLACEHOLDER} `;
    else {
      const parts = splitWord(folded, proclitics, certain);
      text += `${formToken(parts)} `;
      stems.push(lists.key(parts.stem));
    }
  }
  return { text, stems };
}
