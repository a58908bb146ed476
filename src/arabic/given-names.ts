/** First names, folded. Data: `data/given-names.json`. */
import given from "./data/given-names.json" with { type: "json" };
import { fold, foldAlef, foldedSet } from "./fold.ts";

/** Of Arab men. */
export const MEN = foldedSet(given.men);
/** Of Arabs. */
export const ARAB_GIVEN: ReadonlySet<string> = new Set([...MEN, ...foldedSet(given.women)]);
/** Of anybody. */
export const GIVEN: ReadonlySet<string> = new Set([...ARAB_GIVEN, ...foldedSet(given.foreign)]);
/** Those that are words as well: folded → as spelled; `علي` is a name, `على` is not. */
export const ALSO_WORDS: ReadonlyMap<string, string> = new Map(
  given.also_words.map((name) => [fold(name), foldAlef(name)]),
);
/** Those that are words sooner than names. */
export const RATHER_WORDS = foldedSet(given.rather_words);
