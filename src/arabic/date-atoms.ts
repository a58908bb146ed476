/** One expression around an anchor: a day of a month, a weekday, `أمس`, `الأسبوع الماضي`. */

import { readFigures } from "./date-figures.ts";
import { dayBefore, monthName, yearAfter } from "./date-grammar.ts";
import type { DateMention } from "./date-mention.ts";
import type { Anchor } from "./date-scan.ts";
import { tokenAt, tokenBefore } from "./date-tokens.ts";
import { daysInMonth } from "./edtf.ts";

/**
 * The expression at an anchor, or undefined when the word says nothing there.
 * @param after nothing before this offset belongs to it.
 */
export function findAtom(text: string, anchor: Anchor, after: number): DateMention | undefined {
  switch (anchor.type) {
    case "month":
    case "english":
      return monthAtom(text, anchor, after);
    case "hijri":
      return hijriAtom(text, anchor, after);
    case "weekday":
      return weekdayAtom(text, anchor, after);
    case "day":
      return dayAtom(text, anchor, after);
    case "week":
    case "month-unit":
    case "year-unit":
      return unitAtom(text, { ...anchor, type: anchor.type }, after);
    case "deixis":
      return bareDayAtom(text, anchor, after);
    case "figures":
      return readFigures(text, anchor.start);
    default:
      return undefined;
  }
}

function monthAtom(text: string, anchor: Anchor, after: number): DateMention | undefined {
  const name = monthName(text, anchor);
  const before = dayBefore(text, anchor.start, after);
  const rest = yearAfter(text, name.end, before === undefined);
  const day = before?.day ?? rest.day;
  const start = before?.start ?? anchor.start;
  const { year, deixis, yearDeixis, end } = rest;
  if (year !== undefined && year < 1000) return undefined;
  // A name alone may be a verb, a person or a car.
  const bare = day === undefined && year === undefined && deixis === undefined;
  if (bare && yearDeixis === undefined && !name.dual && !before?.monthWord) return undefined;
  const found = text.slice(start, end);
  const problem =
    name.contradicts === true
      ? ({ rule: "date-contradiction", found, expected: "two names of one month" } as const)
      : day !== undefined && (day < 1 || day > daysInMonth(year ?? 2000, anchor.value))
        ? ({ rule: "date-impossible", found, expected: "a day that exists" } as const)
        : undefined;
  return defined({
    start,
    end,
    year,
    month: anchor.value,
    day,
    from: before?.from,
    deixis,
    yearDeixis,
    problem,
  });
}

function hijriAtom(text: string, anchor: Anchor, after: number): DateMention | undefined {
  const before = dayBefore(text, anchor.start, after);
  const { year, deixis, end } = yearAfter(text, anchor.end, false);
  const isHijri = year === undefined || (year >= 1200 && year <= 1600);
  const month = anchor.value;
  if (!isHijri) return undefined;
  // Each name but a few is also a word or a person's name, and صفر is a score.
  if (before?.day === undefined && year === undefined) return undefined;
  if (month === 2 && year === undefined) return undefined;
  const start = before?.start ?? anchor.start;
  if (before?.day !== undefined && before.day > 30) {
    const problem = {
      rule: "date-impossible",
      found: text.slice(start, end),
      expected: "a day that exists",
    } as const;
    return { start, end, problem };
  }
  const hijri = defined({ year, month, day: before?.day });
  return defined({ start, end, hijri, from: before?.from, deixis });
}

/** `يوم الأربعاء الماضي`, `مساء السبت`. */
function weekdayAtom(text: string, anchor: Anchor, after: number): DateMention {
  const next = tokenAt(text, anchor.end);
  const deixis = next?.type === "deixis" ? next : undefined;
  return defined({
    start: withPart(text, anchor.start, after),
    end: deixis?.end ?? anchor.end,
    weekday: anchor.value,
    deixis: deixis?.value,
  });
}

/** `اليوم`, `أول من أمس`, `بعد غد`; not `اليوم التالي` and `اليوم الأول`. */
function dayAtom(text: string, anchor: Anchor, after: number): DateMention | undefined {
  let offset = anchor.value;
  let { start } = anchor;
  if (offset === 0) {
    const next = tokenAt(text, anchor.end);
    if (next?.type === "ordinal" || next?.type === "same" || next?.type === "deixis")
      return undefined;
    if (next?.type === "other" && NOT_TODAY.test(text.slice(next.start, next.end)))
      return undefined;
  } else {
    let before = tokenBefore(text, start);
    if (before?.type === "of") before = tokenBefore(text, before.start);
    const further = offset < 0 ? "first" : "after";
    if (before?.type === further && before.start >= after) {
      offset = before.value;
      start = before.start;
    }
  }
  return { start: withPart(text, start, after), end: anchor.end, offset };
}

const NOT_TODAY = /^(?:التالي|السابق|الذي|السابع|الواحد|العالمي|الوطني|الأخير|الدولي)/;

const UNITS = { week: "week", "month-unit": "month", "year-unit": "year" } as const;

/** `الأسبوع الماضي`, `25 من الشهر الجاري`, `عام 2015`. */
function unitAtom(
  text: string,
  anchor: Anchor & { readonly type: keyof typeof UNITS },
  after: number,
): DateMention | undefined {
  const next = tokenAt(text, anchor.end);
  const { start } = anchor;
  if (anchor.type === "year-unit" && next?.type === "figure" && isYear(next.end - next.start)) {
    const year = next.value;
    return year >= 1800 && year <= 2100 ? { start, end: next.end, year } : undefined;
  }
  if (next?.type !== "deixis") return undefined;
  const { end, value: deixis } = next;
  const unit = UNITS[anchor.type];
  const before = unit === "month" ? dayBefore(text, start, after) : undefined;
  const day = before?.day;
  return defined({ start: before?.start ?? start, end, unit, deixis, day, from: before?.from });
}

/** `يوم 25 الجاري`. */
function bareDayAtom(text: string, anchor: Anchor, after: number): DateMention | undefined {
  const before = dayBefore(text, anchor.start, after);
  if (before?.day === undefined || before.day > 31 || before.of) return undefined;
  const previous = tokenBefore(text, before.start);
  if (previous?.type !== "day-word") return undefined;
  const { start, day } = before;
  return { start, end: anchor.end, day, unit: "month", deixis: anchor.value };
}

const isYear = (digits: number): boolean => digits === 4;

/** Takes a part of the day before: `مساء`, `صباح يوم`. */
function withPart(text: string, start: number, after: number): number {
  let at = start;
  for (let n = 0; n < 2; n += 1) {
    const before = tokenBefore(text, at);
    if (before === undefined || before.start < after) break;
    if (before.type !== "part" && before.type !== "day-word") break;
    at = before.start;
  }
  return at;
}

/** Without the keys that hold undefined. */
export function defined<T extends Readonly<Record<string, unknown>>>(
  values: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key in values) if (values[key] !== undefined) kept[key] = values[key];
  return kept as never;
}
