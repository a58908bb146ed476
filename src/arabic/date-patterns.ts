/**
 * How a whole day is written: one entry a notation, each a global pattern with named groups.
 * `y`, `m`, `d` are the year, month and day; `m2` is the other name of a dual month.
 */
import names from "./data/months.json" with { type: "json" };
import { MONTH_SPELLINGS } from "./months.ts";

const DIGIT = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
const SPACE = "[ \\t\\u00A0\\u200E\\u200F]*";
/** Tatweel and vowel signs may stand after any letter. */
const MARKS = "[\\u0640\\u064B-\\u0652]*";

/** Letters that news writes in more than one way. */
const LOOSE: Readonly<Record<string, string>> = {
  ا: "[اأإآ]",
  أ: "[اأإآ]",
  آ: "[اأإآ]",
  ي: "[يىی]",
  ه: "[هة]",
  ة: "[هة]",
  " ": "[ \\u00A0]+",
};

const loosely = (name: string): string => [...name].map((c) => (LOOSE[c] ?? c) + MARKS).join("");

const longestFirst = (a: string, b: string): number => b.length - a.length;

const MONTH = `(?:${MONTH_SPELLINGS.map(({ name }) => name)
  .sort(longestFirst)
  .map(loosely)
  .join("|")})(?![\\u0621-\\u064A])`;

/** One month or two names of it: `فبراير/شباط`, `شباط (فبراير)`. */
const DUAL = `(?:شهر +)?(?<m>${MONTH})(?:(?:${SPACE}[/\\\\|–-]${SPACE}| +)(?<m2>${MONTH})|${SPACE}[([]${SPACE}(?<m3>${MONTH})${SPACE}[)\\]])?`;

const ENGLISH = `(?<m>${names.map(({ english }) => `${english.slice(0, 3)}(?:${english.slice(3)}${english === "September" ? "|t" : ""}|\\.)?`).join("|")})\\.?`;

const NOT_AFTER_DIGIT = `(?<!${DIGIT})`;
const NOT_IN_NUMBER = `(?<!${DIGIT}|${DIGIT}[./-])`;
const YEAR = `(?<y>${DIGIT}{4})(?!${DIGIT})`;
/** `م` for the common era, when it is a word of its own. */
const ERA = `(?:${SPACE}م(?!\\p{L}))?`;
/** A Hijri year is not a year of these months. */
const NOT_HIJRI = `(?!${SPACE}ه(?!\\p{L}))`;

/** Ordinals of days as words: `الحادي والعشرين من`. */
const UNITS = "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي";
const ORDINAL = `(?<o>${loosely(UNITS).replaceAll(`|${MARKS}`, "|")})(?: +(?<tens>عشر|و(?:ال)?عشر[يو]ن|و(?:ال)?ثلاث[يو]ن))?|(?<tens2>العشر[يو]ن|الثلاث[يو]ن)`;

export interface DatePattern {
  /** Name of the notation, for evidence. */
  readonly rule: string;
  readonly pattern: RegExp;
}

const of = (rule: string, source: string, flags = "gu"): DatePattern => ({
  rule,
  pattern: new RegExp(source, flags),
});

/** Notations in order of preference where two match at one place. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  // 2016-02-19, ٢٠١٦/٢/١٩
  of(
    "year-month-day",
    `${NOT_IN_NUMBER}${YEAR}(?<s>[-/.])(?<m>${DIGIT}{1,2})\\k<s>(?<d>${DIGIT}{1,2})(?!${DIGIT}|[./-]${DIGIT})${NOT_HIJRI}`,
  ),
  // 19/2/2016, 19-02-2016: the day is first, as in every Arab country
  of(
    "day/month/year",
    `${NOT_IN_NUMBER}(?<d>${DIGIT}{1,2})${SPACE}(?<s>[-/.])${SPACE}(?<m>${DIGIT}{1,2})${SPACE}\\k<s>${SPACE}${YEAR}(?![./-]${DIGIT})${NOT_HIJRI}${ERA}`,
  ),
  // 19 فبراير/شباط 2016, 16 من كانون الأول / ديسمبر سنة 2015
  of(
    "day month year",
    `${NOT_AFTER_DIGIT}(?<d>${DIGIT}{1,2})${SPACE}(?:من +)?${DUAL}[ \\t\\u00A0,،]*(?:من +)?(?:(?:ال|ل)?(?:سنة|عام) +)?${YEAR}${NOT_HIJRI}${ERA}`,
  ),
  // يوليو 21, 2015
  of("month day, year", `(?<!\\p{L})${DUAL} +(?<d>${DIGIT}{1,2})${SPACE}[,،]${SPACE}${YEAR}${ERA}`),
  // 2019 أبريل 11, as programs write it whose own order is the English one
  of(
    "year month day",
    `${NOT_IN_NUMBER}${YEAR}[ \\t\\u00A0]*[-/,،]?[ \\t\\u00A0]*${DUAL}${SPACE}[-/]?${SPACE}(?<d>${DIGIT}{1,2})(?!${DIGIT}|[./:-]${DIGIT})(?![ ,،]*${DIGIT}{4})`,
  ),
  // الحادي عشر من سبتمبر/أيلول 2001
  of(
    "ordinal month year",
    `(?<!\\p{L})(?:${ORDINAL}) +من +${DUAL}[ \\t\\u00A0,،]*(?:من +)?(?:(?:ال|ل)?(?:سنة|عام) +)?${YEAR}${NOT_HIJRI}${ERA}`,
  ),
  // Feb. 12, 2016
  of(
    "English month day, year",
    `(?<![\\p{L}\\d])${ENGLISH} +(?<d>\\d{1,2})(?:st|nd|rd|th)?,? +${YEAR}`,
    "giu",
  ),
  // 12 February 2016
  of(
    "English day month year",
    `${NOT_AFTER_DIGIT}(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -]${ENGLISH},?[ -]${YEAR}`,
    "giu",
  ),
];
