/** Articles by their day of publication, and by the day of the year. */
import type { Entry } from "./entry.ts";

/** A class, so that Eleventy passes it on as it is. */
export class Day {
  /** `2016-02-19`. */
  readonly day: string;
  readonly entries: readonly Entry[];
  /** The nearest days before and after it that have articles. */
  before: Day | undefined = undefined;
  after: Day | undefined = undefined;

  constructor(day: string, entries: readonly Entry[]) {
    this.day = day;
    this.entries = entries;
  }
}

export class Anniversary {
  /** `02-19`. */
  readonly date: string;
  /** That day in each year that has articles, newest first. */
  readonly days: readonly Day[];
  /** The nearest days of the year before and after it that have articles, the year being a circle. */
  before: Anniversary | undefined = undefined;
  after: Anniversary | undefined = undefined;

  constructor(date: string, days: readonly Day[]) {
    this.date = date;
    this.days = days;
  }
}

/** The whole days among entries that are oldest first, in that order, each with its neighbours. */
export function daysOf(entries: readonly Entry[]): Day[] {
  const groups: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    if (entry.day.length !== 10) continue;
    const last = groups.at(-1);
    if (last?.day === entry.day) last.entries.push(entry);
    else groups.push({ day: entry.day, entries: [entry] });
  }
  const days = groups.map((group) => new Day(group.day, group.entries));
  days.forEach((day, i) => {
    day.before = days[i - 1];
    day.after = days[i + 1];
  });
  return days;
}

/** Days, oldest first, by their place in the year, from 1 January on. */
export function anniversariesOf(days: readonly Day[]): Anniversary[] {
  const byDate = new Map<string, Day[]>();
  for (const day of days) {
    const date = day.day.slice(5);
    const list = byDate.get(date);
    if (list) list.unshift(day);
    else byDate.set(date, [day]);
  }
  const all = [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, list]) => new Anniversary(date, list));
  if (all.length > 1)
    all.forEach((one, i) => {
      one.before = all.at(i - 1);
      one.after = all[(i + 1) % all.length];
    });
  return all;
}
