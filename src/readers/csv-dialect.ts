/** How a table in plain text divides its cells: found by trying, since file names do not say. */
import { CsvError, type Options, parse } from "csv-parse/sync";

export interface Dialect {
  readonly delimiter: string;
  /** False where a quotation mark is a letter like others, as in most tab-separated dumps. */
  readonly quoted: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  /** 1-based line of the file on which it ends. */
  readonly line: number;
}

const DELIMITERS = [",", ";", "\t", "|"];

/** Enough to see a dialect: whole rows of long articles. */
export const SAMPLE = 200_000;

/**
 * The dialect in which most rows have as many cells as the head, and the head more than one.
 * Undefined when none divides the text into a table.
 */
export function findDialect(text: string): Dialect | undefined {
  const cut = text.length > SAMPLE ? text.lastIndexOf("\n", SAMPLE) : text.length;
  const sample = text.slice(0, cut);
  let best: Dialect | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const head = sample.slice(0, sample.search(/[\r\n]|$/));
    if (!head.includes(delimiter)) continue;
    for (const quoted of [true, false]) {
      const fit = fitness(sample, { delimiter, quoted }, sample.length < text.length);
      if (fit > most) [best, most] = [{ delimiter, quoted }, fit];
    }
  }
  return best;
}

/** Cells in rows as wide as the head, less those in others; quotes that do not pair count against it. */
function fitness(sample: string, dialect: Dialect, cutOff: boolean): number {
  const { rows, paired } = tryRows(sample, dialect, cutOff);
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return 0;
  const fitting = rows.filter(({ cells }) => cells.length === width);
  // Cells that keep a quotation mark at either end were quoted in another dialect.
  const torn = dialect.quoted ? 0 : rows.flatMap(({ cells }) => cells).filter(isTorn).length;
  const share = (fitting.length * width - torn * 2) / (rows.length - fitting.length + 1);
  return paired ? share : share * 0.9;
}

function tryRows(sample: string, dialect: Dialect, cutOff: boolean) {
  if (dialect.quoted && !cutOff) {
    try {
      return { rows: parseRows(sample, dialect, true).rows, paired: true };
    } catch {
      return { rows: parseRows(sample, dialect).rows, paired: false };
    }
  }
  return { rows: parseRows(sample, dialect).rows, paired: true };
}

/** Whether a cell keeps a quotation mark that was to close or open it. */
export const isTorn = (cell: string): boolean =>
  (cell.startsWith('"') && cell.split('"').length % 2 === 0) || /^"[^"]*"$/.test(cell);

export interface Table {
  readonly rows: readonly Row[];
  /** The last cell opens a quotation mark that nothing closes. */
  readonly unclosed: boolean;
}

/**
 * All rows, cells as written.
 * @param strict throws where quotation marks do not pair; else they are read as letters, and an
 * open one is closed by the end of the text.
 */
export function parseRows(text: string, dialect: Dialect, strict = false): Table {
  const options = optionsOf(dialect, strict);
  const rows = (whole: string): Row[] => {
    const found = parse(whole, options) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return found.map(({ record, info }) => ({ cells: record, line: info.lines }));
  };
  try {
    return { rows: rows(text), unclosed: false };
  } catch (error) {
    if (strict || !(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED")
      throw error;
    return { rows: rows(`${text}"`), unclosed: true };
  }
}

/** The dialect as csv-parse wants it said. */
export function optionsOf({ delimiter, quoted }: Dialect, strict: boolean): Options {
  return {
    delimiter,
    quote: quoted ? '"' : false,
    escape: quoted ? '"' : "\u0000",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: !strict,
    skip_empty_lines: true,
    info: true,
  };
}
