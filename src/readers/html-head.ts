/** What a page prints between its headline and its text: most often a date, and who wrote it from where. */
import { findDates, parseDate } from "#src/arabic/dates.ts";
import { parseNeighbourDate } from "#src/arabic/neighbour-dates.ts";
import { wordCount } from "./html-dom.ts";
import type { VisibleLine } from "./html-visible.ts";

/** More lines between the two are no head. */
const MOST_LINES = 12;
/** Letters of a line by which the text is known to begin there. */
const TELLING = 30;
/** Fewest words of a paragraph. */
const OPENING_WORDS = 12;
/** How many lines directly above the headline, and below the text, may hold its date; unlabelled the first below. */
const NEAR = 4;
/** What a line below the text says before a day that is the article's. */
const LABEL =
  /^(?:تم\s+|تاريخ\s+)?(?:ال)?(?:نشر|خبر|إضافة|اضافة|أضيف|كتب|تاريخ|انتشار|شائع)|^(?:date|publi|posted|פורסם|תאריך)/iu;
/** What is said before the day of a change, in one piece of a line. */
const CHANGED =
  /[:：]\s*$|تحديث|تعديل|تحدیث|ویرایش|روزرسانی|به[\s\u200c]?روز|עודכן|עדכון|updat|modif|edit/iu;
/** The same directly before a day inside a line. */
const CHANGED_BEFORE =
  /(?:تحديث|تعديل|محدَ?ثة?|تحدیث|ویرایش|روزرسانی|به[\s\u200c]?روز|עודכן|עדכון|updated?|modified|edited)\P{L}*(?:(?:في|على|بتاريخ|يوم|on)\P{L}*)?(?:ال\p{L}+\P{L}*)?$/iu;
/** Behind a day of which the last change has only the hour. */
const CHANGED_AFTER = /^\P{L}*(?:آخر\s+)?(?:تحديث|تعديل|updated)\P{L}*\d{1,2}:\d\d/iu;
const DIVIDERS = /\s*[|•·—–]\s*/u;

/** A page as it is shown, and the article made of it. */
export interface Printed {
  readonly shown: readonly VisibleLine[];
  /** Letters of all links. */
  readonly links: ReadonlySet<string>;
  readonly title: string;
  readonly text: string;
}

/**
 * The lines below the headline's last place above the text, those with a date before all others: the
 * lines and the pieces of a line, and what stands directly above the headline or labelled below the text.
 * None when headline or text is not found on the page, or too much stands between them.
 */
export function headLines({ shown, links, title, text }: Printed): string[] {
  const lines = shown.map((line) => line.join(" "));
  const letters = lines.map(lettersOf);
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  const begins = (words: string, from: number): number =>
    letters.findIndex(
      (line, i) =>
        i >= from &&
        line.length >= Math.min(TELLING, words.length) &&
        words.startsWith(line.slice(0, words.length)),
    );
  // A sub-heading below the headline opens the text, with day and writer between it and the first paragraph.
  const opening = paragraphs.findIndex((line) => wordCount(line) >= OPENING_WORDS);
  const start = begins(lettersOf(paragraphs[Math.max(opening, 0)] ?? ""), 0);
  const headline = start < 0 ? -1 : letters.lastIndexOf(lettersOf(title), start - 1);
  if (headline < 0) return [];
  const headings = new Set(paragraphs.slice(0, Math.max(opening, 0)).map(lettersOf));
  const between = shown
    .slice(headline + 1, start)
    .filter((_, i) => !headings.has(letters[headline + 1 + i] ?? ""));
  const printed = between.length > MOST_LINES ? [] : between;
  const above = shown.slice(Math.max(headline - NEAR, 0), headline);
  const menu = above.findLastIndex((line) => line.every((piece) => links.has(lettersOf(piece))));
  const end = begins(lettersOf(paragraphs.at(-1) ?? ""), start);
  const below = end < 0 ? [] : lines.slice(end + 1, end + 1 + NEAR);
  const offered = printed.flatMap(offers);
  // What a line says among other things comes last: as a whole it may say more, an hour for one.
  const said = [...printed, ...above.slice(menu + 1)].flatMap((line) => saidIn(line.join(" ")));
  const dated = [
    ...offered,
    ...above.slice(menu + 1).flatMap(offers),
    ...below.filter((line, i) => LABEL.test(line) || (i === 0 && isDay(line))),
  ].filter(isDay);
  said.push(...signedAbove(above.slice(menu < 0 ? 0 : menu + 1).map((line) => line.join(" "))));
  const issue = lines.slice(0, headline).filter((line) => ISSUE.test(line));
  said.push(...issue.flatMap(saidIn));
  const lineByLine = printed.map((line) => line.join(" "));
  return [...new Set([...dated, ...lineByLine, ...offered, ...said.filter(Boolean)])];
}

