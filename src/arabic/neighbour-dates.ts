/**
 * Days as the neighbours of Arabic print them beside a headline: Persian in its solar calendar, Urdu and Hebrew
 * in their own names of the months. Each is one day of the common calendar, by rule and not by sight of a moon.
 */
import type { ParsedDate } from "./dates.ts";
import { isDay, toEdtf } from "./edtf.ts";
import { foldDigits } from "./fold.ts";

const SOLAR = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
const URDU = "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر".split(" ");
const HEBREW = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר".split(" ");

const named = (names: readonly string[], before = ""): RegExp =>
  new RegExp(
    String.raw`(?<!\d)(\d{1,2})[\s\u200C،,]+${before}(${names.join("|")})(?!\p{L})[\s\u200C،,]*(\d{4})(?!\d)`,
    "u",
  );

/** Both spellings of two letters that keyboards of Arabic and Persian write differently. */
const SPELLED = SOLAR.map((name) => name.replace(/ی/g, "[یي]"));
const SOLAR_NAMED = named(SPELLED);
const SOLAR_FIGURES = /(?<!\d)(1[34]\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const URDU_NAMED = named(URDU);
const HEBREW_NAMED = named(HEBREW, "ב?");
const HEBREW_FIGURES = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d\d|\d{4})(?!\d)/u;
const TIME = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/u;

/** A line of more words says other things than a day. */
const MOST_WORDS = 14;
/** Years of the solar calendar since figures are typed, and words that only Persian has beside them. */
const PERSIAN = /[پچژگ]|تاریخ|انتشار|ساعت|شنبه|جمعه/u;

/**
 * The day of a short line in Persian, Urdu or Hebrew.
 * @example parseNeighbourDate("تاریخ انتشار: ۱۲ مهر ۱۳۹۸ - ۱۰:۴۵") // { date: "2019-10-04", time: "10:45:00", … }
 */
export function parseNeighbourDate(text: string): ParsedDate | undefined {
  const line = foldDigits(text.trim());
  if (!/\d/.test(line) || line.split(/\s+/).length > MOST_WORDS) return undefined;
  const found = solar(line) ?? common(line);
  if (found === undefined) return undefined;
  const [, hour, minute] = TIME.exec(line) ?? [];
  const time = hour === undefined ? {} : { time: `${hour.padStart(2, "0")}:${minute}:00` };
  return { ...found, ...time, quote: text.trim() };
}

type Day = { readonly date: string; readonly rule: string };

function solar(line: string): Day | undefined {
  const [, day, name, year] = SOLAR_NAMED.exec(line) ?? [];
  if (name !== undefined) {
    const month = SPELLED.findIndex((spelling) => new RegExp(`^${spelling}$`, "u").test(name)) + 1;
    return fromSolar(Number(year), month, Number(day));
  }
  const [, y, , m, d] = SOLAR_FIGURES.exec(line) ?? [];
  // In figures alone the year 1400 may be that of the Hijra.
  if (y === undefined || /هـ|هجري/u.test(line) || (y.startsWith("14") && !PERSIAN.test(line)))
    return undefined;
  return fromSolar(Number(y), Number(m), Number(d));
}

function common(line: string): Day | undefined {
  for (const [names, pattern] of [
    [URDU, URDU_NAMED],
    [HEBREW, HEBREW_NAMED],
  ] as const) {
    const [, day, name = "", year] = pattern.exec(line) ?? [];
    if (year !== undefined) return commonDay(Number(year), names.indexOf(name) + 1, Number(day));
  }
  const [, day, , month, short = ""] = /\p{Script=Hebrew}/u.test(line)
    ? (HEBREW_FIGURES.exec(line) ?? [])
    : [];
  const year = short.length === 2 ? (Number(short) < 70 ? 2000 : 1900) : 0;
  return day === undefined
    ? undefined
    : commonDay(year + Number(short), Number(month), Number(day));
}

const commonDay = (year: number, month: number, day: number): Day | undefined =>
  year > 1800 && isDay(year, month, day)
    ? { date: toEdtf(year, month, day), rule: "neighbour day" }
    : undefined;

/** What day of the solar calendar a moment is, by the tables of ICU. */
const CALENDAR = new Intl.DateTimeFormat("en-u-ca-persian", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const DAY = 86_400_000;

/** The year begins about 21 March; its first six months have 31 days. The day is looked for around there. */
function fromSolar(year: number, month: number, day: number): Day | undefined {
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const about = Date.UTC(year + 621, 2, 21) + (before + day - 1) * DAY;
  for (const days of [0, -1, 1]) {
    const moment = new Date(about + days * DAY);
    const parts = CALENDAR.formatToParts(moment).map(({ value }) => Number.parseInt(value, 10));
    const [m, d, y] = parts.filter((value) => !Number.isNaN(value));
    if (y === year && m === month && d === day)
      return { date: moment.toISOString().slice(0, 10), rule: "solar day" };
  }
  return undefined;
}
