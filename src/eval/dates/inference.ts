/** Days of publication worked out with every statement of them hidden. */
import { isoDay } from "#src/arabic/day-number.ts";
import type { Article } from "#src/article.ts";
import { type Inference, inferDate } from "#src/enrich/dates/infer.ts";
import type { DateRule } from "#src/enrich/dates/rules.ts";
import type { Score } from "../ingest/tally.ts";
import { collectedLater, mentionsDay, type Sample } from "./samples.ts";

/** What the solver may go by. */
export interface Setup {
  readonly set: string;
  /** A day of collection, up to 60 days after publication. */
  readonly collected: boolean;
  /** Days in addresses. */
  readonly address: boolean;
  /** Other shares than the ones that ship. */
  readonly rules?: Readonly<Record<string, DateRule>>;
}

export interface Outcome {
  readonly sample: Sample;
  readonly inference: Inference;
}

/** What becomes of the samples that mention a weekday or a day and month. */
export function outcomesOf(samples: readonly Sample[], setup: Setup): Outcome[] {
  const { collected, address, rules } = setup;
  const off = address ? [] : ["address"];
  return samples.filter(mentionsDay).map((sample) => {
    const article: Article = collected ? collectedLater(sample) : sample.article;
    const inference = inferDate(article, { off, ...(rules && { rules }) }, sample.clues);
    return { sample, inference };
  });
}

/** Precision and coverage of days and, apart, of months and years. */
export function scoresOf(set: string, outcomes: readonly Outcome[]): Score[] {
  const answered = (length: number) =>
    outcomes.filter(({ inference }) => inference.date?.length === length + 1);
  return (
    [
      ["day", 10],
      ["month", 7],
      ["year", 4],
    ] as const
  ).flatMap(([name, length]) => {
    const given = answered(length);
    const wrong = given.filter((outcome) => !isRight(outcome, length));
    const of = (count: number, n: number) => (n === 0 ? 1 : count / n);
    return [
      {
        set,
        measure: `${name} precision`,
        n: given.length,
        score: of(given.length - wrong.length, given.length),
        failures: wrong.map(inWords),
      },
      {
        set,
        measure: `${name} coverage`,
        n: outcomes.length,
        score: given.length / Math.max(1, outcomes.length),
        failures: [],
      },
    ];
  });
}

const isRight = ({ sample, inference }: Outcome, length: number): boolean =>
  inference.date?.slice(0, length) === isoDay(sample.day).slice(0, length);

function inWords({ sample, inference }: Outcome): string {
  const evidence = inference.evidence.map(({ quote, rule }) => `${rule} "${quote}"`).join(", ");
  return `${sample.name}: ${inference.date}, not ${isoDay(sample.day)}: ${evidence}`;
}

const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95] as const;

/** Precision and coverage of days at other levels of certainty, one line. */
export function curveOf(outcomes: readonly Outcome[]): string {
  const points = LEVELS.map((level) => {
    const given = outcomes.filter(
      ({ inference }) => (inference.best[0]?.probability ?? 0) >= level,
    );
    const right = given.filter(
      ({ sample, inference }) => inference.best[0]?.date === isoDay(sample.day),
    );
    const share = (count: number, n: number) => (n === 0 ? "–" : (count / n).toFixed(3));
    return `${level}: ${share(right.length, given.length)} at ${share(given.length, outcomes.length)}`;
  });
  return `    precision at coverage, by certainty: ${points.join(" · ")}`;
}
