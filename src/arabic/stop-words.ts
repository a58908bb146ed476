import data from "./data/stop-words.json" with { type: "json" };
import { fold } from "./fold.ts";

const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(data).flat().map(fold));

/**
 * Whether a folded word carries grammar rather than meaning. Such words are not indexed, but keep
 * their place, so that distances between the other words stay true.
 * @example isStopWord(fold("التي")) // true
 */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);
