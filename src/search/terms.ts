/**
 * The term table: in how many articles of each bundle every stem of the archive is. It tells without
 * asking Pagefind which bundles can answer, how rare a word is in the whole archive, and which words
 * begin with what was typed. It lies in small files; a file holds the stems from its beginning up to
 * that of the next one.
 */

/** Stem → number of articles in each bundle; what is missing at the end is zero. */
export type Counts = readonly number[];
export type Terms = ReadonlyMap<string, Counts>;

/** Folder of the files, relative to the manifest. */
export const TERMS = "terms";

/** Most stems of a file: about two kilobytes as they are sent. */
const MOST = 256;
/** Follows the last letter of a stem, so that a stem has its place among those it is the beginning of. */
const END = " ";

/**
 * The files of a table.
 * @param bundles stem → number of articles, for each bundle
 * @returns beginning → text, sorted: a stem a line, then its counts, empty for none
 */
export function writeTerms(bundles: readonly ReadonlyMap<string, number>[]): Map<string, string> {
  const rows = new Map<string, number[]>();
  bundles.forEach((stems, bundle) => {
    for (const [stem, count] of stems) {
      const row = rows.get(stem) ?? [];
      while (row.length < bundle) row.push(0);
      row[bundle] = count;
      rows.set(stem, row);
    }
  });
  const lines = [...rows].map(
    ([stem, row]) => [stem + END, row.map((count) => count || "").join(",")] as const,
  );
  lines.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const files = new Map<string, string>();
  const write = (from: number, to: number, length: number) => {
    const text = lines.slice(from, to).map(([stem, counts]) => `${stem}${counts}\n`);
    files.set(lines[from]?.[0].slice(0, length) ?? "", text.join(""));
  };
  /** Rows that share their first letters: divided by the next one, as many parts to a file as fit. */
  const divide = (from: number, to: number, shared: number) => {
    const starts = [from];
    for (let at = from + 1; at < to; at += 1)
      if (lines[at]?.[0][shared] !== lines[at - 1]?.[0][shared]) starts.push(at);
    let open = from;
    starts.forEach((start, i) => {
      const end = starts[i + 1] ?? to;
      if (end - open <= MOST) return;
      if (start > open) write(open, start, shared + 1);
      open = start;
      if (end - start <= MOST) return;
      divide(start, end, shared + 1);
      open = end;
    });
    if (open < to) write(open, to, shared + 1);
  };
  divide(0, lines.length, 0);
  return files;
}

/** Reads one file's text. */
export function readTerms(text: string): Terms {
  const terms = new Map<string, Counts>();
  for (const line of text.split("\n")) {
    const end = line.indexOf(END);
    if (end > 0)
      terms.set(
        line.slice(0, end),
        line
          .slice(end + 1)
          .split(",")
          .map(Number),
      );
  }
  return terms;
}

/** The file that has a stem if any has it, by the beginnings that there are, sorted. */
export function termFile(stem: string, beginnings: readonly string[]): string | undefined {
  const beginning = beginnings.findLast((first) => first <= stem + END);
  return beginning === undefined ? undefined : fileOf(beginning);
}

/** File of a beginning, by its UTF-16 units: file systems differ in how they treat letters. */
export const fileOf = (beginning: string): string =>
  `${TERMS}/${[...beginning].map((letter) => letter.codePointAt(0)?.toString(16)).join("-")}.txt`;
