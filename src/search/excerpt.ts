/** The part of an article that shows best why it was found: original text, matched words marked. */
import { analyse } from "./analyse.ts";

/** A stretch of text, `marked` where the query matches. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  /** Anchor of the paragraph on the article's page. */
  readonly anchor: string;
  readonly pieces: readonly Piece[];
}

/** A text of an article with the number of its first word, as the index counts. */
export interface PlacedText {
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** A matched word: its number in the article, and which word of the query it answers. */
export interface Hit {
  readonly place: number;
  readonly group: number;
  readonly weight: number;
}

/** About three lines on a wide screen. */
const LENGTH = 40;
/** Words shown before the first match. */
const LEAD = 8;

/**
 * The stretch with the weightiest set of different query words, the earliest of equal ones.
 * Undefined when no paragraph has a match; the title does not count.
 */
export function excerpt(
  paragraphs: readonly PlacedText[],
  hits: readonly Hit[],
): Excerpt | undefined {
  const sorted = [...hits].sort((a, b) => a.place - b.place);
  let best: { paragraph: PlacedText; first: number; value: number } | undefined;
  paragraphs.forEach((paragraph, i) => {
    const end = paragraphs[i + 1]?.location ?? Infinity;
    const inside = sorted.filter(({ place }) => place >= paragraph.location && place < end);
    for (const { place } of inside) {
      const value = worth(
        inside.filter((hit) => hit.place >= place && hit.place < place + LENGTH - LEAD),
      );
      if (best === undefined || value > best.value)
        best = { paragraph, first: place - paragraph.location, value };
    }
  });
  if (best === undefined) return undefined;
  const { paragraph, first } = best;
  const pieces = mark(paragraph, hits, Math.max(0, first - LEAD));
  return { anchor: paragraph.id, pieces };
}

/** Each query word counts once, repetitions hardly. */
function worth(hits: readonly Hit[]): number {
  const groups = new Map<number, number>();
  for (const { group, weight } of hits) groups.set(group, weight);
  return [...groups.values()].reduce((sum, weight) => sum + weight, 0) + hits.length * 0.01;
}

/** A text from word number `from` on, cut to `length` words, with the matched words marked. */
export function mark(
  { text, location }: PlacedText,
  hits: readonly Hit[],
  from = 0,
  length = LENGTH,
): Piece[] {
  const matched = new Set(hits.map(({ place }) => place - location));
  const terms = analyse(text);
  const shown = terms.slice(from, from + length);
  const end = from + length < terms.length ? (shown.at(-1)?.end ?? 0) : text.length;
  const pieces: Piece[] = [];
  let at = from === 0 ? 0 : (shown[0]?.start ?? 0);
  const push = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  if (at > 0) pieces.push({ text: "… ", marked: false });
  for (const { start, end: wordEnd, position } of shown) {
    if (!matched.has(position)) continue;
    push(start, false);
    push(wordEnd, true);
  }
  push(end, false);
  if (end < text.length) pieces.push({ text: " …", marked: false });
  return pieces;
}
