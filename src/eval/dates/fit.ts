/** Measures the shares of the date rules on articles whose day is known. */
import { distinctClues } from "#src/enrich/dates/clues.ts";
import {
  DATE_RULES,
  type DateRule,
  type DateRuleName,
  LAGS,
  type LagUnit,
} from "#src/enrich/dates/rules.ts";
import { visitSpans } from "#src/enrich/dates/spans.ts";
import type { Sample } from "./samples.ts";

export interface MeasuredRule extends DateRule {
  /** Mentions that the shares were counted on. */
  readonly n: number;
}

/** Weight of even shares beside the counts, in mentions a range: what was never seen is not impossible. */
const EVEN = 0.15;

/** Rules whose shares a day more or less hardly moves, nor the time of the month. */
const COARSE: ReadonlySet<DateRuleName> = new Set<DateRuleName>([
  "last-date",
  "next-date",
  "last-month",
  "next-month",
  "last-week",
  "this-month",
]);

/** How far the lags of a range are from none. */
function distance(unit: LagUnit, range: number): number {
  const [from = 0, to = 0] = LAGS[unit][range] ?? [];
  return Math.abs(from + to);
}

/**
 * Shares of every rule over its lags; of the years that a date without one may be of, the nearest.
 * @param crawled articles whose day is known within a day or so: only coarse rules are measured on them.
 */
export function measureRules(
  samples: readonly Sample[],
  crawled: readonly Sample[] = [],
): Record<string, MeasuredRule> {
  const counts = new Map<string, number[]>();
  const exact = samples.length;
  for (const [i, { clues, day }] of [...samples, ...crawled].entries()) {
    for (const { rule, mention } of distinctClues(clues)) {
      if (i >= exact && !COARSE.has(rule)) continue;
      const { unit } = DATE_RULES[rule];
      const count = counts.get(rule) ?? LAGS[unit].map(() => 0);
      counts.set(rule, count);
      const ranges: number[] = [];
      visitSpans(mention, unit, day, day, (_from, _to, range) => ranges.push(range));
      const nearest = ranges.sort((a, b) => distance(unit, a) - distance(unit, b))[0];
      if (nearest !== undefined) count[nearest] = (count[nearest] ?? 0) + 1;
    }
  }
  const measured = [...counts].map(([rule, count]): [string, MeasuredRule] => {
    const { unit } = DATE_RULES[rule as keyof typeof DATE_RULES];
    const n = count.reduce((sum, c) => sum + c, 0);
    const total = n + EVEN * count.length;
    const shares = count.map((c) => Math.round(((c + EVEN) / total) * 1000) / 10);
    return [rule, { unit, n, shares }];
  });
  return Object.fromEntries(measured);
}
