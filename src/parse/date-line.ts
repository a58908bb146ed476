/** Lines that say when an article was published or changed, and nothing else. */

import { agencyName } from "#src/arabic/agencies.ts";
import { type ParsedDate, parseDate } from "#src/arabic/dates.ts";
import { parseNeighbourDate } from "#src/arabic/neighbour-dates.ts";
import { announces } from "./announced.ts";
import { plainOpening } from "./lines.ts";
import {
  hasPlaceForm,
  isKnownPlace,
  looksLikeAgency,
  looksLikePerson,
  saysOutlet,
} from "./names.ts";

/** A label before the date: `تاريخ النشر:`, `نشر في`, `أضيف بتاريخ`, `Published On`. */
const DATE_LABEL =
  /^(?:(?:تم|جرى)\s+)?(?:(?:ال)?نُ?شر(?:ت|ه|ها)?|(?:ال)?تاريخ|[أا]ضيفت?|[أا]درجت?|حُ?ر[ّ]?رت?|كُ?تبت?|الموافق|(?:Published|Posted|Date)(?=[\s:]))(?:\s+(?:النشر|الخبر|المقال|التقرير|الإضاف[ةه]|الاضاف[ةه]|التحرير|الإدراج))?(?:\s+(?:ف[يى]|يوم|بتاريخ|on))?(?:\s*[:：]\s*|\s+)/iu;
/** A label before the day of the last change. */
const UPDATED = String.raw`(?:(?:تاريخ\s+)?آخر\s+(?:تحديث|تعديل)|(?:تم\s+|جرى\s+)?(?:ال)?تحديث(?:ه)?(?:\s+(?:ف[يى]|يوم|بتاريخ))?|حُ?د[ّ]?ثت?\s+ف[يى]|Last\s+updated?(?:\s+on)?|Updated(?:\s+on)?)`;
const UPDATED_LABEL = new RegExp(`^${UPDATED}\\s*[:：]?\\s+`, "iu");
/** Parts of a line: with a bar between, or where the last change begins. */
const BETWEEN = new RegExp(
  `\\s*\\|\\s*|(?<!آخر|تم|جرى|تاريخ|Last)\\s+(?=${UPDATED}\\s*(?:[:：]|\\p{Nd}))`,
  "iu",
);

