/** CSV and TSV: a head of column names, an article a row. */

import type { RawRecord } from "#src/record.ts";
import { guessColumns } from "./csv-columns.ts";
import { type Dialect, findDialect, parseRows, type Row } from "./csv-dialect.ts";
import { fieldPaths, foldKey } from "./field-names.ts";
import { toRecord } from "./json.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

export const csv: Reader = {
  format: "csv",
  extensions: ["csv", "tsv", "tab"],
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

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const text = input.decoded.text.replace(/^\uFEFF/, "");
  const dialect = findDialect(text);
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
  const { rows: all, unclosed } = parseRows(text, dialect);
  const [head, ...rows] = all;
  if (head === undefined) return;
  const names = columnNames(head.cells);
  const paths = fieldPaths({ ...context.fields, ...guessColumns(names, rows, context.fields) });
  if (unclosed) {
    context.report({
      rule: "csv-unclosed",
      severity: "error",
      path: input.path,
      line: (rows.at(-2) ?? head).line + 1,
      found: "a quotation mark that nothing closes",
      expected: "a closing mark before the end of the cell",
      advice: "all that follows it was read as one cell; repair the file and convert again",
    });
  }
  let before = head.line;
  for (const [index, row] of rows.entries()) {
    const { object, escapes } = toObject(names, row, dialect);
    const place = { line: before + 1, index, paths, report: context.report };
    const record = toRecord("csv", input, object, place);
    before = row.line;
    if (record === undefined) continue;
    yield escapes === 0 ? record : { ...record, changes: { ...record.changes, escapes } };
  }
}

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
