/** Lines of a body that ask for a caption. */
import type { Message } from "#src/message.ts";

const FIGURE_LINE = /^::figure\{(\d{1,4})\}[ \t]*$/gm;

/**
 * A warning for each `::figure{n}` whose caption front matter does not hold: the page shows nothing there.
 * @param text of the whole file, so that lines count.
 */
export function figuresWithoutCaption(text: string, captions: number, path: string): Message[] {
  if (!text.includes("::figure{")) return [];
  return [...text.matchAll(FIGURE_LINE)]
    .filter(([, n]) => Number(n) < 1 || Number(n) > captions)
    .map(({ 0: line, index }) => ({
      rule: "figure-without-caption",
      severity: "warning",
      path,
      line: text.slice(0, index).split("\n").length,
      found: line.trim(),
      expected: captions === 0 ? "no such line, for there are no captions" : `1 to ${captions}`,
      advice:
        "the page shows nothing there; add the caption to the front matter or remove the line",
    }));
}

/** A body of nothing but such lines; of any other it sees no more than the beginning. */
const FIGURES_ALONE = /^\s*(?:::figure\{\d{1,4}\}\s*)*$/;

/** Whether a body says anything of its own: lines that ask for captions do not. */
export const hasText = (body: string): boolean => !FIGURES_ALONE.test(body);
