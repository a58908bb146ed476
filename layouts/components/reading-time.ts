import { unitsOf } from "#src/arabic/units.ts";

/**
 * Words of Arabic read silently in a minute: 181 on average over the studies that Brysbaert
 * collected ("How many words do we read per minute?", Journal of Memory and Language 109, 2019).
 */
const WORDS_A_MINUTE = 180;

/** Whole minutes, at least one, that a text takes; 0 for an empty one. */
export function minutesToRead(text: string): number {
  const words = countWords(text);
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Runs of anything but white space, without a list of them. */
function countWords(text: string): number {
  const units = unitsOf(text);
  const { length } = text;
  let words = 0;
  let inside = false;
  for (let i = 0; i < length; i += 1) {
    const space = isSpace(units[i] ?? 0);
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return words;
}

/** Of ASCII, and the space that does not break. */
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0;
