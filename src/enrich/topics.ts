/** The subjects of an article, of the seventeen at the top of the IPTC Media Topics. */
import subjects from "#src/arabic/data/subjects.json" with { type: "json" };
import type { Tag } from "#src/article.ts";
import { type Readable, type Reading, readArticle } from "./sections.ts";
import { type TopicWords, topicWords } from "./topic-model.ts";
import { createTermCounter, type TermCounter } from "./topic-terms.ts";

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
  /** Compressed rows: what term t says stands from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Places of topics, and the weight of the term for each. */
  readonly columns: Uint8Array;
  readonly weights: Float64Array;
  readonly count: TermCounter;
}

const NAMES = new Map(subjects.map(({ slug, name }) => [slug, name]));

/** A model that is ready to judge. */
export function createTopicModel(topics: readonly TopicWords[] = topicWords()): TopicModel {
  const stems = [...new Set(topics.flatMap(({ weights }) => [...weights.keys()]))];
  const starts = new Uint32Array(stems.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  stems.forEach((stem, term) => {
    topics.forEach((topic, column) => {
      const weight = topic.weights.get(stem);
      if (weight === undefined) return;
      columns.push(column);
      weights.push(weight);
    });
    starts[term + 1] = columns.length;
  });
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  return {
    topics,
    stems,
    starts,
    columns: Uint8Array.from(columns),
    weights: Float64Array.from(weights),
    count: createTermCounter((stem) => numbers.get(stem) ?? -1),
  };
}

/** 1 + ln n for the counts that occur. */
const VALUES = Float64Array.from({ length: 256 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(n)));
const logarithmic = (times: number): number => VALUES[Math.min(times, 255)] ?? 0;

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
  reading: Reading,
  { topics, starts, columns, weights, count }: TopicModel,
): number[] {
  const scores = topics.map(() => 0);
  const { terms, times } = count(reading);
  let squares = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const value = logarithmic(times[i] ?? 1);
    squares += value * value;
    const term = terms[i] ?? 0;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const topic = columns[at] ?? 0;
      scores[topic] = (scores[topic] ?? 0) + value * (weights[at] ?? 0);
    }
  }
  const length = Math.sqrt(squares) || 1;
  return topics.map(({ bias }, topic) => bias + (scores[topic] ?? 0) / length);
}

/** Places of the topics that are certain enough, most certain first. */
function choose(scores: readonly number[], { most, least }: TopicOptions): number[] {
  const certain = [...scores.keys()].filter((topic) => (scores[topic] ?? 0) >= least);
  certain.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return certain.slice(0, most);
}

/** The topics of an article, most certain first; none when no topic is certain enough. */
export function topicsOf(
  article: Readable,
  options: Partial<TopicOptions> = {},
  reading: Reading = readArticle(article),
): Tag[] {
  const { model = ownModel(), ...rest } = { ...defaults, ...options };
  const chosen = choose(topicScores(reading, model), rest);
  return chosen.map((topic) => tagOf(model.topics[topic]?.slug ?? ""));
}

const tagOf = (slug: string): Tag => ({ name: NAMES.get(slug) ?? slug, kind: "topic" });

/** Words shown for a decision. */
const EVIDENCE = 8;

/** Judges every topic and says why, most certain first. */
export function judgeTopics(
  article: Readable,
  options: Partial<TopicOptions> = {},
): TopicDecision[] {
  const { model = ownModel(), ...rest } = { ...defaults, ...options };
  const reading = readArticle(article);
  const scores = topicScores(reading, model);
  const { terms, times } = model.count(reading);
  const values = times.map(logarithmic);
  const length = Math.hypot(...values) || 1;
  const chosen = choose(scores, rest);
  return model.topics
    .map(({ slug }, topic) => {
      const words = terms.flatMap((term, i) => {
        const weight = weightOf(term, topic, model);
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

function weightOf(term: number, topic: number, { starts, columns, weights }: TopicModel): number {
  const at = columns.subarray(starts[term], starts[term + 1]).indexOf(topic);
  return at < 0 ? 0 : (weights[(starts[term] ?? 0) + at] ?? 0);
}