/** The number of a printed paper, beside its day. */
const ISSUE = /[\s\-–—|،,([]*(?:رقم\s+)?العدد\s*:?\s*(?:رقم\s*)?[[(]?[\d٠-٩]+\s*[)\]]*$/u;
const ISSUE_FIRST = /^(?:رقم\s+)?العدد\s*:?\s*(?:رقم\s*)?[[(]?[\d٠-٩]+[)\]]?\s*[-–—،,]\s*/u;
/** How long it takes to read. */
const READING = /[\s\-–—،,]*(?:وقت|مد[ةه])\s+القراء[ةه].*$/u;
/** The clock that a time goes by, or an hour in words. */
const CLOCK = /\s*\(?\s*(?:بتوقيت|توقيت)\s+[^()]*\)?\s*$|\s*[-–،,]?\s*(?:في\s+)?الساع[ةه]\s.*$/u;
/** Parts beside a day that say none: an hour, how long ago, how many have read it. */
const NO_DAY =
  /^(?:(?:الساع[ةه]\s+)?[\d٠-٩]{1,2}[:.][\d٠-٩]{2}(?![\d٠-٩]).{0,30}|(?:منذ|قبل)\s.{1,30}|[\d٠-٩.,]+\s*(?:مشاهد|قراء|زيار|تعليق|دقائق|دقيق)\p{L}*.{0,12}|(?:ال)?(?:مشاهد|قراء|زيار|تعليق)\p{L}*\s*:?\s*[\d٠-٩.,]+|(?:وقت|مد[ةه])\s+القراء[ةه].*)$/u;

/** `20 : 07`. */
const WIDE_CLOCK = /(?<=[\d٠-٩]) : (?=[\d٠-٩]{2}(?![\d٠-٩]))/gu;

export interface Days {
  readonly day?: { readonly date: string; readonly time?: string };
  readonly changed?: string;
  readonly place?: string;
  /** What the line says besides: who wrote it. */
  readonly byline?: string;
  /** The agency that closes it, as printed. */
  readonly agency?: string;
}

/**
 * The days of a line that says nothing else: of publication, of the last change, or both with a bar
 * between: `Published On 9/10/2023|آخر تحديث: 10/10/2023 07:30 PM (توقيت مكة المكرمة)`.
 */
export function readDays(line: string): Days | undefined {
  if (line.length > LONGEST || !HAS_YEAR.test(line)) return undefined;
  return readWire(line) ?? readParts(line) ?? readPieces(line);
}

/** A line longer than this says more than a day, in characters. */
const LONGEST = 160;
/** Hebrew writes years with two figures as well. */
const HAS_YEAR = /[\d٠-٩۰-۹]{4}|\p{Script=Hebrew}/u;

function readParts(line: string): Days | undefined {
  const whole = UPDATED_LABEL.test(line) ? undefined : readDateLine(line);
  if (whole !== undefined) return whole;
  let days: Days | undefined;
  for (const part of line.split(BETWEEN).map((text) => text.trim())) {
    const change = UPDATED_LABEL.test(part);
    const said = change ? part.replace(UPDATED_LABEL, "") : part;
    const read = change ? readDay(said) : readDateLine(said);
    if (read === undefined) {
      // The hour of a last change without its day is a page's own clock.
      if (!change && NO_DAY.test(said)) continue;
      return undefined;
    }
    if (change) days = { changed: read.day.date, ...days };
    else days = { ...read, ...days };
  }
  return days;
}

/** Most words of an agency's name. */
const AGENCY_WORDS = 3;
/** Up to three words, and the country in brackets. */
const ANY_PLACE = /^(\p{L}+(?: \p{L}+){0,2})(?: ?\([\p{L} ]+\))?$/u;

/**
 * The head of an agency's report, with nothing between its parts: where, when, and its own name.
 * `مسقط 4 صفر 1437 هـ الموافق 16 نوفمبر 2015 م واس`.
 */
function readWire(line: string): Days | undefined {
  const at = line.search(/[\d٠-٩]/);
  const words = line.replace(/[\s\p{P}\u200E\u200F]+$/u, "").split(/\s+/);
  for (let count = 1; count <= AGENCY_WORDS && count < words.length; count += 1) {
    const agency = words.slice(-count).join(" ");
    if (agencyName(agency) === undefined) continue;
    const rest = words.slice(0, -count).join(" ");
    const before = rest.slice(0, at).replace(/[\u200E\u200F]|[،,:–—-]+\s*$/gu, "");
    const place = plainOpening(before.trim());
    const day = readDay(place === "" || !isNoDay(place) ? rest : rest.slice(at));
    if (day === undefined) return undefined;
    if (place === "" || !isNoDay(place)) return { ...day, agency };
    // Two calendars leave no doubt of what the line is.
    const [, named] = (line.includes("الموافق") && ANY_PLACE.exec(place)) || [];
    if (named !== undefined) return { ...day, place: named, agency };
    return hasPlaceForm(place) || isKnownPlace(place) ? { ...day, place, agency } : undefined;
  }
  return undefined;
}

/** Signs between what a line says of day, place and writer; brackets too. */
const PIECE = /\s*[|•·●()[\]]\s*|\s+[-–—ـ/]+\s+|[،,]\s+|\s*؛\s*/u;

/**
 * A line of several pieces of which one is a day and each of the others says what it is: hours and
 * counts, a weekday, a place or outlet, the writer. `الأحد، 20 نوفمبر 2022، الدوحة`.
 */
function readPieces(line: string): Days | undefined {
  const pieces = line.split(PIECE).filter((piece) => /[\p{L}\p{Nd}]/u.test(piece));
  if (pieces.length < 2 || pieces.length > 6) return undefined;
  let days: Days | undefined;
  for (const piece of pieces) {
    const change = UPDATED_LABEL.test(piece);
    const read = readDay(change ? piece.replace(UPDATED_LABEL, "") : piece);
    if (read === undefined && change) return undefined;
    if (read !== undefined && change) days = { ...days, changed: read.day.date };
    else if (read !== undefined && days?.day === undefined) days = { ...days, ...read };
    else if (read === undefined && !isBeside(piece)) {
      const said = placeOrWriter(piece, days);
      if (said === undefined) return undefined;
      days = { ...days, ...said };
    }
  }
  return days?.day === undefined && days?.changed === undefined ? undefined : days;
}

/** What says neither day nor place nor writer: an hour, a count, a weekday, an outlet. */
const isBeside = (piece: string): boolean =>
  NO_DAY.test(piece) ||
  !isNoDay(piece) ||
  /^(?:رقم\s+)?العدد\s*:?\s*[\d٠-٩]*$/u.test(piece) ||
  looksLikeAgency(piece) ||
  agencyName(piece) !== undefined ||
  saysOutlet(piece);

function placeOrWriter(piece: string, said: Days | undefined): Days | undefined {
  if (said?.place === undefined && isKnownPlace(piece)) return { place: piece };
  const writer =
    announces(piece) ||
    ANNOUNCED_BY.test(piece) ||
    (said?.day !== undefined && looksLikePerson(piece));
  return said?.byline === undefined && writer ? { byline: piece } : undefined;
}

const ANNOUNCED_BY = /^(?:بقلم|كتبت?|إعداد)\s+\p{L}+\s+\p{L}+(?:\s+\p{L}+)?$/u;

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
    .replace(WIDE_CLOCK, ":")
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
