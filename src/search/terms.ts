/**
 * The term table: in which articles every stem of the archive is, all bundles together. It tells
 * without asking Pagefind how rare a word is, which articles have all words of a query and which
 * bundles they are in, and which words begin with what was typed. A stem's relatives stand beside it.
 * The table lies in small files; a file holds the stems from its beginning up to that of the next one.
 */
import { packList, unpackList, unpackMarks, withMarks } from "./article-lists.ts";
import type { Relatives } from "./relatives.ts";

/** What the table says of a stem. */
export interface TermRow {
  /** Its articles, numbered over the archive, packed; marked are those that have it in the title. */
  readonly list: string;
  /** Stems that may stand for it, with their weights: see relatives.ts. */
  readonly relatives: ReadonlyMap<string, number>;
}

/** What a bundle has for the table. */
export interface TermBundle {
  readonly articles: number;
  /** Stem → its articles, numbered in the bundle, packed, with marks. */
  readonly stems: ReadonlyMap<string, string>;
}

/** Folder of the files, relative to the manifest. */
export const TERMS = "terms";

/**
 * A file is divided when it is longer than this, but for the rows of single stems. Short files waste
 * less when one stem is looked up; many of them make a long manifest.
 */
const MOST = { files: 2400, least: 1200 } as const;
/** Follows the last letter of a stem, so that a stem has its place among those it is the beginning of. */
const END = " ";

/**
 * The files of a table.
 * @param bundles in the order of the archive
 * @returns beginning → text, sorted: a stem a line, then its list, then its relatives, each followed
 * by its weight in hundredths
 */
export function writeTerms(
  bundles: readonly TermBundle[],
  relatives: Relatives = new Map(),
): Map<string, string> {
  const lines = linesOf(bundles, relatives);
  const lengths = [0];
  for (const [, text] of lines) lengths.push((lengths.at(-1) ?? 0) + text.length);
  const most = Math.max(MOST.least, (lengths.at(-1) ?? 0) / MOST.files);
  const tooLong = (from: number, to: number) =>
    (lengths[to] ?? 0) - (lengths[from] ?? 0) > most && to - from > 1;
  const files = new Map<string, string>();
  const write = (from: number, to: number, length: number) => {
    const texts = lines.slice(from, to).map(([, text]) => text);
    files.set(lines[from]?.[0].slice(0, length) ?? "", texts.join(""));
  };
  /** Rows that share their first letters: divided by the next one, as many parts to a file as fit. */
  const divide = (from: number, to: number, shared: number) => {
    const starts = [from];
    for (let at = from + 1; at < to; at += 1)
      if (lines[at]?.[0][shared] !== lines[at - 1]?.[0][shared]) starts.push(at);
    let open = from;
    starts.forEach((start, i) => {
      const end = starts[i + 1] ?? to;
      if (!tooLong(open, end)) return;
      if (start > open) write(open, start, shared + 1);
      open = start;
      if (!tooLong(start, end)) return;
      divide(start, end, shared + 1);
      open = end;
    });
    if (open < to) write(open, to, shared + 1);
  };
  divide(0, lines.length, 0);
  return files;
}

/** What is known of a stem so far: its articles and marks, packed, and its relatives. */
interface Row {
  readonly text: string;
  readonly last: number;
  readonly length: number;
  readonly marks: string;
  readonly lastMark: number;
  readonly others: string;
}

const NEW: Row = { text: "", last: -1, length: 0, marks: "", lastMark: -1, others: "" };

/** The rows, sorted: stem with its end, and the whole line. */
function linesOf(
  bundles: readonly TermBundle[],
  relatives: Relatives,
): (readonly [string, string])[] {
  const rows = new Map<string, Row>();
  let first = 0;
  for (const { articles, stems } of bundles) {
    for (const [stem, list] of stems) {
      const { text, last, length, marks, lastMark, others } = rows.get(stem) ?? NEW;
      const numbers = unpackList(list, first);
      const marked = unpackMarks(list, length);
      rows.set(stem, {
        text: text + packList(numbers, last),
        last: numbers.at(-1) ?? last,
        length: length + numbers.length,
        marks: marks + packList(marked, lastMark),
        lastMark: marked.at(-1) ?? lastMark,
        others,
      });
    }
    first += articles;
  }
  for (const [stem, others] of relatives) {
    const list = [...others].map(
      ([other, weight]) => `${END}${other}${END}${Math.round(weight * 100)}`,
    );
    rows.set(stem, { ...(rows.get(stem) ?? NEW), others: list.join("") });
  }
  return [...rows]
    .map(([stem, { text, marks, others }]) => {
      return [stem + END, `${stem}${END}${withMarks(text, marks)}${others}\n`] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What the text of its file says of a stem; of one that has no line there, nothing. */
export function readRow(text: string, stem: string): TermRow {
  const lines = `\n${text}`;
  const at = lines.indexOf(`\n${stem}${END}`) + 1;
  const line = at > 0 ? lines.slice(at, lines.indexOf("\n", at)) : "";
  const [, list = "", ...others] = line.split(END);
  const relatives = new Map<string, number>();
  for (let i = 0; i + 1 < others.length; i += 2)
    relatives.set(others[i] ?? "", Number(others[i + 1]) / 100);
  return { list, relatives };
}

/** The file that has a stem if any has it, by the beginnings that there are, sorted. */
export function termFile(stem: string, beginnings: readonly string[]): string | undefined {
  const beginning = beginnings.findLast((first) => first <= stem + END);
  return beginning === undefined ? undefined : fileOf(beginning);
}

/** File of a beginning, by its UTF-16 units: file systems differ in how they treat letters. */
export const fileOf = (beginning: string): string =>
  `${TERMS}/${[...beginning].map((letter) => letter.codePointAt(0)?.toString(16)).join("-")}.txt`;
