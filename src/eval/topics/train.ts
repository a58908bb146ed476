/**
 * Learns corrections of the written topic words from labelled articles: one logistic regression for
 * each subject that has examples, drawn towards the written weights instead of towards nothing.
 */

import { type Readable, readArticle } from "#src/enrich/sections.ts";
import { type Learned, WRITTEN_BIAS, writtenWeights } from "#src/enrich/topic-model.ts";
import { createTermCounter, type TermCounts } from "#src/enrich/topic-terms.ts";

export interface Example {
  readonly article: Readable;
  /** Slug of its subject. */
  readonly subject: string;
}

export interface TrainOptions {
  readonly epochs: number;
  /** First length of a step; it falls with each epoch. */
  readonly rate: number;
  /** How much of a correction each step takes back. */
  readonly decay: number;
  /** Examples that a word must be in. */
  readonly examples: number;
  /** Words kept of each subject beside the written ones. */
  readonly words: number;
  /** Corrections that are not worth a line. */
  readonly least: number;
}

const defaults: TrainOptions = {
  epochs: 40,
  rate: 2,
  decay: 2e-3,
  examples: 3,
  words: 150,
  least: 0.3,
};

interface Vector {
  readonly terms: readonly number[];
  readonly values: readonly number[];
}

/** Slug → what was learned. The same examples in the same order give the same weights. */
export function train(
  examples: readonly Example[],
  options: TrainOptions = defaults,
): Record<string, Learned> {
  const stems: string[] = [];
  const numbers = new Map<string, number>();
  const count = createTermCounter((stem) => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, stems.length);
    return stems.push(stem) - 1;
  });
  const counted = examples.map(({ article }) => count(readArticle(article)));
  const frequency = new Uint32Array(stems.length);
  for (const { terms } of counted) {
    for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  }
  const written = writtenWeights();
  const given = new Set([...written.values()].flatMap((weights) => [...weights.keys()]));
  const subjects = [...written.keys()].filter((slug) => examples.some((e) => e.subject === slug));

  const learn = (useful: (term: number) => boolean) => {
    const vectors = counted.map((counts) => vectorOf(counts, useful));
    return subjects.map((slug) => {
      const prior = Float64Array.from(stems, (stem) => written.get(slug)?.get(stem) ?? 0);
      const truth = examples.map(({ subject }) => subject === slug);
      return { slug, ...regress(vectors, truth, prior, options) };
    });
  };
  const frequent = (term: number) => (frequency[term] ?? 0) >= options.examples;
  const kept = new Set<number>();
  for (const { change } of learn(frequent)) {
    const byWeight = [...change.keys()].sort(
      (a, b) => Math.abs(change[b] ?? 0) - Math.abs(change[a] ?? 0) || a - b,
    );
    for (const term of byWeight.slice(0, options.words)) kept.add(term);
  }
  const isKept = (term: number) => kept.has(term) || given.has(stems[term] ?? "");
  return Object.fromEntries(
    learn(isKept).map(({ slug, bias, change }) => [
      slug,
      { bias: rounded(bias), words: wordsOf(change, stems, options.least) },
    ]),
  );
}

/** As `topicScores` sees an article: logarithmic counts of length 1. */
function vectorOf({ terms, times }: TermCounts, useful: (term: number) => boolean): Vector {
  const kept = [...terms.keys()].filter((i) => useful(terms[i] ?? 0));
  const values = kept.map((i) => 1 + Math.log(times[i] ?? 1));
  const length = Math.hypot(...values) || 1;
  return { terms: kept.map((i) => terms[i] ?? 0), values: values.map((value) => value / length) };
}

/** Stochastic gradient descent; a subject with few examples has each of them count more. */
function regress(
  vectors: readonly Vector[],
  truth: readonly boolean[],
  prior: Float64Array,
  { epochs, rate, decay }: TrainOptions,
): { bias: number; change: Float64Array } {
  const weights = prior.slice();
  const positives = truth.filter(Boolean).length;
  const boost = 2 * Math.sqrt(truth.length / (6 * Math.max(1, positives)));
  let bias = WRITTEN_BIAS;
  const order = vectors.map((_, i) => i);
  const random = generator();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + 0.3 * epoch);
    shuffle(order, random);
    for (const i of order) {
      const { terms, values } = vectors[i] ?? { terms: [], values: [] };
      let score = bias;
      terms.forEach((term, k) => {
        score += (weights[term] ?? 0) * (values[k] ?? 0);
      });
      const target = truth[i] === true;
      const error = (1 / (1 + Math.exp(-score)) - Number(target)) * (target ? boost : 1);
      if (Math.abs(error) < 1e-3) continue;
      bias -= 0.05 * step * error + decay * (bias - WRITTEN_BIAS);
      terms.forEach((term, k) => {
        const weight = weights[term] ?? 0;
        const pull = decay * (weight - (prior[term] ?? 0));
        weights[term] = weight - step * (error * (values[k] ?? 0) + pull);
      });
    }
  }
  return { bias, change: weights.map((weight, term) => weight - (prior[term] ?? 0)) };
}

/** Numerical Recipes' linear congruential generator: the same numbers in every run. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const one = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = one;
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What speaks for the subject first, what speaks against it last. */
function wordsOf(
  change: Float64Array,
  stems: readonly string[],
  least: number,
): Record<string, number> {
  const worth = [...change.keys()].filter((term) => Math.abs(change[term] ?? 0) >= least);
  worth.sort((a, b) => (change[b] ?? 0) - (change[a] ?? 0) || a - b);
  return Object.fromEntries(worth.map((term) => [stems[term] ?? "", rounded(change[term] ?? 0)]));
}
