/**
 * The day of publication as the solution of constraints. Every supposed day is judged by every clue: the
 * share, by the clue's rule, of articles that were published so long after a day mentioned like that. The
 * day is taken when nearly all probability is on it; else the month; else the year; else nothing.
 */
import { dayNumber, dayOf, isoDay } from "#src/arabic/day-number.ts";
import type { Article, Evidence } from "#src/article.ts";
import { type Clue, cluesOf, distinctClues, type RuledClue } from "./clues.ts";
import { explain } from "./explain.ts";
import { mostProbable, type Probable, probabilities } from "./probability.ts";
import { DATE_RULES, type DateRule, type DateRuleName, LAGS } from "./rules.ts";
import { visitSpans } from "./spans.ts";

/** Least probability of an answer. A wrong date is worse than none. */
export const CERTAIN = { day: 0.85, month: 0.95, year: 0.95 } as const;

export interface InferOptions {
  /** Rules that the archivist turned off. */
  readonly off?: readonly string[];
  /** Other shares than the ones that ship, for cross-validation. */
  readonly rules?: Readonly<Record<string, DateRule>>;
}

/** What the solver made of an article's clues. */
export interface Inference {
  /** `2016-02-19?`, `2016-02?`, `2016?`; absent when nothing is certain enough. */
  readonly date?: string;
  /** The clues that lead to it, in the order used. */
  readonly evidence: readonly Evidence[];
  /** The most probable day, month and year; none when the clues give no hold. */
  readonly best: readonly Probable[];
}

const NOTHING: Inference = { evidence: [], best: [] };

/** Days among which the day is sought: around an address, before collection, around the years named. */
const REACH = { address: 10, collected: 420, before: 60, span: 400, after: 3000 } as const;

/** Works out an article's day of publication from its clues and, as an upper bound, its collection. */
export function inferDate(
  article: Article,
  options: InferOptions = {},
  clues: readonly Clue[] = cluesOf(article),
): Inference {
  const { off = [], rules = DATE_RULES } = options;
  const used = distinctClues(clues).filter(({ rule }) => !off.includes(rule) && rules[rule]);
  const collected = off.includes("collected") ? undefined : dayOfCollection(article);
  if (!used.some((clue) => givesHold(clue, collected))) return NOTHING;
  const span = spanOf(used, collected);
  if (span === undefined || span.first > span.last) return NOTHING;
  const columns = used.map((clue) => judge(clue, span, rules, weightOf(clue, used)));
  const prior = priorOf(span, collected);
  const best = mostProbable(span.first, probabilities(prior, columns));
  const isNews = (date: string) => collected === undefined || !isoDay(collected).startsWith(date);
  const found = best.find(
    ({ date, probability }) =>
      probability >= CERTAIN[precision(date)] && (date.length > 4 || isNews(date)),
  );
  if (found === undefined) return { evidence: [], best };
  const words = explain(found.date, span.first, prior, used, columns);
  if (words.length === 0) return { evidence: [], best };
  const bound = boundOf(article, used, words);
  return { date: `${found.date}?`, evidence: [...bound, ...words], best };
}

/** The day of collection is evidence when no clue that is named tells the year. */
function boundOf(
  { collected }: Article,
  clues: readonly RuledClue[],
  named: readonly Evidence[],
): Evidence[] {
  const tellsYear = clues.some(
    ({ quote, rule, mention }) =>
      mention.year !== undefined && named.some((e) => e.quote === quote && e.rule === rule),
  );
  return collected === undefined || tellsYear ? [] : [{ quote: collected, rule: "collected" }];
}

/**
 * Weekdays, bare months and days of a month without any word of its year fix no date; a year alone says
 * less than the day of collection.
 */
const givesHold = ({ rule, mention }: RuledClue, collected: number | undefined): boolean =>
  HOLDS.has(rule) || (mention.year !== undefined && (rule !== "year" || collected === undefined));

const HOLDS: ReadonlySet<DateRuleName> = new Set<DateRuleName>([
  "today-and-date",
  "this-month-day",
  "this-month-ahead",
  "this-month",
  "last-date",
  "next-date",
]);

const precision = (date: string): keyof typeof CERTAIN =>
  date.length === 10 ? "day" : date.length === 7 ? "month" : "year";

function dayOfCollection({ collected }: Article): number | undefined {
  return collected?.length === 10 ? dayNumber(collected) : undefined;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(clues: readonly RuledClue[], collected: number | undefined): Span | undefined {
  const address = clues.find(({ rule }) => rule === "address");
  const dayNamed = ({ mention: { year = 0, month = 1, day = 1 } }: Clue) => dayOf(year, month, day);
  if (address) {
    const day = dayNamed(address);
    const last = Math.min(day + REACH.address, collected ?? Number.POSITIVE_INFINITY);
    return { first: day - REACH.address, last };
  }
  if (collected !== undefined) return { first: collected - REACH.collected, last: collected };
  const named = clues.filter(({ mention }) => mention.year !== undefined).map(dayNamed);
  if (named.length === 0) return undefined;
  const latest = Math.max(...named);
  const first = Math.max(Math.min(...named) - REACH.before, latest - REACH.span);
  return { first, last: latest + REACH.after };
}

/** By age in days when it is collected: the logarithm of how likely an article is to be that old. */
const RECENCY = Float64Array.from(
  { length: REACH.collected + 1 },
  (_, age) => -2 * Math.log(age + 30),
);

/** Before collection, recent days are likelier than distant ones; else all days are alike. */
function priorOf({ first, last }: Span, collected: number | undefined): Float64Array {
  const prior = new Float64Array(last - first + 1);
  if (collected === undefined) return prior;
  const oldest = RECENCY.length - 1;
  return prior.map((_, i) => RECENCY[Math.min(collected - first - i, oldest)] ?? 0);
}

/** Clues of one rule are not independent: `n` of them count as much as √n. */
function weightOf({ rule }: RuledClue, clues: readonly RuledClue[]): number {
  return 1 / Math.sqrt(clues.filter((other) => other.rule === rule).length);
}

/** Density where a rule has no share at all: what was never seen is not impossible. */
const FLOOR = 3e-5;
const DAYS = { day: 1, weekday: 1, month: 30, year: 365 } as const;

/** For each day of the span the logarithm of the density that the clue's rule gives it. */
function judge(
  { mention, rule }: RuledClue,
  { first, last }: Span,
  rules: Readonly<Record<string, DateRule>>,
  weight: number,
): Float64Array {
  const { unit, shares } = rules[rule] ?? DATE_RULES[rule];
  const logs = LAGS[unit].map(([low, high], range) => {
    const density = (shares[range] ?? 0) / 100 / ((high - low + 1) * DAYS[unit]);
    return weight * Math.log(Math.max(density, FLOOR));
  });
  const column = new Float64Array(last - first + 1).fill(weight * Math.log(FLOOR));
  visitSpans(mention, unit, first, last, (from, to, range) => {
    const log = logs[range] ?? 0;
    for (let i = from - first; i <= to - first; i += 1) {
      if (log > (column[i] ?? 0)) column[i] = log;
    }
  });
  return column;
}
