/** CSV and TSV: a head of column names, an article a row. */

import type { Message } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { beginning, type Chunks } from "./chunks.ts";
import { guessColumns, isHeadRow, JUDGED } from "./csv-columns.ts";
import { type Dialect, findDialect, isTorn, type Row, SAMPLE } from "./csv-dialect.ts";
import { type RowsEnd, readRows } from "./csv-rows.ts";
import { fieldPaths, foldKey } from "./field-names.ts";
import { toRecord } from "./json-record.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

export const csv: Reader = {
  format: "csv",
  extensions: ["csv", "tsv", "tab"],
  streams: true,
  sniff(head, path) {
    if (csv.extensions.includes(extensionOf(path))) return 0.9;
    return headNames(head) >= 2 ? 0.65 : 0;
  },
  read,
};

/** How many names of fields that we know the first line holds, when it can be a head at all. */
function headNames(head: string): number {
  const line = head.replace(/^\uFEFF/, "").split(/[\r\n]/, 1)[0] ?? "";
  const delimiter = /[,;\t|]/.exec(line)?.[0];
  if (delimiter === undefined || line.length > 500) return 0;
  const cells = line.split(delimiter).map((cell) => foldKey(cell.replace(/^"|"$/g, "").trim()));
  const paths = fieldPaths({});
  const known = (name: "title" | "text" | "date" | "url") =>
    cells.some((cell) => paths[name].some(([key]) => key === cell));
  const tall = cells.every((cell) => cell.length > 0 && cell.length < 40);
  return tall && known("text")
    ? [known("title"), known("date"), known("url"), true].filter(Boolean).length
    : 0;
}

async function* read(input: ReaderInput, context: ReaderContext): AsyncGenerator<RawRecord> {
  const opened = await beginning(input.chunks(), (text) => text.length > SAMPLE);
  const [mark = "", declared] = SEPARATOR.exec(opened.head) ?? /^\uFEFF/.exec(opened.head) ?? [];
  const found = findDialect(opened.head.slice(mark.length));
  const dialect = declared === undefined ? found : { delimiter: declared, quoted: true, ...found };
  if (dialect === undefined) {
    context.report({
      rule: "csv-table",
      severity: "error",
      path: input.path,
      line: 1,
      found: "no comma, semicolon, tab or bar divides its lines into columns",
      expected: "a first line with column names",
      advice: "if it is running text, give it the extension .txt",
    });
    return;
  }
  const above = declared === undefined ? 0 : 1;
  const rows = readRows(withoutMark(opened.chunks, mark.length), dialect);
  const { head, sample, end } = await opening(rows);
  if (head === undefined) return;
  const isHead = isHeadRow(head.cells, context.fields);
  if (!isHead) {
    sample.unshift(head);
    context.report(noHead(input.path, above + 1));
  }
  const names = columnNames(isHead ? head.cells : head.cells.map(() => ""));
  const paths = fieldPaths({ ...context.fields, ...guessColumns(names, sample, context.fields) });
  let before = isHead ? head.line : 0;
  let index = -1;
  // Tab-separated dumps quote nothing, and a mark is a letter in them.
  let torn = dialect.delimiter === "\t";
  const one = (row: Row): RawRecord | undefined => {
    index += 1;
    const { object, escapes } = toObject(names, row, dialect);
    const place = { line: above + before + 1, index, paths, report: context.report };
    const record = toRecord("csv", input, object, place);
    before = row.line;
    if (!dialect.quoted && !torn && row.cells.some(isTorn)) {
      torn = true;
      context.report(unclosed(input.path, { fault: "letter", line: place.line }));
    }
    if (record === undefined || escapes === 0) return record;
    return { ...record, changes: { ...record.changes, escapes } };
  };
  for (const row of sample) {
    const record = one(row);
    if (record !== undefined) yield record;
  }
  let next = await rows.next();
  for (; !next.done; next = await rows.next()) {
    const record = one(next.value);
    if (record !== undefined) yield record;
  }
  const fault = end ?? next.value;
  if (fault !== undefined)
    context.report(unclosed(input.path, { ...fault, line: above + fault.line }));
}

/** The head, enough rows to judge the columns by, and how the text ended if it did. */
async function opening(rows: AsyncGenerator<Row, RowsEnd>) {
  const sample: Row[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done) return { head: sample.shift(), sample, end: next.value };
    sample.push(next.value);
    if (sample.length > JUDGED) return { head: sample.shift(), sample, end: undefined };
  }
}

/** Excel's own line above the head: `sep=;`. */
const SEPARATOR = /^\uFEFF?sep=([,;\t|])\r?\n/i;

/** The text after so many characters, all in its first chunk. */
async function* withoutMark(chunks: Chunks, length: number): Chunks & AsyncGenerator<string> {
  let left = length;
  for await (const chunk of chunks) {
    yield left === 0 ? chunk : chunk.slice(left);
    left = 0;
  }
}

const noHead = (path: string, line: number): Message => ({
  rule: "csv-head",
  severity: "warning",
  path,
  line,
  found: "a first line that is an article, not the columns' names",
  advice: "columns are known by what stands in them; put their names above to be sure",
});

const ADVICE = {
  unclosed: "all that follows it was read as one cell; repair the file and convert again",
  "too-long": "nothing was read from there on; repair the file and convert again",
  letter: "quotation marks were read as letters; repair the file and convert again",
};

interface Unclosed {
  readonly fault: keyof typeof ADVICE;
  readonly line: number;
}

const unclosed = (path: string, { fault, line }: Unclosed): Message => ({
  rule: "csv-unclosed",
  severity: fault === "letter" ? "warning" : "error",
  path,
  line,
  found: "a quotation mark that nothing closes",
  expected: "a closing mark before the end of the cell",
  advice: ADVICE[fault],
});

/** Columns without a name, or with one that stood before, are told apart by their number. */
function columnNames(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const name = cell.trim();
    names.push(name === "" || names.includes(name) ? `${name}${name && " "}${i + 1}` : name);
  }
  return names;
}

/** The cells of a row under their columns' names; cells beyond the head keep their number. */
function toObject(names: readonly string[], row: Row, dialect: Dialect) {
  const object: Record<string, string> = {};
  let escapes = 0;
  for (const [i, cell] of row.cells.entries()) {
    const plain = dialect.quoted ? { text: cell, count: 0 } : unescaped(cell, dialect.delimiter);
    object[names[i] ?? `column ${i + 1}`] = plain.text;
    escapes += plain.count;
  }
  return { object, escapes };
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\" };

/** Where nothing is quoted, line ends inside a cell are written `\n` (PostgreSQL's and MySQL's dumps). */
function unescaped(cell: string, delimiter: string): { text: string; count: number } {
  if (delimiter !== "\t" || !cell.includes("\\")) return { text: cell, count: 0 };
  let count = 0;
  const text = cell.replace(/\\([nrt\\])/g, (found, letter: string) => {
    count += 1;
    return ESCAPES[letter] ?? found;
  });
  return { text, count };
}
