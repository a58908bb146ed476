/** Days as whole numbers (0 is 1 January 1970), for arithmetic that runs over hundreds of days an article. */

const DAY = 86_400_000;

/** @example dayNumber("1970-01-02") // 1 */
export const dayNumber = (isoDay: string): number =>
  Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / DAY);

/** The number of a day given by its parts, which must exist. */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

/** @example isoDay(1) // "1970-01-02" */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const known = new Map<number, DayParts>();

/** Year, month, day of month and weekday; kept, since an archive asks for the same days again. */
export function partsOf(day: number): DayParts {
  const before = known.get(day);
  if (before) return before;
  const date = new Date(day * DAY);
  const parts = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
  known.set(day, parts);
  return parts;
}
