/** Letters that were held down: `السعودييية`. No Arabic word has one three times in a row. */

const HELD = /([\u0621-\u064A])\1\1/;

export const hasHeldLetters = (folded: string): boolean => HELD.test(folded);

/** Fewest letters of a word: `ققققق` is none. */
const LEAST = 3;

/**
 * The words that may be meant, each repeated letter once or twice.
 * @example squeezed("محمممد") // ["محمد", "محممد"]
 */
export const squeezed = (folded: string): string[] =>
  hasHeldLetters(folded)
    ? ["$1", "$1$1"]
        .map((letters) => folded.replace(/([\u0621-\u064A])\1\1+/g, letters))
        .filter((word) => word.length >= LEAST)
    : [];
