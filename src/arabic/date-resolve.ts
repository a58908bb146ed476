/** What a mentioned date comes to when the day of publication is known. */
import type { DateMention } from "./date-mention.ts";
import { dayNumber, isoDay, partsOf } from "./day-number.ts";
import { isDay, toEdtf } from "./edtf.ts";
import { fromHijri } from "./hijri.ts";

/**
 * EDTF of a mention in a text published on `published` (`2016-02-19`), or undefined when it names no day,
 * month or year, or one that does not exist. `الماضي` is the last such day before it, also of this month;
 * a weekday alone is the nearest one, today or before.
 *
 * @example resolveMention({ day: 11, month: 2, deixis: -1, … }, "2016-02-19") // "2016-02-11"
 */
export function resolveMention(mention: DateMention, published: string): string | undefined {
  if (mention.problem) return undefined;
  const today = dayNumber(published);
  const { year, month, day, weekday, offset, deixis, unit, hijri } = mention;
  if (unit !== undefined) return ofUnit(mention, published);
  if (year !== undefined) return toEdtf(year, month, day);
  if (month !== undefined) {
    const chosen = yearOf(mention, published);
    if (day !== undefined && !isDay(chosen, month, day)) return undefined;
    return toEdtf(chosen, month, day);
  }
  if (hijri?.year !== undefined && hijri.day !== undefined) {
    return fromHijri(hijri.year, hijri.month, hijri.day);
  }
  if (offset !== undefined) return isoDay(today + offset);
  if (weekday === undefined) return undefined;
  const back = (partsOf(today).weekday - weekday + 7) % 7;
  if (deixis === -1) return isoDay(today - (back || 7));
  if (deixis === 1) return isoDay(today + 7 - back);
  return isoDay(today - back);
}

/** The year of a month or of a day of one whose year is not written. */
function yearOf({ month = 1, day, deixis, yearDeixis }: DateMention, published: string): number {
  const year = Number(published.slice(0, 4));
  if (yearDeixis !== undefined) return year + yearDeixis;
  const at = (y: number) => toEdtf(y, month, day);
  const now = published.slice(0, at(year).length);
  if (deixis === -1) return at(year) < now ? year : year - 1;
  if (deixis === 1) return at(year) > now ? year : year + 1;
  // The nearest of three: in January a day of December is a past one.
  const distance = (y: number) => Math.abs(y * 12 + month - (year * 12 + Number(now.slice(5, 7))));
  return [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? year;
}

/** `الشهر الماضي`, `25 من الشهر الجاري`, `العام المقبل`; a week is no EDTF date. */
function ofUnit({ unit, deixis = 0, day }: DateMention, published: string): string | undefined {
  const [year = 0, month = 0] = published.split("-").map(Number);
  if (unit === "year") return toEdtf(year + deixis);
  if (unit === "week") return undefined;
  const count = year * 12 + month - 1 + deixis;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return day === undefined || isDay(y, m, day) ? toEdtf(y, m, day) : undefined;
}
