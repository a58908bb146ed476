import data from "./data/stop-words.json" with { type: "json" };
import { fold } from "./fold.ts";

const WRITTEN = Object.values(data).join(" ").split(" ");
const STOP_WORDS: ReadonlySet<string> = new Set(WRITTEN.map(fold));
/** Those that end in ء themselves: هؤلاء. */
const WITH_HAMZA: ReadonlySet<string> = new Set(
  WRITTEN.filter((word) => word.endsWith("ء")).map(fold),
);
/** A proclitic that stands alone, or an initial. */
const ONE_LETTER = /^[\u0621-\u064A]$/;

/**
 * Folded words that are prepositions with ى (على) and a name with ي (علي). Who types them without care
 * for the dots may mean either.
 */
const NAME_OR_PREPOSITION: ReadonlySet<string> = new Set(["علي", "وعلي"]);

/** Whether a folded word may be the name علي as well as the preposition على. */
export const mayBeName = (folded: string): boolean => NAME_OR_PREPOSITION.has(folded);

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
  return !/ء\p{M}*$/u.test(written) || WITH_HAMZA.has(folded);
}
