/** Articles counted over time, for charts. */
import { parseEdtf, toEdtf } from "#src/arabic/edtf.ts";
import type { Entry } from "./entry.ts";

export type Unit = "month" | "year";

export interface Period {
  /** `2016-02` or `2016`. */
  readonly period: string;
  readonly count: number;
}

export interface Timeline {
  readonly unit: Unit;
  /** Oldest first, those without an article included. */
  readonly periods: readonly Period[];
}

/**
 * Counts articles by month, or by year when that would be more than `most` months.
 * Only publication dates count: a day of collection says nothing about when it was news.
 *
 * @param entries oldest first
 * @returns undefined when the dates span less than two periods
 */
export function timeline(entries: readonly Entry[], most: number): Timeline | undefined {
  const counts = new Map<string, number>();
  for (const { basis, day } of entries) {
    if (basis !== "date") continue;
    const period = day.slice(0, 7);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const known = [...counts.keys()].filter((period) => period.length === 7).sort();
  const months = range(known[0], known.at(-1), nextMonth, most + 1);
  if (months.length <= most) return atLeastTwo("month", months, counts);
  const years = new Map<string, number>();
  for (const [period, count] of counts) {
    const year = period.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const sorted = [...years.keys()].sort();
  const all = range(sorted[0], sorted.at(-1), (year) => toEdtf(Number(year) + 1), Infinity);
  return atLeastTwo("year", all, years);
}

function atLeastTwo(
  unit: Unit,
  periods: readonly string[],
  counts: ReadonlyMap<string, number>,
): Timeline | undefined {
  if (periods.length < 2) return undefined;
  return { unit, periods: periods.map((period) => ({ period, count: counts.get(period) ?? 0 })) };
}

/** Every period from the first to the last, but no more than `most`. */
function range(
  first: string | undefined,
  last: string | undefined,
  next: (period: string) => string,
  most: number,
): string[] {
  const periods: string[] = [];
  if (first === undefined || last === undefined) return periods;
  for (let period = first; period <= last && periods.length < most; period = next(period))
    periods.push(period);
  return periods;
}

function nextMonth(period: string): string {
  const { year = 0, month = 1 } = parseEdtf(period) ?? {};
  return month === 12 ? toEdtf(year + 1, 1) : toEdtf(year, month + 1);
}
