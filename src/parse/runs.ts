/** Author strings in which nothing but wide space stands between two names, or a name and a place. */
import { isKnownPlace, looksLikePerson } from "./names.ts";

/** What divides the parts of such a string. */
const SIGN = /[-–—ـ:：|،,/()]/;
const WIDE = /(\s{2,}|\t)/;
/** From so many spaces on, two names are meant. */
const COLUMN = 3;

/**
 * Puts a bar where a run of spaces divides: between a place and a name, and, where the run is as wide
 * as between columns, between two names.
 * @example runsApart("جدة  سالم حداد") // "جدة | سالم حداد"
 */
export function runsApart(text: string): string {
  if (!WIDE.test(text)) return text;
  const [first = "", ...more] = text.trim().split(WIDE);
  let joined = first;
  for (let i = 0; i + 1 < more.length; i += 2) {
    const run = more[i] ?? "";
    const next = more[i + 1] ?? "";
    const left = joined.split(SIGN).at(-1)?.trim() ?? "";
    const right = next.split(SIGN)[0]?.trim() ?? "";
    joined += `${divides(left, right, run) ? " | " : " "}${next}`;
  }
  return joined;
}

function divides(left: string, right: string, run: string): boolean {
  if (isKnownPlace(left)) return isName(right);
  if (!isName(left)) return false;
  return isKnownPlace(right) || (isName(right) && (run.length >= COLUMN || run.includes("\t")));
}

const isName = (text: string): boolean => /\S\s+\S/.test(text) && looksLikePerson(text);
