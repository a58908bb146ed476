/** From logarithms of densities to the most probable day, month and year. */
import { isoDay, partsOf } from "#src/arabic/day-number.ts";
import { daysInMonth } from "#src/arabic/edtf.ts";

export interface Probable {
  /** `2016-02-19`, `2016-02` or `2016`. */
  readonly date: string;
  readonly probability: number;
}

/** Probabilities of the days: the product of prior and columns, made to sum to 1. */
export function probabilities(prior: Float64Array, columns: readonly Float64Array[]): Float64Array {
  const sums = prior.slice();
  for (const column of columns) {
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (column[i] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let i = 0; i < sums.length; i += 1) {
    const power = Math.exp((sums[i] ?? 0) - most);
    sums[i] = power;
    total += power;
  }
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) / total;
  return sums;
}

/** The most probable day, month and year of days that follow each other from `first`. */
export function mostProbable(first: number, probability: Float64Array): Probable[] {
  const best = { day: first, month: first, year: first };
  const most = { day: -1, month: -1, year: -1 };
  const run = { month: 0, year: 0 };
  let { day: dayOfMonth, month, year } = partsOf(first);
  let length = daysInMonth(year, month);
  for (let i = 0; i < probability.length; i += 1) {
    const p = probability[i] ?? 0;
    if (dayOfMonth > length) {
      dayOfMonth = 1;
      run.month = 0;
      month += 1;
      if (month > 12) {
        month = 1;
        year += 1;
        run.year = 0;
      }
      length = daysInMonth(year, month);
    }
    dayOfMonth += 1;
    run.month += p;
    run.year += p;
    if (p > most.day) [most.day, best.day] = [p, first + i];
    if (run.month > most.month) [most.month, best.month] = [run.month, first + i];
    if (run.year > most.year) [most.year, best.year] = [run.year, first + i];
  }
  return [
    { date: isoDay(best.day), probability: most.day },
    { date: isoDay(best.month).slice(0, 7), probability: most.month },
    { date: isoDay(best.year).slice(0, 4), probability: most.year },
  ];
}
