/**
 * The words by which topics are known, in `arabic/data`. `topic-words.json` was written by people: for each subject
 * words of weight 3, 2 and 1. `topic-weights.json` was learned from labelled articles by
 * `npm run train -- topics`, as corrections of the first: it can be made again, and edited by nobody.
 */
import { contentStem } from "#src/arabic/content-stem.ts";
import learned from "#src/arabic/data/topic-weights.json" with { type: "json" };
import written from "#src/arabic/data/topic-words.json" with { type: "json" };
import { words } from "#src/arabic/fold.ts";

/** Stem → weight. */
export type Weights = ReadonlyMap<string, number>;

/** A topic's words and what it starts from: without words that speak for it a topic is not chosen. */
export interface TopicWords {
  readonly slug: string;
  readonly bias: number;
  readonly weights: Weights;
}

/** What training adds to a topic's written words. */
export interface Learned {
  readonly bias: number;
  readonly words: Readonly<Record<string, number>>;
}

/** Where a topic starts that was not trained. */
export const WRITTEN_BIAS = -2;

/** What training writes. */
export interface Trained {
  /** Short hashes of the files that were learned from: nothing is measured on them. */
  readonly trained: readonly string[];
  /** By slug. */
  readonly subjects: Readonly<Record<string, Learned>>;
}

/** What was learned last. */
export const LEARNED: Trained = learned;

/** The written words of each subject, by slug, as stems. Of forms with one stem the heaviest counts. */
export function writtenWeights(): ReadonlyMap<string, Weights> {
  return new Map(
    Object.entries(written).map(([slug, lists]) => {
      const weights = new Map<string, number>();
      for (const [weight, list] of Object.entries(lists)) {
        for (const { folded } of words(list)) {
          const stem = contentStem(folded);
          if (stem === undefined) continue;
          weights.set(stem, Math.max(weights.get(stem) ?? 0, Number(weight)));
        }
      }
      return [slug, weights];
    }),
  );
}

/** Every topic with its written words and what was learned about them. */
export function topicWords(
  corrections: Readonly<Record<string, Learned>> = LEARNED.subjects,
): readonly TopicWords[] {
  return [...writtenWeights()].map(([slug, own]) => {
    const { bias = WRITTEN_BIAS, words: changes = {} } = corrections[slug] ?? {};
    const weights = new Map(own);
    for (const [stem, change] of Object.entries(changes)) {
      weights.set(stem, (own.get(stem) ?? 0) + change);
    }
    return { slug, bias, weights };
  });
}
