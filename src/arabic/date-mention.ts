/** A date as a text mentions it. */

/** Why something that looks like a date is not taken for one. */
export interface DateProblem {
  readonly rule: "date-impossible" | "date-contradiction";
  readonly found: string;
  readonly expected: string;
}

/** What an expression says; what it does not say is absent. */
export interface DateMention {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Gregorian parts as written. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** First day of a range of which `day` is the last: `8 – 10 نوفمبر`. */
  readonly from?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Days from the day of publication: `أمس` is -1. */
  readonly offset?: number;
  /** `الجاري` 0, `الماضي` -1, `المقبل` 1: of the day, weekday, month or other unit beside it. */
  readonly deixis?: number;
  /** What `deixis` counts when no day, weekday or month is named. */
  readonly unit?: "week" | "month" | "year";
  /** `من العام الماضي` after a month. */
  readonly yearDeixis?: number;
  readonly hijri?: { readonly year?: number; readonly month: number; readonly day?: number };
  /** A day that does not exist, two names of different months, a weekday of another day. */
  readonly problem?: DateProblem;
}
