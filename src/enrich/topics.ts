/** The subjects of an article, of the seventeen at the top of the IPTC Media Topics. */
import subjects from "#src/arabic/data/subjects.json" with { type: "json" };
import type { Tag } from "#src/article.ts";
import { type TopicWords, topicWords } from "./topic-model.ts";
import { createTermCounter, type Opening, type TermCounter } from "./topic-terms.ts";

export interface TopicOptions {
  /** Topics an article has at most. */
  readonly most: number;
  /** Score from which a topic is certain enough; 0 is as likely as not. */
  readonly least: number;
  /** The model to judge by, unless our own. */
  readonly model?: TopicModel;
}

const defaults = { most: 2, least: -0.3 } satisfies TopicOptions;

/** A subject, its score, and the words that spoke for it, the weightiest first. */
export interface TopicDecision {
  readonly tag: Tag;
  readonly slug: string;
  readonly chosen: boolean;
  readonly score: number;
  readonly words: readonly { readonly stem: string; readonly weight: number }[];
}

export interface TopicModel {
  readonly topics: readonly TopicWords[];
  /** By number of the term. */
  readonly stems: readonly string[];
  /** A row for each term, a column for each topic. */
  readonly weights: Float64Array;
  readonly count: TermCounter;
}

const NAMES = new Map(subjects.map(({ slug, name }) => [slug, name]));

/** A model that is ready to judge. */
export function createTopicModel(topics: readonly TopicWords[] = topicWords()): TopicModel {
  const stems = [...new Set(topics.flatMap(({ weights }) => [...weights.keys()]))];
  const rows = stems.flatMap((stem) => topics.map(({ weights }) => weights.get(stem) ?? 0));
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const count = createTermCounter((stem) => numbers.get(stem) ?? -1);
  return { topics, stems, weights: Float64Array.from(rows), count };
}

let own: TopicModel | undefined;
/** Made when the first article asks for it. */
const ownModel = (): TopicModel => {
  own ??= createTopicModel();
  return own;
};

/**
 * The score of each topic: its bias and the sum of its words' weights, a word counting 1 + ln of how
 * often it stands there and all words of the article together having length 1.
 */
export function topicScores(
  article: Opening,
  { topics, weights, count }: TopicModel,
): Float64Array {
  const scores = new Float64Array(topics.length);
  const { terms, times } = count(article);
  let squares = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const value = 1 + Math.log(times[i] ?? 1);
    squares += value * value;
    const row = (terms[i] ?? 0) * scores.length;
    for (let topic = 0; topic < scores.length; topic += 1) {
      scores[topic] = (scores[topic] ?? 0) + value * (weights[row + topic] ?? 0);
    }
  }
  const length = Math.sqrt(squares) || 1;
  return scores.map((score, topic) => (topics[topic]?.bias ?? 0) + score / length);
}

/** Places of the topics that are certain enough, most certain first. */
function choose(scores: Float64Array, { most, least }: TopicOptions): number[] {
  const certain = [...scores.keys()].filter((topic) => (scores[topic] ?? 0) >= least);
  certain.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return certain.slice(0, most);
}

/** The topics of an article, most certain first; none when no topic is certain enough. */
export function topicsOf(article: Opening, options: Partial<TopicOptions> = {}): Tag[] {
  const { model = ownModel(), ...rest } = { ...defaults, ...options };
  const chosen = choose(topicScores(article, model), rest);
  return chosen.map((topic) => tagOf(model.topics[topic]?.slug ?? ""));
}

const tagOf = (slug: string): Tag => ({ name: NAMES.get(slug) ?? slug, kind: "topic" });

/** Words shown for a decision. */
const EVIDENCE = 8;

/** Judges every topic and says why, most certain first. */
export function judgeTopics(
  article: Opening,
  options: Partial<TopicOptions> = {},
): TopicDecision[] {
  const { model = ownModel(), ...rest } = { ...defaults, ...options };
  const scores = topicScores(article, model);
  const { terms, times } = model.count(article);
  const values = times.map((n) => 1 + Math.log(n));
  const length = Math.hypot(...values) || 1;
  const chosen = choose(scores, rest);
  return model.topics
    .map(({ slug }, topic) => {
      const words = terms.flatMap((term, i) => {
        const weight = model.weights[term * model.topics.length + topic] ?? 0;
        const stem = model.stems[term] ?? "";
        return weight > 0 ? [{ stem, weight: (weight * (values[i] ?? 0)) / length }] : [];
      });
      words.sort((a, b) => b.weight - a.weight);
      return {
        tag: tagOf(slug),
        slug,
        chosen: chosen.includes(topic),
        score: scores[topic] ?? 0,
        words: words.slice(0, EVIDENCE),
      };
    })
    .sort((a, b) => b.score - a.score);
}
