/**
 * Searching as the page sees it, from the other side of a worker: every argument and every answer
 * can be sent in a message. Answers stay in the worker, where they are large; the page knows their
 * numbers. What not every reader asks for is imported when one does.
 */
import type { Paragraph } from "./document.ts";
import type { Engine } from "./engine.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Facets } from "./facets.ts";
import { isGuessed, mayBeSlip } from "./group.ts";
import { createListing, type Listing } from "./listing.ts";
import { type Head, presentExcerpt, presentHead } from "./present.ts";
import { type Answer, prepare, type SearchOptions, search } from "./search.ts";
import type { Completion } from "./suggestions.ts";
import type { Unmet } from "./unmet.ts";

/** What there is to say about an answer. */
export interface Summary {
  /** Names the answer; older ones are forgotten. */
  readonly answer: number;
  /** Results that there are. */
  readonly ranked: number;
  /** Articles of the archive that have any word, and that have every word; also what is not ranked. */
  readonly any: number;
  readonly all: number;
  /** Words of the query, and phrases. */
  readonly words: number;
  readonly phrases: number;
  readonly onlyStopWords: boolean;
  /** Words to leave out were typed, and nothing to look for. */
  readonly onlyExcluded: boolean;
  /** A word is in so few articles that it may be a slip. */
  readonly doubtful: boolean;
  readonly phraseMissing: boolean;
  /** Bundles that were not asked hold articles that match as well as the best of these. */
  readonly more: boolean;
  /** The whole archive was asked. */
  readonly whole: boolean;
  /** Words that no article has were taken for others. */
  readonly guessed: boolean;
  /** The query was the address of an article. */
  readonly address: boolean;
}

export interface SearchService {
  /** Gets ready for a query that may be asked next. */
  prepare(query: string): Promise<void>;
  /**
   * Answers a query from the bundles that are in reach.
   * @param options `behind` names an answer of which the first page stays first
   */
  ask(query: string, options: SearchOptions & { behind?: number | undefined }): Promise<Summary>;
  /** Results of an answer, from one place to before another; fewer when there are no more. */
  heads(answer: number, from: number, to: number): Promise<readonly Head[]>;
  /** The passage of a result, from the text of its page; undefined when only its title matches. */
  excerpt(answer: number, place: number, text: readonly Paragraph[]): Promise<Excerpt | undefined>;
  /** What of an answer can be chosen, with the number of articles. */
  facets(answer: number): Promise<Facets>;
  /** The query with what was found in the place of words that no article has, or hardly any. */
  corrected(answer: number): Promise<string | undefined>;
  /** Ways to go on from a query that is being typed. */
  complete(query: string): Promise<readonly Completion[]>;
  /** What of an answer's query no article can meet. */
  unmet(answer: number): Promise<readonly Unmet[]>;
  /** What the archive has that begins like the words of a query for which it has nothing. */
  nearest(query: string): Promise<readonly Completion[]>;
}

/** Results that a reader sees before they ask for more. */
const PAGE = 10;
/** Answers that may still be asked about: one that is shown and one that may replace it. */
const KEPT = 4;

/** What there is to say about an answer, without its number. */
export function summarise(answer: Answer): Omit<Summary, "answer"> {
  const { ranked, groups, query, articles, retyped, ...counts } = answer;
  return {
    ...counts,
    ranked: ranked.length,
    words: groups.length,
    phrases: query.phrases.length,
    onlyStopWords: query.onlyStopWords,
    onlyExcluded: query.excluded.length > 0 && query.terms.length === 0 && !query.filters,
    // Beside words that it stands with, a rare word is none of chance.
    doubtful: (groups.length < 2 || counts.all === 0) && groups.some(mayBeSlip),
    guessed: ranked.length > 0 && (retyped !== undefined || groups.some(isGuessed)),
  };
}

interface Kept extends Answer {
  readonly text: string;
  readonly listing: Listing;
}

export function createService(engine: Promise<Engine>): SearchService {
  const answers = new Map<number, Kept>();
  let number = 0;
  let prepared = "";

  const answerOf = (name: number): Kept => {
    const answer = answers.get(name);
    if (answer === undefined) throw new Error(`no answer ${name}`);
    return answer;
  };
  return {
    async prepare(query) {
      prepared = query;
      await prepare(query, await engine, () => prepared === query);
    },
    async ask(text, options) {
      const opened = await engine;
      const answer = await search(text, opened, options);
      const { behind } = options;
      const first = behind === undefined ? [] : await answerOf(behind).listing.slice(0, PAGE);
      number += 1;
      const listing = createListing(answer.ranked, opened, first);
      answers.set(number, { ...answer, text, listing });
      answers.delete(number - KEPT);
      // What is large stays here.
      return { ...summarise(answer), answer: number };
    },
    async heads(name, from, to) {
      const opened = await engine;
      const { listing, groups } = answerOf(name);
      const keys = await listing.slice(from, to);
      return Promise.all(keys.map((key) => presentHead(key, groups, opened)));
    },
    async excerpt(name, place, text) {
      const { listing, groups } = answerOf(name);
      const [key] = await listing.slice(place, place + 1);
      return key === undefined
        ? undefined
        : presentExcerpt(key, groups, await (await engine).card(key), text);
    },
    async facets(name) {
      return (await import("./facets.ts")).facetsOf(answerOf(name).articles, await engine);
    },
    async corrected(name) {
      const answer = answerOf(name);
      return (await import("./respell.ts")).meant(answer.text, answer, await engine);
    },
    async complete(query) {
      return (await import("./ways-on.ts")).suggest(query, await engine);
    },
    async unmet(name) {
      const { text, ranked } = answerOf(name);
      return (await import("./unmet.ts")).findUnmet(text, ranked.length === 0, await engine);
    },
    async nearest(query) {
      return (await import("./ways-on.ts")).nearest(query, await engine);
    },
  };
}
