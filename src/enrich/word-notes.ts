/** What was found out about the words of a vocabulary, kept by their numbers: common words come again. */
import { createVocabulary, type Vocabulary, type WordsOfText } from "#src/arabic/vocabulary.ts";

/** Distinct words remembered before all are forgotten: common ones come back at once. */
const REMEMBERED = 100_000;

/** The vocabulary of all texts that are enriched; a new one when it has grown too large. */
let shared = createVocabulary();

/** The words of a text, each by its number in a vocabulary. */
export interface Words extends WordsOfText {
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

/** Cuts a text into words. */
export function readWords(text: string): Words {
  if (shared.words.length > REMEMBERED) shared = createVocabulary();
  const { numbers, starts, ends } = shared.read(text);
  // The vocabulary uses its arrays again.
  const own = { numbers: numbers.slice(), starts: starts.slice(), ends: ends.slice() };
  return { text, vocabulary: shared, ...own };
}

/** One thing to know of each word, made when it is first asked for. */
export class WordNotes<T> {
  readonly #make: (word: string) => T;
  #vocabulary: Vocabulary | undefined;
  #notes: (T | undefined)[] = [];

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** The note on a word of a vocabulary, by its number. */
  of(vocabulary: Vocabulary, number: number): T {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#notes = [];
    }
    return this.#notes[number] ?? this.#add(vocabulary, number);
  }

  #add({ words }: Vocabulary, number: number): T {
    const notes = this.#notes;
    // Without holes an array is read faster.
    while (notes.length < words.length) notes.push(undefined);
    const made = this.#make(words[number] ?? "");
    notes[number] = made;
    return made;
  }
}

/** A whole number to know of each word: as `WordNotes`, in an array that loops may read by themselves. */
export class NumberNotes {
  readonly #make: (word: string) => number;
  #vocabulary: Vocabulary | undefined;
  #notes = new Int32Array(0);

  /** @param make gives a number from 0, or `NumberNotes.NOTHING`. */
  constructor(make: (word: string) => number) {
    this.#make = make;
  }

  static readonly NOTHING = -1;
  static readonly #UNKNOWN = -2;

  /** Notes by number of the word, made for those of `numbers`; valid until the next call. */
  of(vocabulary: Vocabulary, numbers: Uint32Array): Int32Array {
    const { words } = vocabulary;
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#notes = new Int32Array(0);
    }
    if (this.#notes.length < words.length) this.#widen(words.length * 2);
    const notes = this.#notes;
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i] ?? 0;
      if (notes[number] === NumberNotes.#UNKNOWN) notes[number] = this.#make(words[number] ?? "");
    }
    return notes;
  }

  #widen(length: number): void {
    const notes = new Int32Array(length).fill(NumberNotes.#UNKNOWN);
    notes.set(this.#notes);
    this.#notes = notes;
  }
}
