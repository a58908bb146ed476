/**
 * The rules by which a day of publication is worked out. Each says how long before publication the days
 * lie that news mentions in one way: shares over lags, measured on dated articles (`npm run eval -- dates`
 * prints them again). The share of a rule's own claim is its reliability.
 */

/** What a lag is counted in: days; days modulo 7, for weekdays; months; years. */
export type LagUnit = "day" | "weekday" | "month" | "year";

/** Inclusive ranges of lags; positive: the day mentioned lies before publication. */
export const LAGS = {
  day: [
    [-400, -184],
    [-183, -32],
    [-31, -8],
    [-7, -2],
    [-1, -1],
    [0, 0],
    [1, 1],
    [2, 3],
    [4, 7],
    [8, 31],
    [32, 92],
    [93, 183],
    [184, 366],
    [367, 3000],
  ],
  weekday: [0, 1, 2, 3, 4, 5, 6].map((lag) => [lag, lag] as const),
  month: [
    [-12, -4],
    [-3, -2],
    [-1, -1],
    [0, 0],
    [1, 1],
    [2, 3],
    [4, 6],
    [7, 12],
  ],
  year: [
    [-5, -2],
    [-1, -1],
    [0, 0],
    [1, 1],
    [2, 3],
    [4, 10],
  ],
} as const satisfies Record<LagUnit, readonly (readonly [number, number])[]>;

export interface DateRule {
  readonly unit: LagUnit;
  /** Percentages for the ranges of `LAGS[unit]`, in order. */
  readonly shares: readonly number[];
}

/**
 * Rule → shares, from the rules that tell the year to those that tell the day: evidence is given in this
 * order. The names are those of `date_evidence` and of the setting that turns rules off.
 */
export const DATE_RULES = {
  address: {
    unit: "day",
    shares: [0.1, 0.1, 0.1, 0.1, 0.8, 97.3, 0.8, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  },
  "full-date": {
    unit: "day",
    shares: [3.2, 3.2, 11.5, 8.7, 0.4, 11.5, 3.2, 8.7, 0.4, 3.2, 6, 8.7, 6, 25.3],
  },
  "full-date-ahead": {
    unit: "day",
    shares: [1.9, 51.2, 14.2, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 1.9, 14.2],
  },
  photo: {
    unit: "day",
    shares: [0.7, 0.7, 0.7, 0.7, 0.7, 5.5, 24.4, 62.3, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7],
  },
  "archive-photo": {
    unit: "day",
    shares: [0.3, 0.3, 0.3, 0.3, 0.3, 2.6, 2.6, 2.6, 4.9, 9.4, 16.2, 23, 36.6, 0.3],
  },
  "month-and-year": { unit: "month", shares: [0.6, 0.6, 5, 5, 9.3, 9.3, 5, 65.3] },
  year: { unit: "year", shares: [12.8, 6.5, 8.6, 12.8, 25.4, 33.9] },
  "this-month-day": {
    unit: "day",
    shares: [0.1, 0.1, 21.8, 20.9, 2.6, 5.1, 1, 10.9, 10.1, 26.8, 0.1, 0.1, 0.1, 0.1],
  },
  "this-month": { unit: "month", shares: [0.1, 0.1, 0.1, 87.5, 9.8, 0.8, 1.5, 0.1] },
  "this-month-ahead": {
    unit: "day",
    shares: [0.4, 0.4, 32, 53.9, 7.7, 0.4, 0.4, 2.8, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
  },
  "last-month": { unit: "month", shares: [0, 0, 0, 0, 20.4, 36.2, 28.3, 15] },
  "next-month": { unit: "month", shares: [34.6, 35.4, 29.8, 0, 0, 0, 0, 0] },
  month: { unit: "month", shares: [11.2, 5.8, 11.2, 16.5, 19.2, 24.6, 11.2, 0.4] },
  date: {
    unit: "day",
    shares: [0.2, 20.6, 19.5, 5.5, 3.4, 8.8, 2.3, 2.3, 5.5, 18.4, 6.6, 6.6, 0.2, 0.2],
  },
  "date-ahead": {
    unit: "day",
    shares: [0.5, 25.4, 57.5, 7.7, 0.5, 0.5, 0.5, 0.5, 0.5, 4.1, 0.5, 0.5, 0.5, 0.5],
  },
  "last-date": {
    unit: "day",
    shares: [0, 0, 0, 0, 0, 0, 0.2, 0.8, 3.1, 31.1, 41.7, 13.5, 9.4, 0],
  },
  "next-date": { unit: "day", shares: [7.2, 35.2, 50.6, 6.6, 0.2, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  "last-week": {
    unit: "day",
    shares: [0.2, 2.8, 10.7, 8.1, 0.2, 0.2, 0.2, 2.8, 2.8, 40.9, 25.2, 5.5, 0.2, 0.2],
  },
  "today-and-date": {
    unit: "day",
    shares: [0.3, 0.3, 0.3, 0.3, 0.3, 93.6, 2.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3],
  },
  "last-weekday": { unit: "weekday", shares: [7.2, 7.2, 32.1, 25.9, 7.2, 19.6, 0.9] },
  "next-weekday": { unit: "weekday", shares: [0.9, 7.2, 7.2, 32.1, 32.1, 19.6, 0.9] },
  "weekday-ahead": { unit: "weekday", shares: [30.3, 10.4, 10.4, 2.9, 15.4, 12.9, 17.9] },
  "weekday-in-opening": { unit: "weekday", shares: [64.7, 28.1, 2.7, 0.5, 1.8, 0.9, 1.4] },
  weekday: { unit: "weekday", shares: [31.3, 36.2, 13.5, 6.8, 3.2, 5.4, 3.6] },
  "yesterday-and-weekday": { unit: "weekday", shares: [89.4, 7.7, 0.1, 0.1, 0.4, 0.1, 2.3] },
  "today-and-weekday": { unit: "weekday", shares: [91.5, 7.3, 0.1, 0.1, 0.1, 0.1, 0.9] },
} as const satisfies Record<string, DateRule>;

export type DateRuleName = keyof typeof DATE_RULES;

/** What settings may turn off: every rule, and `collected`, the day of collection as an upper bound. */
export const DATE_RULE_NAMES = [
  "collected",
  ...(Object.keys(DATE_RULES) as DateRuleName[]),
] as const;
