/** Which clues lead to an answer, so that a reader can follow. */
import { dayOf } from "#src/arabic/day-number.ts";
import { daysInMonth, parseEdtf } from "#src/arabic/edtf.ts";
import type { Evidence } from "#src/article.ts";
import type { RuledClue } from "./clues.ts";
import { probabilities } from "./probability.ts";
import { DATE_RULES } from "./rules.ts";

/** Clues worth naming make the answer this much more probable. */
const TELLING = 0.02;
const MOST_NAMED = 6;
const ORDER = Object.keys(DATE_RULES);

/**
 * The clues that lead to the answer, from the widest to the narrowest, in the order of `DATE_RULES`: those
 * without which it would be less probable, then those that bring it up from there one after the other.
 *
 * @param columns of each clue: its judgement of the days from `first` on.
 */
export function explain(
  answer: string,
  first: number,
  prior: Float64Array,
  clues: readonly RuledClue[],
  columns: readonly Float64Array[],
): Evidence[] {
  const [from, to] = daysOf(answer).map((day) => Math.max(0, day - first)) as [number, number];
  const reached = (by: readonly number[]): number => {
    const used = by.map((i) => columns[i] ?? prior);
    return probabilities(prior, used)
      .subarray(from, to + 1)
      .reduce((sum, p) => sum + p, 0);
  };
  const all = [...clues.keys()];
  const whole = reached(all);
  const without = (list: readonly number[], clue: number) => list.filter((other) => other !== clue);
  const chosen = all
    .map((clue) => ({ clue, loss: whole - reached(without(all, clue)) }))
    .filter(({ loss }) => loss > TELLING)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, MOST_NAMED)
    .map(({ clue }) => clue);
  while (chosen.length < MOST_NAMED) {
    let best = { clue: -1, probability: reached(chosen) + TELLING };
    if (best.probability > whole) break;
    for (const clue of all) {
      if (chosen.includes(clue)) continue;
      const probability = reached([...chosen, clue]);
      if (probability > best.probability) best = { clue, probability };
    }
    if (best.clue < 0) break;
    chosen.push(best.clue);
  }
  return chosen
    .flatMap((i) => clues[i] ?? [])
    .sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule))
    .map(({ quote, rule }) => ({ quote, rule }));
}

/** First and last day of an EDTF day, month or year. */
function daysOf(date: string): [number, number] {
  const { year = 0, month, day } = parseEdtf(date) ?? {};
  const last = day ?? daysInMonth(year, month ?? 12);
  return [dayOf(year, month ?? 1, day ?? 1), dayOf(year, month ?? 12, last)];
}
