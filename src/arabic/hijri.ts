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

/** Every name that is read, with its month, as written. */
export const HIJRI_SPELLINGS: readonly { readonly name: string; readonly month: number }[] = [
  ["محرم", "المحرم"],
  ["صفر"],
  ["ربيع الأول", "ربيع أول"],
  ["ربيع الآخر", "ربيع الثاني", "ربيع ثاني"],
  ["جمادى الأولى", "جمادى الأول", "جماد الأول", "جماد أول"],
  ["جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني", "جماد الآخر", "جماد الثاني"],
  ["رجب"],
  ["شعبان"],
  ["رمضان"],
  ["شوال"],
  ["ذو القعدة", "ذي القعدة", "ذى القعدة"],
  ["ذو الحجة", "ذي الحجة", "ذى الحجة"],
].flatMap((spellings, i) => spellings.map((name) => ({ name, month: i + 1 })));

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

const days = new Map<number, string | undefined>();

/**
 * The Gregorian day of a Hijri date (Umm al-Qura), ISO 8601; undefined for a date that does not exist.
 * A 30th of a month that had 29 days is the day after: moon sightings differ by a day.
 *
 * @example fromHijri(1437, 5, 10) // "2016-02-19"
 */
export function fromHijri(year: number, month: number, day: number): string | undefined {
  const key = (year * 12 + month) * 32 + day;
  if (!days.has(key)) days.set(key, gregorian(year, month, day));
  return days.get(key);
}

function gregorian(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const first = Temporal.PlainDate.from({ calendar: "islamic-umalqura", year, month, day: 1 });
  return first
    .add({ days: day - 1 })
    .withCalendar("iso8601")
    .toString();
}
