/** Days in figures: `19/2/2016`, `2016-02-19`, `10/5/1437هـ`; the day first, as in every Arab country. */
import type { DateMention } from "./date-mention.ts";
import { isDay } from "./edtf.ts";
import { foldDigits } from "./fold.ts";

const DIGIT = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
const S = "[ \\t\\u00A0\\u200E\\u200F]*";
const FIGURES = new RegExp(
  `(?<a>${DIGIT}{1,4})${S}(?<s>[-/.])${S}(?<m>${DIGIT}{1,2})${S}\\k<s>${S}(?<b>${DIGIT}{1,4})(?!${DIGIT}|[./-]${DIGIT})(?<era>${S}(?:هـ?|م)(?!\\p{L}))?`,
  "uy",
);

/** The day that figures at an offset make up, or undefined when they make none. */
export function readFigures(text: string, at: number): DateMention | undefined {
  FIGURES.lastIndex = at;
  const groups = FIGURES.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const end = FIGURES.lastIndex;
  const { a = "", m = "", b = "" } = groups;
  const yearFirst = a.length === 4;
  if (yearFirst === (b.length === 4) || (yearFirst ? b : a).length > 2) return undefined;
  const number = (digits: string) => Number(foldDigits(digits));
  const [year, month, day] = [number(yearFirst ? a : b), number(m), number(yearFirst ? b : a)];
  // Years 1200–1500 are Hijri wherever news writes them in figures.
  if (year >= 1200 && year < 1500) {
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= 30;
    if (exists) return { start: at, end, hijri: { year, month, day } };
  } else if (year < 1500) return undefined;
  else if (isDay(year, month, day)) return { start: at, end, year, month, day };
  const found = text.slice(at, end);
  const problem = { rule: "date-impossible", found, expected: "a day that exists" } as const;
  return { start: at, end, problem };
}
