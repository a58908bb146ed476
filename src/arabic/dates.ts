/**
 * Days that are written out in full. Nothing here guesses: a date without its year, a Hijri date or
 * "today" is for others to work out.
 */
import type { DateProblem } from "./date-mention.ts";
import { DATE_PATTERNS } from "./date-patterns.ts";
import { readRest } from "./date-rest.ts";
import { isDay, parseEdtf, toEdtf } from "./edtf.ts";
import { foldDigits } from "./fold.ts";
import { monthNumber } from "./months.ts";

export type { DateProblem } from "./date-mention.ts";

export interface ParsedDate {
  /** EDTF, as the source writes the day: no time zone moves it. */
  readonly date: string;
  /** `14:05:00+03:00`; without an offset when none is stated. */
  readonly time?: string;
  /** What was read. */
  readonly quote: string;
  /** Name of the notation. */
  readonly rule: string;
  /** The weekday printed beside it is another one. */
  readonly problem?: DateProblem;
}

export interface FoundDate {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
  /** Absent when there is a problem. */
  readonly date?: string;
  readonly problem?: DateProblem;
}

/** A line longer than this is a sentence. */
const LONGEST = 120;
const HAS_YEAR = /[0-9]{4}|[\u0660-\u0669]{4}|[\u06F0-\u06F9]{4}/;

/**
 * Everything in a text that is written as a whole day, in order, without overlaps: real days with
 * `date`, days that do not exist and months that contradict themselves with `problem`.
 */
export function scanDates(text: string): FoundDate[] {
  if (!HAS_YEAR.test(text)) return [];
  const all: FoundDate[] = [];
  for (const { rule, pattern } of DATE_PATTERNS) {
    // `matchAll` copies the pattern for each text, which costs more than matching.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const read = readDay(match.groups ?? {}, match[0]);
      if (read) {
        const start = match.index;
        all.push({ start, end: start + match[0].length, quote: match[0], rule, ...read });
      }
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((found, i) => all.slice(0, i).every((earlier) => earlier.end <= found.start));
}

/**
 * The explicit full dates of running text.
 * @example findDates("منذ 25 يناير/كانون الثاني 2011") // [{ start: 4, date: "2011-01-25", … }]
 */
export function findDates(text: string): (FoundDate & { readonly date: string })[] {
  return scanDates(text).filter((found) => found.date !== undefined) as (FoundDate & {
    readonly date: string;
  })[];
}

/**
 * Reads a text that is a date and nothing else, but for a weekday, a time, a label such as
 * `تاريخ النشر:` and the same day in the Hijri calendar.
 *
 * @example parseDate("الجمعة 19 فبراير/شباط 2016 - 14:05") // { date: "2016-02-19", time: "14:05:00", … }
 * @example parseDate("Fri, 19 Feb 2016 14:05:00 +0300") // { date: "2016-02-19", time: "14:05:00+03:00", … }
 */
export function parseDate(text: string): ParsedDate | undefined {
  const read = readDate(text);
  return read && "date" in read ? read : undefined;
}

/**
 * As `parseDate`, but says what is wrong with a text that looks like a date and is none:
 * `30/2/2016`, `5 يناير/كانون الأول 2016`.
 */
export function readDate(text: string): ParsedDate | DateProblem | undefined {
  const quote = text.trim();
  if (quote.length > LONGEST) return undefined;
  const found = scanDates(quote);
  const first = found[0];
  if (!first || found.some((other) => other.date !== first.date)) return undefined;
  let outside = quote;
  for (const { start, end } of found) {
    outside = outside.slice(0, start) + " ".repeat(end - start) + outside.slice(end);
  }
  const rest = readRest(outside);
  if (!rest) return undefined;
  if (first.problem) return first.problem;
  const { date, rule } = first;
  if (date === undefined) return undefined;
  const problem = weekdayProblem(date, rest.weekday, quote);
  return {
    date,
    ...(rest.time !== undefined && { time: rest.time }),
    quote,
    rule,
    ...(problem && { problem }),
  };
}

/**
 * Reads a date field of a record: what `parseDate` reads, and besides a year or month alone
 * (`2016-02`) and seconds or milliseconds since 1970 (the day in UTC).
 */
export function readDateField(text: string): ParsedDate | DateProblem | undefined {
  const quote = foldDigits(text.trim());
  if (/^[1-9]\d{8,9}(?:\d{3})?$/.test(quote)) {
    const seconds = quote.length > 10 ? Number(quote) / 1000 : Number(quote);
    const iso = new Date(seconds * 1000).toISOString();
    return { date: iso.slice(0, 10), time: `${iso.slice(11, 19)}+00:00`, quote, rule: "epoch" };
  }
  const partial = parseEdtf(quote);
  if (partial && partial.day === undefined && !partial.inferred) {
    return { date: quote, quote, rule: "partial" };
  }
  return readDate(text);
}

function readDay(
  groups: Record<string, string | undefined>,
  quote: string,
): { date: string } | { problem: DateProblem } | undefined {
  const year = number(groups["y"]);
  const month = monthOf(groups["m"]);
  const day = groups["d"] === undefined ? ordinal(groups) : number(groups["d"]);
  // Years 1300–1500 are Hijri wherever this archive's sources write them in figures alone.
  if (year < 1000 || (groups["s"] !== undefined && year < 1500)) return undefined;
  const other = groups["m2"] ?? groups["m3"];
  if (other !== undefined && monthOf(other) !== month) {
    const expected = "two names of one month";
    return { problem: { rule: "date-contradiction", found: quote, expected } };
  }
  if (!isDay(year, month, day)) {
    return { problem: { rule: "date-impossible", found: quote, expected: "a day that exists" } };
  }
  return { date: toEdtf(year, month, day) };
}

const number = (digits: string | undefined): number => Number(foldDigits(digits ?? ""));

function monthOf(text: string | undefined): number {
  return monthNumber(text ?? "") ?? number(text);
}

const UNITS = ["حاد", "ثان", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];

/** الأول → 1, الحادي عشر → 11, الثاني والعشرين → 22, الثلاثين → 30; 0 when it is none. */
function ordinal(groups: Record<string, string | undefined>): number {
  const alone = groups["tens2"];
  if (alone !== undefined) return alone.startsWith("الع") ? 20 : 30;
  const word = groups["o"] ?? "";
  const unit = UNITS.findIndex((stem) => word.includes(stem)) + 1 || 1;
  const tens = groups["tens"] ?? "";
  if (tens === "") return word.includes("حاد") ? 0 : unit;
  return unit + (tens === "عشر" ? 10 : tens.includes("عشر") ? 20 : 30);
}

function weekdayProblem(
  date: string,
  weekday: number | undefined,
  quote: string,
): DateProblem | undefined {
  if (weekday === undefined || new Date(`${date}T00:00:00Z`).getUTCDay() === weekday) {
    return undefined;
  }
  const expected = "the weekday of that day";
  return { rule: "date-contradiction", found: quote, expected };
}
