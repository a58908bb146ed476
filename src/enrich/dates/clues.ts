/** What an article's words, captions and address say about the day on which it was published. */
import type { DateMention } from "#src/arabic/date-mention.ts";
import { findMentions } from "#src/arabic/date-mentions.ts";
import { mayCarryDate } from "#src/arabic/date-scan.ts";
import { dayNumber, partsOf } from "#src/arabic/day-number.ts";
import { isDay } from "#src/arabic/edtf.ts";
import { fromHijri } from "#src/arabic/hijri.ts";
import type { Article } from "#src/article.ts";
import { type Reading, readArticle } from "../sections.ts";
import { NumberNotes, type Words } from "../word-notes.ts";
import type { DateRuleName } from "./rules.ts";

export type Place = "title" | "opening" | "body" | "caption" | "archive-caption" | "address";

/** Forms of words that may carry a date. */
const MAY_DATE = new NumberNotes((word) => (mayCarryDate(word) ? 1 : 0));

/** Where the words of a text that may carry a date begin and end, one after the other. */
function dateWords({ vocabulary, numbers, starts, ends }: Words): number[] {
  const notes = MAY_DATE.of(vocabulary, numbers);
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at += 1)
    if (notes[numbers[at] ?? 0] === 1) found.push(starts[at] ?? 0, ends[at] ?? 0);
  return found;
}

/** Those of a part of the text, by their places in it. */
function wordsWithin(places: readonly number[], start: number, length: number): number[] {
  const found: number[] = [];
  for (const place of places)
    if (place >= start && place <= start + length) found.push(place - start);
  return found;
}

/** A date mention with the rule that reads it; without a rule it says nothing about publication. */
export interface Clue {
  readonly place: Place;
  readonly quote: string;
  readonly mention: DateMention;
  readonly rule?: DateRuleName;
}

/** A clue that counts. */
export interface RuledClue extends Clue {
  readonly rule: DateRuleName;
}

/** Every date mention of an article, with its rule. */
export function cluesOf(article: Article, reading: Reading = readArticle(article)): Clue[] {
  const clues: Clue[] = [];
  const address = article.url === undefined ? undefined : dateInAddress(article.url);
  if (address) clues.push(address);
  const words = dateWords(reading.words);
  for (const { text, place, start } of partsOfText(article, reading)) {
    const near = start === undefined ? undefined : wordsWithin(words, start, text.length);
    for (const found of findMentions(text, near)) {
      const mention = gregorian(found);
      const rule = mention.problem ? undefined : ruleOf(mention, place, text);
      const quote = text.slice(mention.start, mention.end);
      clues.push({ place, quote, mention, ...(rule && { rule }) });
    }
  }
  const week = lastWeek(clues);
  return week ? [...clues, week] : clues;
}

/** `الأسبوع الماضي` in an article that names a past day of these weeks: most often it means that one. */
function lastWeek(clues: readonly Clue[]): Clue | undefined {
  const week = clues.find(({ mention }) => mention.unit === "week" && mention.deixis === -1);
  const past = clues.filter(({ rule }) => rule === "this-month-day" || rule === "last-date");
  const latest = past.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)).at(-1);
  if (week === undefined || latest === undefined) return undefined;
  const { month, day } = latest.mention;
  if (month === undefined || day === undefined) return undefined;
  const { start, end } = week.mention;
  return { ...week, mention: { start, end, month, day }, rule: "last-week" };
}

/**
 * The clues that count: each expression once, and of years, whole dates and photos only the latest, since
 * an article may recall any earlier day.
 */
export function distinctClues(clues: readonly Clue[]): RuledClue[] {
  const kept = new Map<string, RuledClue>();
  for (const clue of clues) {
    const { rule, mention } = clue;
    if (rule === undefined) continue;
    const { weekday, day, month, year = 0 } = mention;
    const value = (year * 12 + (month ?? 0)) * 31 + (day ?? 0);
    const key = LATEST_ONLY.has(rule) ? rule : `${rule} ${weekday} ${day} ${month} ${year}`;
    const before = kept.get(key);
    if (before === undefined || ordinalOf(before) < value) kept.set(key, { ...clue, rule });
  }
  return [...kept.values()];
}

const ordinalOf = ({ mention: { year = 0, month = 0, day = 0 } }: Clue): number =>
  (year * 12 + month) * 31 + day;

const LATEST_ONLY: ReadonlySet<DateRuleName> = new Set<DateRuleName>([
  "year",
  "month-and-year",
  "full-date",
  "photo",
  "archive-photo",
]);

/** A part of an article's text; `start` is its place in what was read of the article. */
interface Part {
  readonly text: string;
  readonly place: Place;
  readonly start?: number;
}

