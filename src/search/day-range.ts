/** Stretches of time in a query: `2016`, `2015-07..2016`, or days that nobody knows. */
import { foldDigits } from "#src/arabic/fold.ts";

/** EDTF years, months or days, both included; an empty end is open. */
interface Range {
  readonly from: string;
  readonly to: string;
}

/** When articles were published, or that nobody knows it. */
export type Period = Range | "unknown";

/** What stands for a day that is not known: `تاريخ:مجهول`. */
export const UNKNOWN_DAY = "مجهول";

/** A day, month or year, as a pattern: whether the calendar has it, `readPeriod` tells. */
export const DAY = String.raw`\d{4}(?:-\d{2}){0,2}`;
const PERIOD = new RegExp(`^(?:(${DAY})|(${DAY})?\\.\\.(${DAY})?)$`);

/** `2016`, `2015-07..2016`, `2016..`, `..2016` or `مجهول` as a period; undefined for what no calendar has. */
export function readPeriod(text: string): Period | undefined {
  if (text === UNKNOWN_DAY) return "unknown";
  const found = PERIOD.exec(foldDigits(text));
  if (found === null || text === "..") return undefined;
  const [, one, from = "", to = ""] = found;
  const period = one === undefined ? { from, to } : { from: one, to: one };
  if (![period.from, period.to].every((end) => end === "" || isReal(end))) return undefined;
  return period.to !== "" && firstDay(period.from) > lastDay(period.to)
    ? { from: period.to, to: period.from }
    : period;
}

/**
 * Whether a day, month or year (EDTF without `?`; empty when not known) lies in a period: all of its
 * days. A month is in its year, and not in one of its days.
 */
export function inPeriod(day: string, period: Period): boolean {
  if (period === "unknown" || day === "") return period === "unknown" && day === "";
  const { from, to } = period;
  return (
    (from === "" || firstDay(day) >= firstDay(from)) && (to === "" || lastDay(day) <= lastDay(to))
  );
}

const firstDay = (edtf: string): string => edtf + "-01-01".slice(edtf.length - 4);

function lastDay(edtf: string): string {
  const [year = "", month = "12", day] = edtf.split("-");
  return `${year}-${month}-${day ?? lengthOf(year, month)}`;
}

/** Days of a month. */
const lengthOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** Whether the calendar has the day, the month or the year. */
function isReal(edtf: string): boolean {
  const [year = "", month = "01", day = "01"] = edtf.split("-");
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= lengthOf(year, month);
}
