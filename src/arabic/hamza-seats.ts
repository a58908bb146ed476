import { readings } from "./clitics.ts";
import { fold, foldDiacritics, foldInvisible } from "./fold.ts";
import type { Parts } from "./stem.ts";

/** A hamza inside a word, with its seat. */
const SEATED = /(?<=\p{L})[أؤئء]/gu;
const SEATS = "ويا";

/**
 * A word with each hamza inside it on other seats, folded: writers mistake them (مسئول, مسؤول), and
 * folding makes letters of them that are as unlike as و and ي.
 * @example otherSeats("مئتمر") // ["موتمر", "ماتمر"]
 */
export function otherSeats(written: string): string[] {
  if (!/[أؤئء]/.test(written)) return [];
  const word = foldDiacritics(foldInvisible(written));
  const own = fold(word);
  const others = [...word.matchAll(SEATED)].flatMap(({ index }) =>
    [...SEATS].map((seat) => fold(word.slice(0, index) + seat + word.slice(index + 1))),
  );
  return [...new Set(others)].filter((other) => other !== own);
}

/** With and without one proclitic: a letter further on may be the seat itself. */
const WAYS = 2;

/** How a word may be read with its hamzas on other seats. */
export const readOtherSeats = (written: string): Parts[] =>
  otherSeats(written).flatMap((seat) => readings(seat).slice(0, WAYS));
