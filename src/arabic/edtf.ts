/**
 * EDTF as this archive uses it (ISO 8601-2): `2016`, `2016-02`, `2016-02-19`, each with an optional
 * `?` for a date that was worked out rather than printed.
 */

export interface Edtf {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  /** Worked out from the text (`?`). */
  readonly inferred: boolean;
}

const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(\?)?$/;

/** Days of a month of the proleptic Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the day exists: 30 February does not. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The parts of an EDTF date, or undefined when it is not one or names a day that does not exist.
 * @example parseEdtf("2016-02-19?") // { year: 2016, month: 2, day: 19, inferred: true }
 */
export function parseEdtf(text: string): Edtf | undefined {
  const match = EDTF.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const inferred = match[4] === "?";
  if (match[2] === undefined) return { year, inferred };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month, inferred };
  const day = Number(match[3]);
  return isDay(year, month, day) ? { year, month, day, inferred } : undefined;
}

/**
 * Writes a date that was printed; the caller has checked that it exists.
 * @example toEdtf(2016, 2, 9) // "2016-02-09"
 */
export function toEdtf(year: number, month?: number, day?: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join("-");
}
