/**
 * Searching as the page sees it, from the other side of a worker: every argument and every answer
 * can be sent in a message. Answers stay in the worker, where they are large; the page knows their
 * numbers.
 */
import type { Engine } from "./engine.ts";
import type { Excerpt } from "./excerpt.ts";
import { type Head, presentExcerpt, presentHead } from "./present.ts";
import { type Answer, search } from "./search.ts";
import { searchFirst } from "./search-archive.ts";

/** What there is to say about an answer. */
export interface Summary {
  /** Names the answer; older ones are forgotten. */
  readonly answer: number;
  readonly results: number;
  /** Results that have every word of the query. */
  readonly whole: number;
  /** Words of the query, and phrases. */
  readonly words: number;
  readonly phrases: number;
  readonly onlyStopWords: boolean;
  readonly phraseMissing: boolean;
  /** Articles that were asked, of how many. */
  readonly searched: number;
  readonly articles: number;
}

export interface SearchService {
  /**
   * Answers a query.
   * @param everything asks all bundles; else only those that a first page of results needs
   */
  ask(query: string, everything: boolean): Promise<Summary>;
  /** Results of an answer, from one place to before another. */
  heads(answer: number, from: number, to: number): Promise<readonly Head[]>;
  /** The passage of the result at a place; undefined when only its title matches. */
  excerpt(answer: number, place: number): Promise<Excerpt | undefined>;
}

/** Answers that may still be asked about: one that is shown and one that may replace it. */
const KEPT = 4;

export function createService(engine: Promise<Engine>): SearchService {
  const answers = new Map<number, Answer>();
  let number = 0;

  const answerOf = (name: number): Answer => {
    const answer = answers.get(name);
    if (answer === undefined) throw new Error(`answer ${name} is forgotten`);
    return answer;
  };

  return {
    async ask(query, everything) {
      const opened = await engine;
      const { articles } = opened;
      const answer = everything
        ? { ...(await search(query, opened)), searched: articles }
        : await searchFirst(query, opened);
      number += 1;
      answers.set(number, answer);
      answers.delete(number - KEPT);
      const { ranked, groups, phraseMissing, searched } = answer;
      return {
        answer: number,
        results: ranked.length,
        whole: ranked.filter((article) => article.groups === groups.length).length,
        words: groups.length,
        phrases: answer.query.phrases.length,
        onlyStopWords: answer.query.onlyStopWords,
        phraseMissing,
        searched,
        articles,
      };
    },
    async heads(name, from, to) {
      const opened = await engine;
      const { ranked, groups } = answerOf(name);
      return Promise.all(ranked.slice(from, to).map(({ key }) => presentHead(key, groups, opened)));
    },
    async excerpt(name, place) {
      const { ranked, groups } = answerOf(name);
      const key = ranked[place]?.key;
      return key === undefined ? undefined : presentExcerpt(key, groups, await engine);
    },
  };
}