function partsOfText(article: Article, { sections }: Reading): Part[] {
  let section = 0;
  const next = () => sections[section++]?.start ?? 0;
  const title = (sections[0]?.end ?? 0) - article.title.length;
  const parts: Part[] = [{ text: article.title, place: "title", start: title }];
  section = 1;
  let place: Place = "opening";
  const add = (text: string) => {
    parts.push({ text, place, start: next() });
    place = "body";
  };
  if (article.standfirst) add(article.standfirst);
  for (const block of article.blocks) {
    if (block.type === "paragraph") add(block.text);
    if (block.type === "heading") parts.push({ text: block.text, place: "body", start: next() });
    if (block.type === "list") add(block.items.join("\n"));
    if (block.type === "quote") add(block.lines.join("\n"));
  }
  for (const { text, alt, archive } of article.captions) {
    const where = archive ? "archive-caption" : "caption";
    parts.push({ text, place: where, start: next() });
    if (alt) parts.push({ text: alt.text, place: where });
  }
  return parts;
}

const IN_PATH =
  /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])|(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/;

/** A day in the path of an address, where content management systems put the day of publication. */
function dateInAddress(url: string): Clue | undefined {
  const match = IN_PATH.exec(url);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).filter(Boolean).map(Number);
  if (!isDay(year, month, day)) return undefined;
  const quote = match[0].replace(/^\//, "");
  const mention = { start: match.index, end: match.index + match[0].length, year, month, day };
  return { place: "address", quote, mention, rule: "address" };
}

/** A Hijri day of a known year in the Gregorian calendar; the weekday beside it settles the moon's day. */
function gregorian(mention: DateMention): DateMention {
  const { hijri, weekday } = mention;
  if (mention.month !== undefined || hijri?.year === undefined || hijri.day === undefined)
    return mention;
  const iso = fromHijri(hijri.year, hijri.month, hijri.day);
  if (iso === undefined) return mention;
  const exact = dayNumber(iso);
  const near = [exact, exact - 1, exact + 1].find((day) => partsOf(day).weekday === weekday);
  const { year, month, day } = partsOf(near ?? exact);
  return { ...mention, year, month, day };
}

/** Words before a date, in its sentence, that speak of what is to come. */
const AHEAD =
  /(?:^|[\s"«(،])(?:[وف]?(?:لن|سوف)|[وف]?س(?:ي(?![اردطنمسول])|ت(?![ةيوارف])|ن(?![ةوديت]))\p{L}{3,}|(?:ال)?مقرر\p{L}*|المزمع|المرتقب\p{L}*|(?:ال)?منتظر|[يت]نتظر|موعد\p{L}*|تحديد|[يت]نطلق|[يت]عتزم|لاستئناف|لعقد|حتى)(?=[\s،])/u;
const REACH = 90;

function isAhead(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const sentence = Math.max(...[".", "؟", "!", "\n"].map((sign) => before.lastIndexOf(sign)));
  return AHEAD.test(before.slice(sentence + 1));
}

/** The rule that reads a mention, by what it names and where it stands. */
function ruleOf(mention: DateMention, place: Place, text: string): DateRuleName | undefined {
  const { year, month, day, weekday, offset, deixis, unit } = mention;
  const isDate = day !== undefined && month !== undefined;
  if (place === "caption" || place === "archive-caption") {
    if (!isDate || year === undefined) return undefined;
    return place === "caption" ? "photo" : "archive-photo";
  }
  const ahead = () => isAhead(text, mention.start);
  if (offset !== undefined) {
    if (isDate) return "today-and-date";
    if (weekday === undefined) return undefined;
    return offset === 0 ? "today-and-weekday" : "yesterday-and-weekday";
  }
  if (isDate) {
    if (year !== undefined) return ahead() ? "full-date-ahead" : "full-date";
    if (deixis === -1) return "last-date";
    if (deixis === 1) return "next-date";
    if (deixis === 0) return ahead() ? "this-month-ahead" : "this-month-day";
    return ahead() ? "date-ahead" : "date";
  }
  if (day !== undefined && unit === "month")
    return deixis === 0 ? (ahead() ? "this-month-ahead" : "this-month-day") : undefined;
  if (month !== undefined) {
    if (year !== undefined) return ahead() ? undefined : "month-and-year";
    if (deixis === 0) return "this-month";
    if (deixis === undefined) return "month";
    return deixis === -1 ? "last-month" : "next-month";
  }
  if (weekday !== undefined) {
    if (deixis === -1) return "last-weekday";
    if (deixis === 1) return "next-weekday";
    if (ahead()) return "weekday-ahead";
    return place === "body" ? "weekday" : "weekday-in-opening";
  }
  return year === undefined || unit !== undefined ? undefined : "year";
}
