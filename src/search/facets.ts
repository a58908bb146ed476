/** Counts of an answer: how many of its articles each outlet, tag and period has. */
import type { Tag } from "#src/article.ts";
import { type DayFacts, readDays, readTags, type TagFacts } from "./archive-facts.ts";
import type { ArticleKey, Engine } from "./engine.ts";

export interface Counted {
  readonly name: string;
  readonly articles: number;
}

export interface Facets {
  readonly publishers: readonly Counted[];
  readonly tags: readonly { readonly kind: Tag["kind"]; readonly names: readonly Counted[] }[];
  /** Every year or every month from the first to the last that has any, in their order. */
  readonly periods: readonly Counted[];
  /** Articles whose day of publication is not known. */
  readonly undated: number;
}

/** Names listed of one kind. */
const LISTED = 12;
/** Up to so many years, months are counted. */
const FEW_YEARS = 3;

const KINDS: readonly Tag["kind"][] = ["place", "person", "organisation", "topic"];

/** Counts of some articles by the facts of their archive, which are read for it. */
export async function facetsOf(articles: Iterable<ArticleKey>, engine: Engine): Promise<Facets> {
  const [days, tags] = await Promise.all([readDays(engine), readTags(engine)]);
  return countFacets(articles, days, tags);
}

/** @param articles of the answer, without repetition */
export function countFacets(
  articles: Iterable<ArticleKey>,
  { days, publishers }: DayFacts,
  tags: readonly TagFacts[],
): Facets {
  const among = new Set(articles);
  const outlets = new Map<string, number>();
  const dates: string[] = [];
  for (const key of among) {
    const outlet = publishers[key];
    if (outlet !== undefined) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    if (days[key]) dates.push(days[key]);
  }
  const having = tags.map(({ kind, name, articles: all }) => ({
    kind,
    name,
    articles: all.reduce((sum, key) => sum + (among.has(key) ? 1 : 0), 0),
  }));
  return {
    publishers: most([...outlets].map(([name, count]) => ({ name, articles: count }))),
    tags: KINDS.map((kind) => ({ kind, names: most(having.filter((tag) => tag.kind === kind)) })),
    periods: countPeriods(dates),
    undated: among.size - dates.length,
  };
}

const most = (all: readonly Counted[]): Counted[] =>
  all
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, LISTED)
    .map(({ name, articles }) => ({ name, articles }));

/** Days without a month count in years only. */
function countPeriods(days: readonly string[]): Counted[] {
  const years = days.map((day) => day.slice(0, 4)).sort();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (!(first <= last)) return [];
  const monthly = last - first < FEW_YEARS && days.every((day) => day.length >= 7);
  const counts = new Map<string, number>();
  const periodOf = (day: string) => day.slice(0, monthly ? 7 : 4);
  for (const day of days) counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + 1);
  const names = [...counts.keys()].sort();
  const all: Counted[] = [];
  for (let name = names[0] ?? ""; name <= (names.at(-1) ?? ""); name = after(name))
    all.push({ name, articles: counts.get(name) ?? 0 });
  return all;
}

/** The year or month that follows. */
function after(period: string): string {
  const [year = 0, month] = period.split("-").map(Number);
  if (month === undefined) return String(year + 1).padStart(4, "0");
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return next.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
}
