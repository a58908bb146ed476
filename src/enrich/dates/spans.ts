/** The days of publication that a mention, read by a rule, stands for: one span for each range of lags. */
import type { DateMention } from "#src/arabic/date-mention.ts";
import { dayOf, partsOf } from "#src/arabic/day-number.ts";
import { isDay } from "#src/arabic/edtf.ts";
import { LAGS, type LagUnit } from "./rules.ts";

/** Days `from` to `to`, which lie the lags of range number `range` of the unit after the mention. */
export type VisitSpan = (from: number, to: number, range: number) => void;

/**
 * Visits the spans of a mention that touch the days from `first` to `last`. A date without a year has
 * spans for each year about; `الجاري` only within its own
 * month, `الماضي` after it, `المقبل` before it.
 */
export function visitSpans(
  mention: DateMention,
  unit: LagUnit,
  first: number,
  last: number,
  visit: VisitSpan,
): void {
  if (unit === "weekday") {
    const shift = partsOf(first).weekday - (mention.weekday ?? 0) + (mention.offset ?? 0) + 14;
    for (let day = first; day <= last; day += 1) visit(day, day, (day - first + shift) % 7);
    return;
  }
  const years = { from: partsOf(first).year - 1, to: partsOf(last).year + 1 };
  if (mention.year !== undefined) years.from = years.to = mention.year;
  for (let year = years.from; year <= years.to; year += 1) {
    if (unit === "day") visitDay(mention, year, first, last, visit);
    else visitPeriod(mention, unit, year, first, last, visit);
  }
}

function visitDay(
  { month, day = 1, offset = 0, deixis, unit }: DateMention,
  year: number,
  first: number,
  last: number,
  visit: VisitSpan,
): void {
  // `25 من الشهر الجاري` is a day of any month; of a named one only of that.
  const months = unit === "month" || month === undefined ? MONTHS : [month];
  for (const of of months) {
    if (!isDay(year, of, day)) continue;
    const date = dayOf(year, of, day) - offset;
    const within = deixis === 0 || unit === "month";
    const from = within ? firstOf(year * 12 + of - 1) : deixis === -1 ? date + 1 : first;
    const to = within ? firstOf(year * 12 + of) - 1 : deixis === 1 ? date - 1 : last;
    LAGS.day.forEach(([low, high], range) => {
      const start = Math.max(date + low, from, first);
      const end = Math.min(date + high, to, last);
      if (start <= end) visit(start, end, range);
    });
  }
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Lags in months or years. */
function visitPeriod(
  { month = 1, deixis }: DateMention,
  unit: "month" | "year",
  year: number,
  first: number,
  last: number,
  visit: VisitSpan,
): void {
  const size = unit === "month" ? 1 : 12;
  const named = unit === "month" ? year * 12 + month - 1 : year * 12;
  LAGS[unit].forEach(([low, high], range) => {
    if ((deixis === -1 && high <= 0) || (deixis === 1 && low >= 0)) return;
    const start = Math.max(firstOf(named + low * size), first);
    const end = Math.min(firstOf(named + (high + 1) * size) - 1, last);
    if (start <= end) visit(start, end, range);
  });
}

/** The first day of a month, months being counted from the year 0. */
const firstOf = (month: number): number => dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
