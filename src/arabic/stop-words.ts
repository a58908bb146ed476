import data from "./data/stop-words.json" with { type: "json" };
import { fold } from "./fold.ts";

const WRITTEN = Object.values(data).flat();
const STOP_WORDS: ReadonlySet<string> = new Set(WRITTEN.map(fold));
/** Those that end in ء themselves: هؤلاء. */
const WITH_HAMZA: ReadonlySet<string> = new Set(
  WRITTEN.filter((word) => word.endsWith("ء")).map(fold),
);
/** A proclitic that stands alone, or an initial. */
const ONE_LETTER = /^[\u0621-\u064A]$/;

/**
 * Whether a folded word carries grammar rather than meaning. Such words are not indexed, but keep
 * their place, so that distances between the other words stay true.
 * @param written the word before it was folded, where that is known: folding makes ما of ماء
 * @example isStopWord(fold("التي")) // true
 */
export function isStopWord(folded: string, written = folded): boolean {
  if (!STOP_WORDS.has(folded)) return ONE_LETTER.test(folded);
  return !/ء\p{M}*$/u.test(written) || WITH_HAMZA.has(folded);
}
