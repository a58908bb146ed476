/**
 * The analysis of `analyse.ts` for a whole corpus: each distinct word is analysed once.
 */
import { fold, wordsOf } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import { formToken, MAX_LENGTH, PLACEHOLDER, split } from "./analyse.ts";
import type { SearchDocument } from "./document.ts";

interface Entry {
  readonly token: string;
  /** Empty for a stop word. */
  readonly stem: string;
}

export interface IndexAnalyser {
  /** Starts the next document. */
  begin(): void;
  /** Running text → one token a word, separated by spaces. */
  tokens(text: string): string;
  /** Stem → number of documents that have it. */
  readonly documents: ReadonlyMap<string, number>;
}

/** @param proclitics words whose one-letter proclitic is removed */
export function createIndexAnalyser(proclitics: ReadonlySet<string>): IndexAnalyser {
  const entries = new Map<string, Entry>();
  const documents = new Map<string, number>();
  let seen = new Set<string>();

  const entry = (word: string): Entry => {
    let found = entries.get(word);
    if (found === undefined) {
      const folded = fold(word).slice(0, MAX_LENGTH);
      if (folded === "") found = { token: "", stem: "" };
      else if (isStopWord(folded)) found = { token: PLACEHOLDER, stem: "" };
      else {
        const parts = split(folded, proclitics);
        found = { token: formToken(parts), stem: parts.stem };
      }
      entries.set(word, found);
    }
    return found;
  };

  const tokens = (text: string): string => {
    let out = "";
    for (const word of wordsOf(text)) {
      const { token, stem } = entry(word);
      if (token === "") continue;
      if (stem !== "" && !seen.has(stem)) {
        seen.add(stem);
        documents.set(stem, (documents.get(stem) ?? 0) + 1);
      }
      out += `${token} `;
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
  const folds = new Map<string, string>();
  for (const { title, paragraphs } of documents) {
    const seen = new Set<string>();
    for (const text of [title, ...paragraphs.map((paragraph) => paragraph.text)]) {
      for (const word of wordsOf(text)) {
        let folded = folds.get(word);
        if (folded === undefined) {
          folded = fold(word).slice(0, MAX_LENGTH);
          folds.set(word, folded);
        }
        if (seen.has(folded) || folded === "" || isStopWord(folded)) continue;
        seen.add(folded);
        frequency.set(folded, (frequency.get(folded) ?? 0) + 1);
      }
    }
  }
  return frequency;
}
