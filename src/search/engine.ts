/**
 * The bridge to Pagefind: looks analysed tokens up in the bundles of an index. Everything above it
 * sees postings; only this module knows that there are bundles and how Pagefind is asked.
 */

import { stemToken } from "./analyse.ts";
import { readShard, type Stems } from "./lexicon.ts";
import type { Manifest } from "./manifest.ts";

/** What is used of `pagefind.js`; its own page: https://pagefind.app/docs/api/ */
export interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of the matched words in the page. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  readonly url: string;
  readonly anchors: readonly {
    readonly id: string;
    readonly title?: string | null;
    readonly location: number;
  }[];
}

/** Ranking parameters given to every instance: Pagefind's BM25, without its own ideas of similarity. */
export const RANKING = {
  termSimilarity: 0,
  diacriticSimilarity: 0,
  pageLength: 1,
  metaWeights: { title: 1 },
} as const;

/** One article that has the token. */
export interface Match {
  readonly score: number;
  /** Numbers of the words that match, counted over title and text. */
  readonly places: readonly number[];
  readonly inTitle: boolean;
}

export interface Postings {
  /** Rarity of the token in the whole archive, as BM25 weighs it. */
  readonly idf: number;
  /** Article key → match. */
  readonly matches: ReadonlyMap<string, Match>;
}

export interface Engine {
  readonly articles: number;
  /** Every article that has a form of the stem. */
  stem(stem: string): Promise<Postings>;
  /** Every article that has exactly this form (a token of `formToken`). */
  form(token: string): Promise<Postings>;
  /** Stems of one shard of the lexicon. */
  stems(shard: string): Promise<Stems>;
  /** The stored text of an article found before. */
  page(key: string): Promise<PagefindFragment>;
}

export interface EngineFiles {
  readonly manifest: Manifest;
  /** Opens the bundle in a folder named by the manifest, ready to be asked. */
  open(path: string): Promise<PagefindInstance>;
  /** Text of a shard that the manifest names. */
  shard(name: string): Promise<string>;
}

/** BM25's inverse document frequency, as Pagefind computes it. */
export const inverseFrequency = (articles: number, having: number): number =>
  Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** Answers are remembered: a query typed letter by letter asks for the same words again and again. */
export function createEngine({ manifest, open, shard }: EngineFiles): Engine {
  const bundles = manifest.bundles.map((entry) => ({
    ...entry,
    instance: once(() => open(entry.path)),
  }));
  const shards = new Set(manifest.shards);
  const results = new Map<string, PagefindResult>();

  const ask = async (token: string, stem: string): Promise<Postings> => {
    const answers = await Promise.all(
      bundles.map(async ({ instance, cuts, articles }) => {
        const pagefind = await instance();
        const beyond = cuts.filter((cut) => cut.startsWith(stem));
        await Promise.all(beyond.map((cut) => pagefind.preload(cut)));
        const { results: found } = await pagefind.search(token);
        return { found, articles };
      }),
    );
    const having = answers.reduce((sum, { found }) => sum + found.length, 0);
    const idf = inverseFrequency(manifest.articles, having);
    const matches = new Map<string, Match>();
    answers.forEach(({ found, articles }, bundle) => {
      const scale = idf / inverseFrequency(articles, found.length);
      for (const result of found) {
        const key = `${bundle}/${result.id}`;
        results.set(key, result);
        matches.set(key, {
          score: result.score * scale,
          places: result.words,
          inTitle: result.matchedMetaFields?.includes("title") ?? false,
        });
      }
    });
    return { idf, matches };
  };

  return {
    articles: manifest.articles,
    stem: remember((stem: string) => ask(stemToken(stem), stemToken(stem))),
    form: remember((token: string) => ask(token, token)),
    stems: remember(async (name: string) => readShard(shards.has(name) ? await shard(name) : "")),
    page: remember(async (key: string) => {
      const result = results.get(key);
      if (result === undefined) throw new Error(`no article ${key} was found before`);
      return result.data();
    }),
  };
}

/** Runs `work` at most once for a key, unless it failed. */
function remember<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = work(key);
      known.set(key, answer);
      answer.catch(() => known.delete(key));
    }
    return answer;
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  const run = remember(work);
  return () => run("");
}
