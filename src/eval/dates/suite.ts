/** Suite `dates`: date expressions, and days of publication worked out with every date hidden. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DateRule } from "#src/enrich/dates/rules.ts";
import type { Score } from "../ingest/tally.ts";
import { measureExpressions } from "./expressions.ts";
import { type MeasuredRule, measureRules } from "./fit.ts";
import { curveOf, type Outcome, outcomesOf, type Setup, scoresOf } from "./inference.ts";
import { crawledSamples, type Sample, samplesOf, sentencesOf } from "./samples.ts";

export interface DateScores {
  readonly scores: readonly Score[];
  /** Lines below them. */
  readonly notes: readonly string[];
}

/** Scores of the sets that `data` holds below `cases`, or in it. */
export async function* measureDates(data: string): AsyncGenerator<DateScores> {
  const below = join(data, "cases");
  const cases = existsSync(below) ? below : data;
  yield { scores: measureExpressions(join(cases, "dates")), notes: [] };
  const articles = await samplesOf(cases, "ant_sgml");
  for (const setup of SETUPS) {
    const outcomes = outcomesOf(articles, setup);
    yield { scores: scoresOf(setup.set, outcomes), notes: [curveOf(outcomes)] };
  }
  const others = await samplesOf(cases, "seedlike");
  const sentences = sentencesOf(cases);
  const crawled = await crawledSamples(data);
  yield crossValidated(articles, others, sentences, crawled);
  const rules = measureRules([...articles, ...others, ...sentences], crawled);
  yield { scores: [], notes: ["rules as measured here:", ...Object.entries(rules).map(inWords)] };
}

const SETUPS: readonly Setup[] = [
  { set: "inference", collected: true, address: true },
  { set: "not collected", collected: false, address: true },
  { set: "text alone", collected: true, address: false },
  { set: "text, no day", collected: false, address: false },
];

/** Shares measured on one half of the articles and tried on the other, both ways. */
function crossValidated(
  articles: readonly Sample[],
  others: readonly Sample[],
  sentences: readonly Sample[],
  crawled: readonly Sample[],
): DateScores {
  const set = "other half";
  const outcomes: Outcome[] = [];
  for (const half of [0, 1]) {
    const tried = articles.filter((sample) => halfOf(sample) === half);
    const names = new Set(tried.map(({ name }) => name));
    const seen = [...articles, ...others, ...sentences].filter(
      (sample) => !names.has(sample.name) && halfOf(sample) !== half,
    );
    const rules: Record<string, DateRule> = measureRules(seen, crawled);
    outcomes.push(...outcomesOf(tried, { set, collected: true, address: true, rules }));
  }
  return { scores: scoresOf(set, outcomes), notes: [curveOf(outcomes)] };
}

/** By the headline, so that copies of an article fall into one half. */
const halfOf = ({ name, article }: Sample): number =>
  (createHash("sha256")
    .update(article.title || name)
    .digest()[0] ?? 0) % 2;

const inWords = ([rule, { n, shares }]: [string, MeasuredRule]): string =>
  `  ${rule.padEnd(22)} ${String(n).padStart(5)}  ${shares.join(" ")}`;
