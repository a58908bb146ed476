/** Expressions that stand side by side and name one day: `اليوم` + `الجمعة` + `19 فبراير/شباط 2016`. */
import type { DateMention } from "./date-mention.ts";
import { fold } from "./fold.ts";

/** What may stand between them. */
const GLUE =
  /^[\s،,()\-–:\u200B-\u200F]*(?:(?:يوم|الموافق|الموافقه|للموافق|المصادف|بتاريخ|في|ل)[\s:]*)*$/;
const BETWEEN_CALENDARS =
  /^[\s،,()/\-–:\u0640]*(?:الموافق|الموافقه|المصادف|الموافقل)?[\s،,()/\-–:ـل]*$/;
const LONGEST = 24;

/**
 * One mention of two neighbours, or undefined when they are two: their parts must not overlap, and only
 * glue may stand between them.
 */
export function mergeMentions(
  text: string,
  first: DateMention,
  second: DateMention,
): DateMention | undefined {
  if (second.start < first.end || second.start - first.end > LONGEST) return undefined;
  if (!fits(first, second)) return undefined;
  const gap = fold(text.slice(first.end, second.start));
  const calendars = first.hijri !== undefined || second.hijri !== undefined;
  if (!(calendars ? BETWEEN_CALENDARS : GLUE).test(gap) && !GLUE.test(gap)) return undefined;
  const { start } = first;
  const closing = gap.includes("(") && /^\s*\)/.test(text.slice(second.end)) ? 1 : 0;
  return checked(text, { ...first, ...second, start, end: second.end + closing });
}

/** Offset, then weekday, then day; a Hijri day beside a Gregorian one in either order. */
function fits(first: DateMention, second: DateMention): boolean {
  if (first.problem || second.problem || first.unit || second.unit) return false;
  if (first.deixis !== undefined) return false;
  const named = (m: DateMention) => m.day !== undefined && m.month !== undefined;
  if (first.hijri?.day !== undefined && first.month === undefined)
    return named(second) && second.hijri === undefined && second.offset === undefined;
  if (named(first)) return first.hijri === undefined && second.hijri?.day !== undefined;
  if (first.month !== undefined || second.offset !== undefined) return false;
  if (second.weekday !== undefined && !named(second) && second.hijri === undefined) {
    return first.weekday === undefined && first.offset !== undefined;
  }
  return named(second) || second.hijri?.day !== undefined;
}

/** Marks a weekday that is not that of the day beside it. */
export function checked(text: string, mention: DateMention): DateMention {
  const { year, month, day, weekday, start, end } = mention;
  if (mention.problem || weekday === undefined || mention.from !== undefined) return mention;
  if (year === undefined || month === undefined || day === undefined) return mention;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday) return mention;
  const problem = {
    rule: "date-contradiction",
    found: text.slice(start, end),
    expected: "the weekday of that day",
  } as const;
  return { ...mention, problem };
}
