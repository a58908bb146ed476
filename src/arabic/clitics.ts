/**
 * One-letter proclitics (ب ك ل ف و س written onto the next word). light10 leaves them on, because
 * without a dictionary nobody can tell the ب of بسوريا from the ب of بلدية. A corpus can: where the
 * shorter word is much commoner than the longer one, the letter is a clitic.
 */
import { light10, type Parts } from "./stem.ts";

const MIN_LENGTH = 5;
const CONJUNCTION = /^[وف][بكلف]/;
const PROCLITIC = /^[بكلفوس](?!ال)/;

/**
 * The folded word without its one-letter proclitics, when it can be read as having any.
 * و or ف before another proclitic goes too: `وبسوريا` → `سوريا`.
 * @example withoutProclitic("لاطلاق") // "اطلاق"
 * @example withoutProclitic("بلد") // undefined: too short to tell
 */
export function withoutProclitic(folded: string): string | undefined {
  if (folded.length < MIN_LENGTH) return undefined;
  const word = folded.length > MIN_LENGTH && CONJUNCTION.test(folded) ? folded.slice(1) : folded;
  if (word.length < MIN_LENGTH || word.startsWith("لل") || !PROCLITIC.test(word)) return undefined;
  return word.slice(1);
}

/**
 * Decides from the corpus's own frequencies which words lose their proclitic: those whose bare
 * form, with or without the article, is in at least three documents and four times as many as
 * the word itself.
 * @param frequency folded word → number of documents that have it
 * @returns the folded words to strip, in code unit order
 */
export function chooseProclitics(frequency: ReadonlyMap<string, number>): string[] {
  const chosen: string[] = [];
  for (const [word, count] of frequency) {
    const bare = withoutProclitic(word);
    if (bare === undefined) continue;
    const support = (frequency.get(bare) ?? 0) + (frequency.get(`ال${bare}`) ?? 0);
    if (support >= Math.max(3, 4 * count)) chosen.push(word);
  }
  return chosen.sort();
}

/** The parts of a word read as having a proclitic: the letters removed belong to the prefix. */
export function splitProclitic(folded: string): Parts | undefined {
  const bare = withoutProclitic(folded);
  if (bare === undefined) return undefined;
  const parts = light10(bare);
  return { ...parts, prefix: folded.slice(0, folded.length - bare.length) + parts.prefix };
}
