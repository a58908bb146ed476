import { light10 } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";

const HAS_LETTERS = /[^0-9]/;
/** As light10 was published: the و goes when three letters remain. */
const AND = /^و(?=...)/;

/**
 * The stem of a word that says what a text is about; undefined for stop words, numbers and single
 * letters. Unlike the search index it asks no corpus which letters are proclitics: a word has one
 * stem, whatever stands beside it.
 * @example contentStem("والسوريين") // "سور"
 */
export function contentStem(folded: string): string | undefined {
  if (folded.length < 2 || isStopWord(folded)) return undefined;
  const { stem } = light10(folded.replace(AND, ""));
  return stem.length < 2 || !HAS_LETTERS.test(stem) ? undefined : stem;
}
