/** What a page shows beside its article: every line that the record made of it does not hold. */
import type { RecordFields } from "#src/record.ts";
import type { VisibleLine } from "./html-visible.ts";

/**
 * The lines of a page that are neither in the text nor in a field of its record, in the page's order,
 * each once. Of a line that is there in part only, what is not.
 */
export function besideArticle(page: readonly VisibleLine[], fields: RecordFields): string[] {
  const { text, blocks: _, captions = [], author = "", rest, ...others } = fields;
  const printed = [text, author, ...captions.map((caption) => caption.text)].flatMap(linesOf);
  const said = [...Object.values(others).flat(), ...Object.values(rest)];
  const kept = new Set([...printed, ...said, ...said.flatMap(linesOf)].map(lettersOf));

  const lines = new Map<string, { readonly place: number; readonly line: VisibleLine }>();
  for (const [place, line] of page.entries()) {
    const letters = lettersOf(line.join(""));
    if (letters !== "" && !lines.has(letters)) lines.set(letters, { place, line });
  }
  const unclaimed = printed.map(lettersOf).filter((letters) => !lines.has(letters));
  const take = takerOf(unclaimed);
  const isKept = (letters: string): boolean => kept.has(letters) || lines.has(letters);

  // The longest first: a word must not take its place in a sentence that holds it.
  const wanted = [...lines].filter(([letters]) => !kept.has(letters));
  wanted.sort(([a], [b]) => b.length - a.length);
  const beside = new Map<number, string>();
  for (const [letters, { place, line }] of wanted) {
    if (take(letters)) continue;
    const pieces = line.map((piece) => ({ piece, letters: lettersOf(piece) }));
    const others = pieces.filter((one) => !isKept(one.letters) && !take(one.letters));
    const missing = line.length === 1 ? line : others.map(({ piece }) => piece);
    if (missing.length > 0) beside.set(place, missing.join(" "));
  }
  return [...beside].sort(([a], [b]) => a - b).map(([, words]) => words);
}

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
