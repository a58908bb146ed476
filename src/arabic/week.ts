/** The week as calendars of most Arab countries print it: from Saturday to Friday (CLDR week data). */
import { Temporal } from "temporal-polyfill/full";

export interface WeekdayName {
  /** `الثلاثاء`. */
  readonly name: string;
  /** `ثلاثاء`: enough above a column of a calendar. */
  readonly short: string;
  /** `ث`: where a column is as wide as a numeral. */
  readonly letter: string;
}

export const WEEK: readonly WeekdayName[] = [
  { name: "السبت", short: "سبت", letter: "س" },
  { name: "الأحد", short: "أحد", letter: "ح" },
  { name: "الاثنين", short: "اثنين", letter: "ن" },
  { name: "الثلاثاء", short: "ثلاثاء", letter: "ث" },
  { name: "الأربعاء", short: "أربعاء", letter: "ر" },
  { name: "الخميس", short: "خميس", letter: "خ" },
  { name: "الجمعة", short: "جمعة", letter: "ج" },
];

/**
 * Place of a day in that week, 0 to 6.
 * @throws RangeError when the day does not exist
 * @example WEEK[placeInWeek("2016-02-19")]?.name // "الجمعة"
 */
export function placeInWeek(isoDay: string): number {
  return (Temporal.PlainDate.from(isoDay).dayOfWeek + 1) % 7;
}
