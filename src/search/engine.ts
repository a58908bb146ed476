/**
 * The bridge to Pagefind: looks analysed tokens up in the bundles of an index. Everything above it
 * sees postings; only this module knows that there are bundles and how Pagefind is asked.
 */

import { articleUrl, withPrefix } from "#src/site/urls.ts";
import { stemToken } from "./analyse.ts";
import { CARDS, type Card, type CardFile, cardFile } from "./cards.ts";
import type { Paragraph } from "./document.ts";
import { readShard, type Stems } from "./lexicon.ts";
import { LEXICON, type Manifest } from "./manifest.ts";

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
  /** What is known of an article without reading it. */
  card(key: string): Promise<Card>;
  /** Its page, below the root given. */
  url(card: Card): string;
  /** The text of its page: the paragraphs that were indexed. */
  text(card: Card): Promise<readonly Paragraph[]>;
}

export interface EngineFiles {
  readonly manifest: Manifest;
  /** Opens the bundle in a folder named by the manifest, ready to be asked. */
  open(path: string): Promise<PagefindInstance>;
  /** Text of a file, by its path from the manifest. */
  read(path: string): Promise<string>;
  /** What the addresses of pages begin with: the site's prefix, or its root. */
  readonly root: string;
  /** The paragraphs of an article, as `indexArchive` was given them, by its `articleUrl`. */
  text(url: string): Promise<readonly Paragraph[]>;
}

/** BM25's inverse document frequency, as Pagefind computes it. */
export const inverseFrequency = (articles: number, having: number): number =>
  Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** Answers are remembered: a query typed letter by letter asks for the same words again and again. */
export function createEngine({ manifest, open, read, root, text }: EngineFiles): Engine {
  const bundles = manifest.bundles.map((entry) => ({
    ...entry,
    instance: once(() => open(entry.path)),
  }));
  const shards = new Set(manifest.shards);
  const cards = remember(async (path: string): Promise<CardFile> => JSON.parse(await read(path)));

  const textOf = remember(text);

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
    stems: remember(async (name: string) =>
      readShard(shards.has(name) ? await read(`${LEXICON}/${name}.txt`) : ""),
    ),
    card: async (key: string) => {
      const slash = key.indexOf("/");
      const bundle = manifest.bundles[Number(key.slice(0, slash))];
      const id = key.slice(slash + 1);
      const card =
        bundle && (await cards(bundle.path + CARDS + cardFile(id, bundle.cardDigits)))[id];
      if (card === undefined) throw new Error(`the index has no article ${key}`);
      return card;
    },
    url: ({ id }) => withPrefix(root, articleUrl(id)),
    text: ({ id }) => textOf(articleUrl(id)),
  };
}

/** Runs `work` at most once for a key, unless it failed. */
function remember<K, T>(work: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
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
  return () => run(undefined);
}
