/**
 * The analysis of `analyse.ts` for a whole corpus: each distinct word is analysed once.
 */
import { certainProclitics, type Proclitics, splitWord } from "#src/arabic/clitics.ts";
import { fold, wordsOf } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import { foldedWords, formToken, PLACEHOLDER } from "./analyse.ts";
import type { SearchDocument } from "./document.ts";

interface Entry {
  /** Tokens, each followed by a space. */
  readonly text: string;
  /** Stems of the tokens that are not stop words. */
  readonly stems: readonly string[];
}

export interface IndexAnalyser {
  /** Starts the next document. */
  begin(): void;
  /** Running text → one token a word, separated by spaces. */
  tokens(text: string): string;
  /** Stem → number of documents that have it. */
  readonly documents: ReadonlyMap<string, number>;
}

/** @param proclitics what the archive's words say about their first letters */
export function createIndexAnalyser(proclitics: Proclitics): IndexAnalyser {
  const entries = new Map<string, Entry>();
  const documents = new Map<string, number>();
  let seen = new Set<string>();

  const analyseWord = (word: string): Entry => {
    let text = "";
    const stems: string[] = [];
    const certain = certainProclitics(word);
    for (const folded of foldedWords(fold(word))) {
      if (isStopWord(folded)) {
        text += `${PLACEHOLDER} `;
      } else {
        const parts = splitWord(folded, proclitics, certain);
        text += `${formToken(parts)} `;
        stems.push(parts.stem);
      }
    }
    return { text, stems };
  };

  const tokens = (text: string): string => {
    let out = "";
    for (const word of wordsOf(text)) {
      let entry = entries.get(word);
      if (entry === undefined) {
        entry = analyseWord(word);
        entries.set(word, entry);
      }
      for (const stem of entry.stems) {
        if (seen.has(stem)) continue;
        seen.add(stem);
        documents.set(stem, (documents.get(stem) ?? 0) + 1);
      }
      out += entry.text;
    }
    return out;
  };

  const begin = () => {
    seen = new Set();
  };
  return { begin, tokens, documents };
}

/** Folded word → number of documents that have it, over the whole archive. */
export function wordFrequencies(documents: Iterable<SearchDocument>): Map<string, number> {
  const frequency = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  for (const { title, paragraphs } of documents) {
    const seen = new Set<string>();
    for (const text of [title, ...paragraphs.map((paragraph) => paragraph.text)]) {
      for (const word of wordsOf(text)) {
        let folds = known.get(word);
        if (folds === undefined) {
          folds = foldedWords(fold(word)).filter((folded) => !isStopWord(folded));
          known.set(word, folds);
        }
        for (const folded of folds) {
          if (seen.has(folded)) continue;
          seen.add(folded);
          frequency.set(folded, (frequency.get(folded) ?? 0) + 1);
        }
      }
    }
  }
  return frequency;
}
