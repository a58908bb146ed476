/** What may stand before and after the name of a month. */
import { type Token, tokenAt, tokenBefore } from "./date-tokens.ts";

const SIGN = (token: Token | undefined, signs: string): boolean =>
  token?.type === "sign" && signs.includes(String.fromCharCode(token.value));

export interface MonthName {
  readonly end: number;
  /** Two names stand there. */
  readonly dual: boolean;
  readonly contradicts?: true;
}

/** A second name of the month: `فبراير/شباط`, `شباط (فبراير)`, `شباط فبراير`, `فبراير – شباط`. */
export function monthName(text: string, first: Token | Omit<Token, "type">): MonthName {
  const { end, value } = first;
  const sign = tokenAt(text, end);
  const bracket = SIGN(sign, "([");
  const name = SIGN(sign, "/\\|–-([") && sign ? tokenAt(text, sign.end) : sign;
  if (name?.type !== "month") return { end, dual: false };
  // `فبراير - مارس` and `فبراير مارس` are two months, `فبراير/مارس` is a slip.
  const joined = bracket || SIGN(sign, "/\\|");
  if (name.value !== value && !joined) return { end, dual: false };
  const close = bracket ? tokenAt(text, name.end) : undefined;
  const last = SIGN(close, ")]") && close ? close.end : name.end;
  return { end: last, dual: true, ...(name.value === value ? {} : { contradicts: true }) };
}

export interface DayBefore {
  readonly start: number;
  readonly day?: number;
  readonly from?: number;
  /** `شهر` stands before the month. */
  readonly monthWord: boolean;
  /** `من` stands before the month. */
  readonly of: boolean;
}

/** `19`, `الـ19 من`, `19 و20`, `الحادي عشر من شهر` before a month, not before `after`. */
export function dayBefore(text: string, at: number, after: number): DayBefore | undefined {
  let token = tokenBefore(text, at);
  let start = at;
  let monthWord = false;
  let of = false;
  if (token?.type === "month-unit" && token.start >= after) {
    monthWord = true;
    start = token.start;
    token = tokenBefore(text, start);
  }
  if (token?.type === "of" && token.start >= after) {
    of = true;
    token = tokenBefore(text, token.start);
  } else if (SIGN(token, "/-.–") && token) token = tokenBefore(text, token.start);
  const bare = monthWord ? { start, monthWord, of: false } : undefined;
  if (token === undefined || token.start < after) return bare;
  if (token.type === "figure") {
    if (token.end - token.start > 2 || token.value === 0) return bare;
    const previous = tokenBefore(text, token.start);
    // 3.5 and 1/2 are no days; `الـ19` is one.
    if (SIGN(previous, "./،,") && previous?.end === token.start && !spaced(text, previous))
      return bare;
    const joined = previous?.end === token.start && isArticle(text, previous);
    const first = joined && previous ? previous.start : token.start;
    const found = { start: first, day: token.value, monthWord, of };
    return { ...found, ...rangeBefore(text, found.start, found.day, after) };
  }
  const ordinal = of ? ordinalBefore(text, token, after) : undefined;
  return ordinal ? { ...ordinal, monthWord, of } : bare;
}

const spaced = (text: string, sign: Token): boolean => !/\d/.test(text[sign.start - 1] ?? "");

const isArticle = (text: string, token: Token): boolean =>
  /^[وفبل]?ا?ل\u0640?$|^و$/.test(text.slice(token.start, token.end));

/** `8 - 10 نوفمبر`, `19 و20`, `بين 3 و5`, `1 إلى 4`. */
function rangeBefore(
  text: string,
  start: number,
  day: number,
  after: number,
): { start: number; from: number } | undefined {
  const link = tokenBefore(text, start);
  const linked = link !== undefined && (link.type === "to" || SIGN(link, "-–/،"));
  const first = linked ? tokenBefore(text, link.start) : isAnd(text, start) ? link : undefined;
  if (first?.type !== "figure" || first.start < after || first.end - first.start > 2)
    return undefined;
  return first.value > 0 && first.value < day
    ? { start: first.start, from: first.value }
    : undefined;
}

const isAnd = (text: string, start: number): boolean => text[start] === "و";

/** `الحادي عشر`, `الثاني والعشرين`, `الثلاثين`, read backwards from its last word. */
function ordinalBefore(
  text: string,
  last: Token,
  after: number,
): { start: number; day: number } | undefined {
  const { start, value } = last;
  if (last.type === "ordinal") return value === 11 ? undefined : { start, day: value };
  if (last.type !== "ten" && last.type !== "tens") return undefined;
  const unit = tokenBefore(text, start);
  if (unit?.type !== "ordinal" || unit.start < after)
    return last.type === "tens" ? { start, day: value } : undefined;
  return { start: unit.start, day: (unit.value === 11 ? 1 : unit.value) + value };
}

export interface YearAfter {
  readonly end: number;
  readonly year?: number;
  readonly deixis?: number;
  readonly yearDeixis?: number;
  /** `July 21, 2015`. */
  readonly day?: number;
}

/** `2016`, `، 2016م`, `من العام الماضي`, `الجاري` after a month; `21, 2016` when no day stood before. */
export function yearAfter(text: string, at: number, dayMayFollow: boolean): YearAfter {
  let token = tokenAt(text, at);
  if (SIGN(token, ".") && token) token = tokenAt(text, token.end);
  if (dayMayFollow && token?.type === "figure" && token.value <= 31 && token.value > 0) {
    const then = tokenAt(text, token.end);
    const next = SIGN(then, ",،") && then ? tokenAt(text, then.end) : then;
    if (next && isYear(next))
      return { end: era(text, next.end), year: next.value, day: token.value };
    const latin = /[a-z.]/i.test(text[at - 1] ?? "");
    return latin ? { end: token.end, day: token.value } : { end: at };
  }
  if (token?.type === "deixis") return { end: token.end, deixis: token.value };
  while (SIGN(token, ",،/-")) token = tokenAt(text, token?.end ?? at);
  if (token?.type === "of") token = tokenAt(text, token.end);
  if (token?.type === "month-unit") {
    const next = tokenAt(text, token.end);
    return next?.type === "deixis" ? { end: next.end, deixis: next.value } : { end: at };
  }
  if (token?.type === "year-unit") {
    token = tokenAt(text, token.end);
    if (token?.type === "deixis") return { end: token.end, yearDeixis: token.value };
  }
  if (token && isYear(token)) return { end: era(text, token.end), year: token.value };
  return { end: at };
}

const isYear = ({ type, start, end, value }: Token): boolean =>
  type === "figure" && end - start === 4 && value >= 1000 && value < 2200;

/** `م` and `هـ` after a year. */
function era(text: string, at: number): number {
  const token = tokenAt(text, at);
  return token?.type === "era" || token?.type === "hijri-era" ? token.end : at;
}
