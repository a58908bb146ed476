import data from "./data/stop-words.json" with { type: "json" };
import { fold } from "./fold.ts";

/** Those of which also the form with و before it is one. */
const AFTER_AND = data.also_after_and.join(" ");
const STOP_WORDS: ReadonlySet<string> = new Set(
  `${data.alone.join(" ")} ${AFTER_AND} ${AFTER_AND.replace(/^| /g, "$&و")}`.split(" ").map(fold),
);
/** The one that ends in ء itself: هؤلاء. */
const WITH_HAMZA = "هولا";
/** A proclitic that stands alone, or an initial. */
const ONE_LETTER = /^[\u0621-\u064A]$/;

/**
 * Whether a folded word may be the name علي as well as the preposition على: who types either without
 * care for the dots may mean the other.
 */
export const mayBeName = (folded: string): boolean => /^و?علي$/.test(folded);

/**
 * Whether a folded word carries grammar rather than meaning. Such words are not indexed, but keep
 * their place, so that distances between the other words stay true.
 * @param written the word before it was folded, where that is known: folding makes ما of ماء, and على
 * of علي
 * @example isStopWord(fold("التي")) // true
 */
export function isStopWord(folded: string, written?: string): boolean {
  if (!STOP_WORDS.has(folded)) return ONE_LETTER.test(folded);
  if (written === undefined) return true;
  if (mayBeName(folded)) return !/ي\p{M}*$/u.test(written);
  return !/ء\p{M}*$/u.test(written) || folded === WITH_HAMZA;
}
