/** Periods as a reader reads them. */

import { dayText } from "./day.ts";
import { readPeriod } from "./day-range.ts";
import type { Wording } from "./wording.ts";

/** A period as it is typed in a query, in words: `2015-07` is «يوليو/تموز 2015». */
export function periodText(typed: string, { months, range, undated }: Wording): string {
  const period = readPeriod(typed);
  if (period === undefined) return typed;
  if (period === "unknown") return undated;
  const { from, to } = period;
  if (from === to) return dayText(from, months);
  const pattern = from === "" ? range.to : to === "" ? range.from : range.both;
  return pattern.replace("{from}", dayText(from, months)).replace("{to}", dayText(to, months));
}
