/** Days without their year, which wires print between the place and their own name. */
import { monthNumber } from "#src/arabic/months.ts";

/** `بكين 5 يناير (شينخوا)`, `بكين/5 يناير/شينخوا`, `القاهرة 1-1 (اف ب)`. */
const DAY =
  /(?:\s+في)?[\s/]+(\d{1,2})(?:\s*[-/.]\s*\d{1,4})*(?:\s+(\p{L}+))?(?=\s*(?:[(،,/–-]|$))/u;

/**
 * A text without the day in it; a word behind the number that is no month leaves all as it is.
 * @example withoutDay("بكين 5 يناير (شينخوا)") // "بكين (شينخوا)"
 */
export const withoutDay = (text: string): string =>
  !/\d/.test(text)
    ? text.trim()
    : text
        .replace(DAY, (found, _day, word: string | undefined) =>
          word === undefined || monthNumber(word) !== undefined ? " " : found,
        )
        .trim();
