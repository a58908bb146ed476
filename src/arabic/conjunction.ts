/** Whether a text carries on from what stands before it: its first word is joined to و or ف. */

import { isCommon, isListed } from "./common-words.ts";
import { fold } from "./fold.ts";
import { nameWord } from "./name-words.ts";

/** Shorter words are not taken apart: وفد, فوز. */
const MIN_LENGTH = 4;

/**
 * `وأعلنت`, `والفريق`, `فقال` open sentences; `وزير`, `وصول`, `فريق` have a letter of their own there,
 * since they are words of the language themselves.
 * @example opensWithConjunction("وأحرز الهدف") // true
 * @example opensWithConjunction("وزير الخارجية") // false
 */
export function opensWithConjunction(text: string): boolean {
  const first = /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? "";
  const word = fold(first);
  if (!/^[وف]/.test(word) || word.length < MIN_LENGTH) return false;
  const own = isListed(word) || isListed(word.replace(/ات$/u, "ه")) || nameWord(first).given === "";
  return !own && isCommon(word.slice(1));
}
