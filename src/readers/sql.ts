/** A database's dump as SQL, of MySQL and whoever writes like it: rows of the tables that hold articles. */
import type { RawRecord } from "#src/record.ts";
import { type FieldPaths, fieldPaths } from "./field-names.ts";
import { recordFields } from "./json-fields.ts";
import { toRecord } from "./json-record.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";
import { type SqlRow, sqlRows } from "./sql-rows.ts";

const STATEMENT = /^(?:CREATE TABLE|INSERT (?:IGNORE )?INTO|DROP TABLE|SET |LOCK TABLES)\s?/im;

export const sql: Reader = {
  format: "sql",
  extensions: ["sql"],
  sniff(head, path) {
    if (/^-- (?:MySQL|MariaDB|phpMyAdmin|PostgreSQL|Host|Adminer)\b/m.test(head)) return 0.9;
    return sql.extensions.includes(extensionOf(path)) && STATEMENT.test(head) ? 0.9 : 0;
  },
  read,
};

function* read(input: ReaderInput, { fields, report }: ReaderContext): Generator<RawRecord> {
  const paths = fieldPaths(fields);
  const { text } = input.decoded;
  const tables = tablesOf(text, paths);
  let index = 0;
  for (const row of sqlRows(text)) {
    if (tables.get(row.table)?.articles !== true) continue;
    if (row.cut) report({ ...cutOff(row), path: input.path });
    const record = toRecord("sql", input, row.cells, { line: row.line, index, paths, report });
    index += 1;
    if (record !== undefined) yield record;
  }
  for (const [table, { articles, line, rows }] of tables) {
    if (articles) continue;
    report({
      rule: "not-an-article",
      severity: "info",
      path: input.path,
      line,
      found: `the table ${table} with ${rows} rows, none with a title and a text`,
      expected: "a table of articles",
      advice: "left out; name its columns under fields in content/archive.yaml if it has some",
    });
  }
}

const cutOff = ({ table, line }: SqlRow) =>
  ({
    rule: "sql-cut-off",
    severity: "warning",
    line,
    found: `the file ends inside a row of the table ${table}`,
    expected: "a bracket after its last value",
    advice: "read as far as it goes; look for a whole copy",
  }) as const;

interface Table {
  /** Whether a row of it has a title and a text. */
  articles: boolean;
  readonly line: number;
  rows: number;
}

function tablesOf(text: string, paths: FieldPaths): ReadonlyMap<string, Table> {
  // Users and settings have names; that makes no articles of them.
  const named = { ...paths, title: paths.title.filter(([first]) => first !== "name") };
  const tables = new Map<string, Table>();
  for (const { table, cells, line } of sqlRows(text)) {
    const known = tables.get(table) ?? { articles: false, line, rows: 0 };
    tables.set(table, known);
    known.rows += 1;
    if (known.articles) continue;
    const stated = recordFields(cells, named);
    known.articles = stated?.title !== undefined && stated.text !== "";
  }
  return tables;
}
