/** Lines that say when an article was published or changed, and nothing else. */

import { type ParsedDate, parseDate } from "#src/arabic/dates.ts";
import { parseNeighbourDate } from "#src/arabic/neighbour-dates.ts";
import { hasPlaceForm, isKnownPlace } from "./names.ts";

/** A label before the date: `تاريخ النشر:`, `نشر في`, `أضيف بتاريخ`, `Published On`. */
const DATE_LABEL =
  /^(?:(?:تم|جرى)\s+)?(?:(?:ال)?نُ?شرت?|(?:ال)?تاريخ|[أا]ضيفت?|[أا]درجت?|حُ?ر[ّ]?رت?|كُ?تبت?|الموافق|(?:Published|Posted|Date)(?=[\s:]))(?:\s+(?:النشر|الخبر|المقال|التقرير|الإضاف[ةه]|الاضاف[ةه]|التحرير|الإدراج))?(?:\s+(?:في|يوم|بتاريخ|on))?(?:\s*[:：]\s*|\s+)/iu;
/** A label before the day of the last change. */
const UPDATED = String.raw`(?:(?:تاريخ\s+)?آخر\s+(?:تحديث|تعديل)|(?:تم\s+|جرى\s+)?(?:ال)?تحديث(?:ه)?(?:\s+(?:في|يوم|بتاريخ))?|Last\s+updated?(?:\s+on)?|Updated(?:\s+on)?)`;
const UPDATED_LABEL = new RegExp(`^${UPDATED}\\s*[:：]?\\s+`, "iu");
/** Parts of a line: with a bar between, or where the last change begins. */
const BETWEEN = new RegExp(
  `\\s*\\|\\s*|(?<!آخر|تم|جرى|تاريخ|Last)\\s+(?=${UPDATED}\\s*(?:[:：]|\\p{Nd}))`,
  "iu",
);

/** The number of a printed paper, beside its day. */
const ISSUE = /[\s\-–—|،,([]*(?:رقم\s+)?العدد\s*:?\s*(?:رقم\s*)?[[(]?[\d٠-٩]+\s*[)\]]*$/u;
const ISSUE_FIRST = /^(?:رقم\s+)?العدد\s*:?\s*(?:رقم\s*)?[\d٠-٩]+\s*[-–—،,]\s*/u;
/** How long it takes to read. */
const READING = /[\s\-–—،,]*(?:وقت|مد[ةه])\s+القراء[ةه].*$/u;
/** The clock that a time goes by, or an hour in words. */
const CLOCK = /\s*\(?\s*(?:بتوقيت|توقيت)\s+[^()]*\)?\s*$|\s*[-–،,]?\s*(?:في\s+)?الساع[ةه]\s.*$/u;
/** Parts beside a day that say none: an hour, how long ago, how many have read it. */
const NO_DAY =
  /^(?:(?:الساع[ةه]\s+)?[\d٠-٩]{1,2}[:.][\d٠-٩]{2}(?![\d٠-٩]).{0,30}|(?:منذ|قبل)\s.{1,30}|[\d٠-٩.,]+\s*(?:مشاهد|قراء|زيار|تعليق|دقائق|دقيق)\p{L}*.{0,12}|(?:ال)?(?:مشاهد|قراء|زيار|تعليق)\p{L}*\s*:?\s*[\d٠-٩.,]+|(?:وقت|مد[ةه])\s+القراء[ةه].*)$/u;

export interface Days {
  readonly day?: { readonly date: string; readonly time?: string };
  readonly changed?: string;
  readonly place?: string;
}

/**
 * The days of a line that says nothing else: of publication, of the last change, or both with a bar
 * between: `Published On 9/10/2023|آخر تحديث: 10/10/2023 07:30 PM (توقيت مكة المكرمة)`.
 */
export function readDays(line: string): Days | undefined {
  if (!/\p{Nd}/u.test(line)) return undefined;
  const whole = UPDATED_LABEL.test(line) ? undefined : readDateLine(line);
  if (whole !== undefined) return whole;
  let days: Days | undefined;
  for (const part of line.split(BETWEEN).map((text) => text.trim())) {
    const change = UPDATED_LABEL.test(part);
    const read = change ? readDay(part.replace(UPDATED_LABEL, "")) : readDateLine(part);
    if (read === undefined) {
      if (NO_DAY.test(part)) continue;
      return undefined;
    }
    if (change) days = { changed: read.day.date, ...days };
    else days = { ...read, ...days };
  }
  return days;
}

/** A date, or a place and a date. */
function readDateLine(line: string): (Days & { readonly day: ParsedDate }) | undefined {
  const read = readDay(line);
  if (read !== undefined) return read;
  const [, first = "", second = ""] = PLACE_AND_DAY.exec(line) ?? [];
  if (first !== "" && isPlace(first)) return withPlace(first, readDay(second));
  const [, words = "", figures = ""] = PLACE_BEFORE_FIGURES.exec(line) ?? [];
  const known = words.split(" ").filter(isNoDay).join(" ");
  return isKnownPlace(known) ? withPlace(known, readDay(figures)) : undefined;
}

/** `باريس، 3 آذار 2011`, `تونس – الجمعة 19 فبراير 2016`. */
const PLACE_AND_DAY = /^(\p{L}+(?: \p{L}+){0,2})\s*[،,:–—-]\s*(?:في\s+)?(\S.*\d.*)$/u;

/** `بيروت 3/4/2011`: with nothing between, the place must be known. */
const PLACE_BEFORE_FIGURES = /^(\p{L}+(?: ال\p{L}+)?) (?:في )?(\d.*)$/u;

const withPlace = (place: string, read: ReturnType<typeof readDay>) => read && { ...read, place };

/** A known place, or one word that stands where a place does and is no day's name. */
const isPlace = (text: string): boolean =>
  isKnownPlace(text) || (hasPlaceForm(text) && isNoDay(text));

const isNoDay = (word: string): boolean => parseDate(`${word} 2/2/2016`) === undefined;

/**
 * A text that is a date as a whole, with its label and its clock. Where a Hijri date stands first, the
 * Gregorian one after الموافق counts: `الجمعة 1437/5/10 هـ - الموافق 2016/2/19 م`.
 */
function readDay(text: string): { readonly day: ParsedDate } | undefined {
  const both = /هـ?\s*[-–،(]?\s*الموافق(?:\s+لـ?)?\s*:?\s*([^()]+)/u.exec(text)?.[1];
  const bare = text
    .replace(ISSUE_FIRST, "")
    .replace(DATE_LABEL, "")
    .replace(READING, "")
    .replace(ISSUE, "");
  const read =
    parseDate(bare) ??
    parseDate(bare.replace(CLOCK, "")) ??
    parseDate(both ?? "") ??
    parseNeighbourDate(bare);
  if (read === undefined) return undefined;
  return { day: read };
}
