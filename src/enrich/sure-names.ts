/** Whether what looks like a given name is one: many are words of the language as well. */
import type { NameWord } from "#src/arabic/name-words.ts";
import type { Extent, Words } from "./person-extent.ts";
import { inOneSentence } from "./tokens.ts";

/**
 * A given name that is a word as well is one before another of its kind, not before a foreigner's
 * (`عادل إيفان` is "Ivan equalised"), what may be a verb, or a word with the article.
 */
export function isSure({ from, parts }: Extent, first: NameWord, { word }: Words): boolean {
  if (parts < 2 && first.given !== undefined) return false;
  if (first.given === undefined || !(first.alsoWord || first.rather)) return true;
  const second = word(from + 1);
  // `لصالح النادي`, `في أفراح عيد`, `أمير عسير`.
  if (first.folded === "لصالح" && second.folded !== "بن") return false;
  if (isRather(first, second, parts)) return false;
  if (second.given === "") return first.foreign || !second.foreign;
  return !second.definite && !/^[تي]/.test(second.folded);
}

/** Whether a word that is a given name elsewhere is none here. `عن عمر ناهز`, `في عمر الزهور`: عمر is an age; `من كريمة إدريس حمود`, `بكريمة`: a daughter. */
export function isWordHere(at: number, words: Words): boolean {
  const { folded, given } = words.word(at);
  const before = wordBefore(at, words) ?? "";
  if (folded === "عمر") return /^(?:في|عن|من)$/.test(before) && words.word(at + 1).folded !== "بن";
  return folded.endsWith("كريمه") && (/^(?:من|علي)$/.test(before) || given === "ب");
}

/** `أفراح عيد`, `أمير عسير`: words sooner than the names that they are as well. */
export const isRather = (first: NameWord, second: NameWord, parts: number): boolean =>
  first.rather && parts === 2 && (second.given !== "" || second.alsoWord);

/** The folded word before, unless a sentence or a part of one begins here. */
export const wordBefore = (at: number, { tokens, word }: Words): string | undefined =>
  inOneSentence(tokens, at) ? word(at - 1).folded : undefined;
