/** The rows of a table in plain text that arrives in chunks. */
import { once } from "node:events";
import { CsvError, parse } from "csv-parse";
import type { Chunks } from "./chunks.ts";
import { type Dialect, optionsOf, parseRows, type Row } from "./csv-dialect.ts";

/** Longest row, in bytes: no article comes near, a quotation mark that nothing closes does. */
const LONGEST = 50_000_000;

/**
 * How a text ended: well (undefined), or in a cell whose quotation mark nothing closes. That cell's
 * row is given as far as it goes, unless it is too long.
 */
export type RowsEnd =
  | { readonly fault: "unclosed" | "too-long" /** 1-based, of the row. */; readonly line: number }
  | undefined;

/** Yields row after row; returns how the text ended. */
export async function* readRows(chunks: Chunks, dialect: Dialect): AsyncGenerator<Row, RowsEnd> {
  const parser = parse({ ...optionsOf(dialect, false), max_record_size: LONGEST });
  const failed = once(parser, "error").then(([error]) => error as unknown);
  /** What was given and may belong to a row that has not come, and where it begins. */
  let given: Buffer[] = [];
  let givenFrom = 0;
  let done = { bytes: 0, lines: 0 };

  function* ready(): Generator<Row> {
    for (let found = next(); found !== null; found = next()) {
      done = found.info;
      yield { cells: found.record, line: found.info.lines };
    }
    while (given[0] !== undefined && givenFrom + given[0].length <= done.bytes) {
      givenFrom += given[0].length;
      given = given.slice(1);
    }
  }
  const next = () =>
    parser.read() as { record: string[]; info: { bytes: number; lines: number } } | null;

  let error: unknown;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    given.push(bytes);
    parser.write(bytes);
    yield* ready();
    if (parser.errored !== null) break;
  }
  if (parser.errored === null) {
    parser.end();
    const ended = once(parser, "end").then(() => undefined);
    yield* ready();
    error = await Promise.race([failed, ended]);
    yield* ready();
  } else error = parser.errored;
  if (error === undefined) return undefined;
  if (!(error instanceof CsvError)) throw error;
  if (error.code === "CSV_MAX_RECORD_SIZE") return { fault: "too-long", line: done.lines + 1 };
  if (error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
  const rest = Buffer.concat(given)
    .subarray(done.bytes - givenFrom)
    .toString();
  for (const { cells, line } of parseRows(rest, dialect).rows)
    yield { cells, line: done.lines + line };
  return { fault: "unclosed", line: done.lines + 1 };
}
