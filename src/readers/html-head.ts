/** What a page prints between its headline and its text: most often a date, and who wrote it from where. */
import type { VisibleLine } from "./html-visible.ts";

/** More lines between the two are no head. */
const MOST_LINES = 12;
/** Letters of a line by which the text is known to begin there. */
const TELLING = 30;

/**
 * The lines below the headline's last place above the text; none when either is not found on the
 * page, or too much stands between them.
 */
export function headLines(shown: readonly VisibleLine[], title: string, text: string): string[] {
  const lines = shown.map((line) => line.join(" "));
  const letters = lines.map(lettersOf);
  const opening = lettersOf(text.split("\n").find((line) => line.trim() !== "") ?? "");
  const start = letters.findIndex(
    (line) =>
      line.length >= Math.min(TELLING, opening.length) &&
      opening.startsWith(line.slice(0, opening.length)),
  );
  const headline = start < 0 ? -1 : letters.lastIndexOf(lettersOf(title), start - 1);
  const between = headline < 0 ? [] : lines.slice(headline + 1, start);
  return between.length > MOST_LINES ? [] : between;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
