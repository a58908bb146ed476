/** Text that a program broke at a fixed width: its lines are put together again. */
import type { Line } from "./lines.ts";

/** Widths at which mail and old editors break lines, in characters. */
const NARROWEST = 40;
const WIDEST = 100;
/** Fewest broken places that make it certain, and their least share of the ends of lines in paragraphs. */
const FEWEST = 4;
const LEAST_SHARE = 0.6;

export interface Unwrapped {
  readonly lines: readonly Line[];
  /** Ends of lines that were taken out. */
  readonly joined: number;
}

/**
 * Joins lines that end where they do for want of room only: the word that follows would have made the
 * line longer than the longest. Verse, lists and lines of a table end earlier, and stay.
 */
export function unwrap(lines: readonly Line[]): Unwrapped {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (width < NARROWEST || width > WIDEST) return { lines, joined: 0 };
  const broken = lines.map((line, i) => isBroken(line, lines[i + 1], width));
  const joined = broken.filter(Boolean).length;
  const inside = lines.filter(({ gap }, i) => i > 0 && !gap).length;
  if (joined < FEWEST || joined < inside * LEAST_SHARE) return { lines, joined: 0 };
  const whole: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const above = whole.at(-1);
    if (above !== undefined && broken[i - 1]) {
      whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    } else whole.push(line);
  }
  return { lines: whole, joined };
}

function isBroken(line: Line, next: Line | undefined, width: number): boolean {
  if (next === undefined || next.gap || next.markup !== undefined) return false;
  const [word = ""] = next.text.split(" ", 1);
  return line.text.length + 1 + word.length > width;
}