/** A line whole, then its pieces; a piece keeps the label that stands before it. */
function offers(line: VisibleLine): string[] {
  const pieces = line.map((piece, i) => {
    const before = line[i - 1] ?? "";
    return !/\d/.test(before) && CHANGED.test(before) ? `${before} ${piece}` : piece;
  });
  const parts = pieces.flatMap((piece) => piece.split(DIVIDERS));
  const whole = line.join(" ");
  return [whole, ...pieces, ...parts].filter((text) => text.trim() !== "");
}

/** What stands before a columnist's name above the headline, and behind it. */
const SIGNED = /^(?:بقلم|كتب[تـ]?|الكاتب[ةه]?|بقلم الكاتب)\s*[:：]?$/u;
const CALLED =
  /^(?:كاتب|صحفي|صحافي|باحث|محرر|مراسل|أكاديمي|اكاديمي|شاعر|روائي|إعلامي|اعلامي|أستاذ|استاذ|مفكر|ناقد)[ةه]?(?:\s|$)/u;

/** Names above a headline: the line below `بقلم`, or above what its bearer is. */
const signedAbove = (lines: readonly string[]): string[] =>
  lines.filter((_, i) => SIGNED.test(lines[i - 1] ?? "") || CALLED.test(lines[i + 1] ?? ""));

/** What a printed paper's page says above all: its day, and its number. */
const ISSUE = /(?:^|[\s(–—-])(?:رقم\s+)?العدد\s*:?\s*(?:رقم\s*)?[(]?[\d٠-٩]/u;

/** A line of more words is running text. */
const MOST_WORDS = 25;
/** What announces a writer inside a line. */
const WRITER =
  /(?<=^|[\s|·•،,(-])(?:بواسط[ةه]|بقلم|كتبه|كتبها|كتب|كتبت|إعداد|تحرير|(?:ال)?كاتب[ةه]?\s*[:：])\s*[:：]?\s+\S.*$/u;

/** Days inside a line, but for that of a change, and the writer that it names. */
function saidIn(line: string): string[] {
  if (wordCount(line) > MOST_WORDS) return [];
  const dates = findDates(line);
  let from = 0;
  const days = dates.filter(({ start, end }) => {
    const before = line.slice(from, start);
    from = end;
    return !CHANGED_BEFORE.test(before) && !CHANGED_AFTER.test(line.slice(end));
  });
  const writer = WRITER.exec(line);
  const next = writer === null ? undefined : dates.find(({ start }) => start > writer.index);
  const named =
    writer === null ? "" : line.slice(writer.index, next?.start).split(/\s*[|·•]\s*/u)[0];
  return [...days.map(({ quote }) => quote), named ?? ""];
}

const isDay = (line: string): boolean =>
  (parseDate(line) ?? parseNeighbourDate(line)) !== undefined;

/** Whether lines of a head hold a day. */
export const holdsDay = (lines: readonly string[]): boolean => lines.some(isDay);

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** Letters of the links of a page, as its lines are compared with them. */
export const linkLetters = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map(lettersOf));
