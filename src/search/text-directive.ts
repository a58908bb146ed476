/**
 * Text directives (URL Fragment Text Directives, WICG): what a link asks the browser to scroll to and
 * to mark. A browser takes the first place of the whole page that fits, so that a word alone would
 * lead to the headline that has it too: here each marked word has so much of its paragraph around it
 * that it fits nowhere before.
 */
import { words } from "#src/arabic/fold.ts";
import type { Piece } from "./excerpt.ts";

/** A paragraph of a page. */
export interface Placed {
  /** All that the page shows before it. */
  readonly before: string;
  readonly text: string;
}

/** Directives of a link: the browser scrolls to the first, and marks them all. */
const MOST = 6;
/** Words on either side of a marked one; whoever repeats more than that repeats the paragraph. */
const AROUND = 6;

/**
 * The directives that mark an excerpt's words where they stand: `text=before-,marked,-after&text=…`.
 * Empty when none of them can be told from a place before it.
 */
export function textDirectives(pieces: readonly Piece[], { before, text }: Placed): string {
  const shown = pieces.map((piece) => piece.text).join("");
  const cut = shown.replace(/^… | …$/g, "");
  const from = text.indexOf(cut);
  if (from < 0) return "";
  const earlier = folded(before);
  let at = from - (shown.startsWith("… ") ? 2 : 0);
  const found = new Map<string, string>();
  for (const { text: piece, marked } of pieces) {
    if (marked && found.size < MOST && !found.has(piece)) {
      const directive = directiveOf(text, at, at + piece.length, earlier);
      if (directive !== undefined) found.set(piece, directive);
    }
    at += piece.length;
  }
  return [...found.values()].join("&");
}

/** @param earlier what stands before the text, folded */
function directiveOf(
  text: string,
  start: number,
  end: number,
  earlier: string,
): string | undefined {
  // Browsers do not find what goes over a line's end.
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  const left = starts(text, lineStart, start).toReversed();
  const right = ends(text, end, lineEnd);
  const whole = `${earlier}${folded(text)} `;
  for (let around = 0; around <= 2 * AROUND; around += 1) {
    // What goes before tells a place best; then both sides in turn.
    const a = Math.min(left.length, Math.ceil(around / 2));
    const b = Math.min(right.length, Math.floor(around / 2));
    const from = a > 0 ? (left[a - 1] ?? start) : start;
    const to = b > 0 ? (right[b - 1] ?? end) : end;
    const place = `${earlier}${folded(text.slice(0, from))}`.length;
    if (whole.indexOf(`${folded(text.slice(from, to))} `) !== place) continue;
    const parts = [text.slice(from, start), text.slice(start, end), text.slice(end, to)];
    const [prefix, word, suffix] = parts.map((part) => encoded(part.trim().replace(/\s+/g, " ")));
    return `text=${prefix && `${prefix}-,`}${word}${suffix && `,-${suffix}`}`;
  }
  return undefined;
}

const starts = (text: string, from: number, to: number): number[] =>
  words(text.slice(from, to)).map((word) => from + word.start);

const ends = (text: string, from: number, to: number): number[] =>
  words(text.slice(from, to)).map((word) => from + word.end);

/** The words, each behind a blank: folded, so that whatever a browser takes for the same is the same. */
const folded = (text: string): string =>
  words(text)
    .map((word) => ` ${word.folded}`)
    .join("");

/** `-` and `,` are signs of a directive; `encodeURIComponent` encodes `,` and `&`. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");
