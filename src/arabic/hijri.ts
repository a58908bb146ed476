/** Hijri dates by the Umm al-Qura calendar, through Temporal; month names are ours. */
import { Temporal } from "temporal-polyfill/full";

/** Months 1–12 as news writes them. */
export const HIJRI_MONTHS = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الآخر",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعدة",
  "ذو الحجة",
] as const;

const known = new Map<string, string | undefined>();

/**
 * The Hijri date of a Gregorian day, without any direction mark; undefined for anything but a whole
 * existing day (an inferred `2016-02-19?` is converted too).
 *
 * Answers are kept: a conversion costs some 50 µs and an archive asks for the same days again.
 *
 * @example toHijri("2016-02-19") // "10 جمادى الأولى 1437هـ"
 */
export function toHijri(isoDay: string): string | undefined {
  const day = isoDay.replace(/\?$/, "");
  if (!known.has(day)) known.set(day, convert(day));
  return known.get(day);
}

function convert(isoDay: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) return undefined;
  try {
    const date = Temporal.PlainDate.from(isoDay).withCalendar("islamic-umalqura");
    return `${date.day} ${HIJRI_MONTHS[date.month - 1]} ${date.year}هـ`;
  } catch {
    return undefined; // A day that does not exist.
  }
}
