/** Suite `topics`: the topics written to articles against their outlets' categories. */
import { LEARNED, type Trained, topicWords } from "#src/enrich/topic-model.ts";
import { createTopicModel, judgeTopics, type TopicModel } from "#src/enrich/topics.ts";
import type { Score } from "../ingest/tally.ts";
import type { Labelled } from "./labelled.ts";

export const SET = "topics";

export interface ClassScore {
  readonly subject: string;
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly failures: readonly string[];
}

interface Options {
  /** Counts only the first topic of an article. */
  readonly firstOnly?: boolean;
}

/**
 * An article counts for its subject when that is among its topics; each other topic that is a subject of
 * the mapping counts against it there. An article without its subject is a miss, one without any too.
 */
export function scoreTopics(
  articles: readonly Labelled[],
  model: TopicModel,
  { firstOnly = false }: Options = {},
): ClassScore[] {
  const subjects = [...new Set(articles.map(({ subject }) => subject))].sort();
  const judged = articles.map(({ article, subject, name }) => {
    const topics = judgeTopics(article, { model })
      .filter(({ chosen }) => chosen)
      .map(({ slug }) => slug);
    return { subject, name, article, topics: firstOnly ? topics.slice(0, 1) : topics };
  });
  return subjects.map((slug) => {
    const own = judged.filter(({ subject }) => subject === slug);
    const given = judged.filter(({ topics }) => topics.includes(slug));
    const missed = own.filter(({ topics }) => !topics.includes(slug));
    const right = own.length - missed.length;
    return {
      subject: slug,
      n: own.length,
      precision: given.length === 0 ? 0 : right / given.length,
      recall: own.length === 0 ? 0 : right / own.length,
      f1: right === 0 ? 0 : (2 * right) / (own.length + given.length),
      failures: missed.map(
        ({ name, topics, article }) =>
          `${name}: ${topics.join(", ") || "no topic"}, not ${slug}: ${article.title}`,
      ),
    };
  });
}

/** The articles that were not learned from, judged by what was learned. */
export function measureTopics(
  articles: readonly Labelled[],
  learned: Trained = LEARNED,
): { readonly classes: readonly ClassScore[]; readonly scores: readonly Score[] } {
  const trained = new Set(learned.trained);
  const unseen = articles.filter(({ hash }) => !trained.has(hash));
  const model = createTopicModel(topicWords(learned.subjects));
  const classes = scoreTopics(unseen, model);
  const first = scoreTopics(unseen, model, { firstOnly: true });
  const n = unseen.length;
  const failures = classes.flatMap((one) => one.failures);
  return {
    classes,
    scores: [
      { set: SET, measure: "macro-F1", n, score: mean(classes), failures },
      { set: SET, measure: "macro-F1, first topic", n, score: mean(first), failures: [] },
    ],
  };
}

const mean = (classes: readonly ClassScore[]): number =>
  classes.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.length);

export const CLASS_HEADER = "subject                  n  precision  recall     F1";

export const formatClass = ({ subject, n, precision, recall, f1 }: ClassScore): string =>
  [
    subject.padEnd(20),
    String(n).padStart(5),
    precision.toFixed(3).padStart(10),
    recall.toFixed(3).padStart(7),
    f1.toFixed(3).padStart(6),
  ].join(" ");
