/** Columns whose names say nothing to us, judged by what stands in them. */
import { parseDate } from "#src/arabic/dates.ts";
import type { Settings } from "#src/settings.ts";
import type { Row } from "./csv-dialect.ts";
import { fieldPaths, foldKey } from "./field-names.ts";

/** Rows that columns are judged by. */
export const JUDGED = 50;

/**
 * Names of columns for the fields that no known name offers: the column of longest cells is the
 * text, of the rest the longest that stays below a headline's length the title, then addresses, then days.
 * Empty when the head already names title and text.
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly Row[],
  own: Settings["fields"],
): Settings["fields"] {
  const paths = fieldPaths(own);
  const known = (field: keyof typeof paths): number =>
    names.findIndex((name) => paths[field].some(([key]) => key === foldKey(name)));
  const taken = new Set((Object.keys(paths) as (keyof typeof paths)[]).map(known));
  const sample = rows.slice(0, JUDGED);
  const free = names.flatMap((name, i) => {
    const cells = sample.map(({ cells: row }) => row[i]?.trim() ?? "").filter(Boolean);
    return taken.has(i) || cells.length === 0 ? [] : [{ name, cells }];
  });
  const guessed: Record<string, string[]> = {};
  const take = (field: string, column: (typeof free)[number] | undefined): void => {
    if (column === undefined) return;
    guessed[field] = [column.name.replaceAll(".", "")];
    free.splice(free.indexOf(column), 1);
  };
  if (known("text") < 0) take("text", longest(free.filter(({ cells }) => average(cells) > 120)));
  if (known("url") < 0)
    take(
      "url",
      free.find(({ cells }) => cells.every(isAddress)),
    );
  if (known("date") < 0)
    take(
      "date",
      free.find(({ cells }) => cells.every(isDay)),
    );
  const headlines = free.filter(({ cells }) => average(cells) > 15 && average(cells) < 200);
  if (known("title") < 0) take("title", longest(headlines));
  return guessed;
}

/** Longest name of a column, in characters. */
const NAME_LENGTH = 60;

/** Whether a row names columns: one of its cells is a name we know, or none of them says anything. */
export function isHeadRow(cells: readonly string[], own: Settings["fields"]): boolean {
  const paths = fieldPaths(own);
  const names = new Set(Object.values(paths).flatMap((all) => all.map(([key]) => key)));
  if (cells.some((cell) => names.has(foldKey(cell.trim())))) return true;
  return !cells.some((cell) => cell.length > NAME_LENGTH || isAddress(cell.trim()) || isDay(cell));
}

const average = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;

function longest<T extends { readonly cells: readonly string[] }>(columns: readonly T[]) {
  return [...columns].sort((a, b) => average(b.cells) - average(a.cells))[0];
}

const isAddress = (cell: string): boolean => /^https?:\/\/\S+$/.test(cell);
const isDay = (cell: string): boolean => cell.length < 60 && parseDate(cell) !== undefined;
