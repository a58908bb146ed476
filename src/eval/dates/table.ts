/** Tables of tab-separated values with quoted cells and a header. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The rows of a file, by column name. */
export const readTable = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), {
    columns: true,
    delimiter: "\t",
    relax_quotes: true,
    relax_column_count: true,
  });
