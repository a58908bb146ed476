/** CSV and TSV: a head of column names, an article a row. */

import type { Message } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { beginning, type Chunks } from "./chunks.ts";
import { guessColumns, JUDGED } from "./csv-columns.ts";
import { type Dialect, findDialect, type Row, SAMPLE } from "./csv-dialect.ts";
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
  const dialect = findDialect(opened.head.replace(/^\uFEFF/, ""));
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
  const rows = readRows(withoutMark(opened.chunks), dialect);
  const { head, sample, end } = await opening(rows);
  if (head === undefined) return;
  const names = columnNames(head.cells);
  const paths = fieldPaths({ ...context.fields, ...guessColumns(names, sample, context.fields) });
  let before = head.line;
  let index = -1;
  const one = (row: Row): RawRecord | undefined => {
    index += 1;
    const { object, escapes } = toObject(names, row, dialect);
    const place = { line: before + 1, index, paths, report: context.report };
    const record = toRecord("csv", input, object, place);
    before = row.line;
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
  if (fault !== undefined) context.report(unclosed(input.path, fault));
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

async function* withoutMark(chunks: Chunks): Chunks & AsyncGenerator<string> {
  let first = true;
  for await (const chunk of chunks) {
    yield first ? chunk.replace(/^\uFEFF/, "") : chunk;
    first = false;
  }
}

const unclosed = (path: string, { fault, line }: NonNullable<RowsEnd>): Message => ({
  rule: "csv-unclosed",
  severity: "error",
  path,
  line,
  found: "a quotation mark that nothing closes",
  expected: "a closing mark before the end of the cell",
  advice:
    fault === "unclosed"
      ? "all that follows it was read as one cell; repair the file and convert again"
      : "nothing was read from there on; repair the file and convert again",
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
