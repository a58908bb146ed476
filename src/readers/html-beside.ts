/** What a page shows beside its article: every line that the record made of it does not hold. */
import { longestFirst } from "#src/longest-first.ts";
import type { RecordFields } from "#src/record.ts";
import type { VisibleLine } from "./html-visible.ts";

/**
 * The lines of a page that are neither in the text nor in a field of its record, in the page's order,
 * each once. Of a line that is there in part only, what is not.
 * @param byline the author, when it was read off the page; one that only metadata state holds no part
 *   of a line.
 */
export function besideArticle(
  page: readonly VisibleLine[],
  fields: RecordFields,
  byline = "",
): string[] {
  const { text, blocks: _, captions = [], rest, ...others } = fields;
  // The text says a caption where it stands: it is one place, not two.
  const apart = captions.filter((caption) => !text.includes(caption.text));
  const printed = [text, byline, ...apart.map((caption) => caption.text)].flatMap(linesOf);
  const said = [...Object.values(others).flat(), ...Object.values(rest)];
  const kept = new Set([...printed, ...said, ...said.flatMap(linesOf)].map(lettersOf));

  const lines = new Map<string, { readonly place: number; readonly line: VisibleLine }>();
  for (const [place, line] of page.entries()) {
    const letters = lettersOf(line.join(""));
    if (letters !== "" && !lines.has(letters)) lines.set(letters, { place, line });
  }
  const unclaimed = printed.map(lettersOf).filter((letters) => !lines.has(letters));
  const take = takerOf(unclaimed);
  // The longest first: a word must not take its place in a sentence that holds it. So the pieces of a
  // line that is nowhere whole wait their turn.
  const wanted = [...lines]
    .filter(([letters]) => !kept.has(letters))
    .map(([letters, { place, line }]): Wanted => ({ letters, place, order: 0, line }));
  const beside: Wanted[] = [];
  longestFirst(wanted, lengthOf, (one) => {
    const { letters, place, line } = one;
    if (take(letters) || kept.has(letters)) return [];
    if (line.length === 1) {
      beside.push(one);
      return [];
    }
    // A piece that is a line elsewhere is found there; one whose neighbours are no letters is not.
    const isNew = (piece: Wanted) => piece.letters === letters || !lines.has(piece.letters);
    return piecesOf(line, place).filter(isNew);
  });
  beside.sort((a, b) => a.place - b.place || a.order - b.order);
  const words = new Map<number, string[]>();
  for (const { place, line } of beside) words.set(place, [...(words.get(place) ?? []), ...line]);
  return [...words.values()].map((pieces) => pieces.join(" "));
}

/** A line to be found, or a piece of one: its place on the page, and in its line. */
interface Wanted {
  readonly letters: string;
  readonly place: number;
  readonly order: number;
  readonly line: VisibleLine;
}

const lengthOf = ({ letters }: Wanted): number => letters.length;

const piecesOf = (line: VisibleLine, place: number): Wanted[] =>
  line.map((piece, order) => ({ letters: lettersOf(piece), place, order, line: [piece] }));

const linesOf = (text: string): string[] => text.split("\n");

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** Takes letters out of the first of some lines that holds them; false when none does. */
function takerOf(lines: readonly string[]): (letters: string) => boolean {
  let rest = lines.join("\n");
  return (letters) => {
    const at = rest.indexOf(letters);
    if (at < 0) return false;
    rest = `${rest.slice(0, at)}\n${rest.slice(at + letters.length)}`;
    return true;
  };
}
