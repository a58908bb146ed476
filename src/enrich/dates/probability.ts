/** From logarithms of densities to the most probable day, month and year. */
import { isoDay, partsOf } from "#src/arabic/day-number.ts";

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
  const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let i = 0; i < sums.length; i += 1) {
    const power = Math.exp((sums[i] ?? 0) - most);
    sums[i] = power;
    total += power;
  }
  return sums.map((power) => power / total);
}

/** The most probable day, month and year of days that follow each other from `first`. */
export function mostProbable(first: number, probability: Float64Array): Probable[] {
  const periodOf = [
    (day: number) => day,
    (day: number) => partsOf(day).year * 12 + partsOf(day).month,
    (day: number) => partsOf(day).year,
  ];
  return periodOf.map((period, i) => {
    let best = { day: first, sum: -1 };
    let run = { period: Number.NaN, sum: 0 };
    probability.forEach((p, at) => {
      const day = first + at;
      const now = period(day);
      run = { period: now, sum: now === run.period ? run.sum + p : p };
      if (run.sum > best.sum) best = { day, sum: run.sum };
    });
    return { date: isoDay(best.day).slice(0, [10, 7, 4][i]), probability: best.sum };
  });
}
