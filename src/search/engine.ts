/**
 * The bridge to Pagefind: looks analysed tokens up in the bundles of an index. Everything above it
 * sees postings; only this module knows how bundles are asked. Which of them are asked is the
 * engine's scope: `within` gives an engine for some of them, which shares all that has been read.
 */

import { articleUrl, withPrefix } from "#src/site/urls.ts";
import { stemToken } from "./analyse.ts";
import { unpackList, unpackMarks } from "./article-lists.ts";
import { type Card, cardPlace } from "./cards.ts";
import type { Paragraph } from "./document.ts";
import type { Stems } from "./lexicon.ts";
import type { BundleEntry, Manifest } from "./manifest.ts";
import { packedFile } from "./packed.ts";
import type { OpenBundles } from "./pagefind-host.ts";
import { once, remember } from "./remember.ts";
import { readRow, type TermRow, termFile } from "./terms.ts";

/**
 * Number of an article in the archive. Of two articles the one with the higher number is the newer,
 * but for those of one day in an archive that has more of them than a bundle holds.
 */
export type ArticleKey = number;

/** One article that has the token. */
export interface Match {
  /** Words of the article, against the mean of its bundle. */
  readonly length: number;
  /** Numbers of the words that match, counted over title and text. */
  readonly places: readonly number[];
  readonly inTitle: boolean;
}

export interface Postings {
  /** Every article of the whole archive that has the stem, whatever the scope; rising. Of a form: of the scope. */
  readonly keys: readonly ArticleKey[];
  /** Those of a stem that have it in the title. */
  readonly titled: readonly ArticleKey[];
  /** Rarity of the token in the whole archive, as BM25 weighs it. */
  readonly idf: number;
  /** The articles in scope, with what the index knows of the token there. */
  readonly matches: ReadonlyMap<ArticleKey, Match>;
}

/** What the manifest says is there; a scope names bundles by their place. */
export interface Engine extends Pick<Manifest, "articles" | "bundles" | "shards" | "suggestions"> {
  /** Makes the bundles in scope ready before anything is asked; a failure shows when it is. */
  warm(): void;
  /** Place of the bundle that an article is in. */
  bundleOf(key: ArticleKey): number;
  /**
   * The same archive, of which only these bundles are asked. In an empty scope stems are answered
   * from the term table alone: which articles have them, without scores and places.
   */
  within(scope: Iterable<number>): Engine;
  /** Every article in scope that has a form of the stem. */
  stem(stem: string): Promise<Postings>;
  /** Every article in scope that has exactly this form (a token of `formToken`). */
  form(token: string): Promise<Postings>;
  /** Stems of the archive that may stand for a stem, with their weights: see relatives.ts. */
  relatives(stem: string): Promise<Stems>;
  /** What is known of an article without reading it. */
  card(key: ArticleKey): Promise<Card>;
  /** Its page, below the root given. */
  url(card: Card): string;
  /** The text of its page: the paragraphs that were indexed. */
  text(card: Card): Promise<readonly Paragraph[]>;
  /** Text of a file of the index, by its path from the manifest; read once. */
  file(path: string): Promise<string>;
}

export interface EngineFiles {
  readonly manifest: Manifest;
  /** Opens a bundle, ready to be asked. */
  readonly open: OpenBundles;
  /** The bytes of a file, unpacked, by its path from the manifest. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What the addresses of pages begin with: the site's prefix, or its root. */
  readonly root: string;
  /** The paragraphs of an article, as `indexArchive` was given them, by its `articleUrl`. */
  text(url: string): Promise<readonly Paragraph[]>;
}

/** BM25's inverse document frequency, which is never negative. */
export const inverseFrequency = (articles: number, having: number): number =>
  Math.log(1 + (articles - having + 0.5) / (having + 0.5));

interface Found extends Match {
  readonly number: number;
}

/** Answers are remembered: a query typed letter by letter asks for the same words again and again. */
export function createEngine({ manifest, open, read, root, text }: EngineFiles): Engine {
  const firsts = firstNumbers(manifest.bundles);
  const file = remember(async (path: string) =>
    new TextDecoder().decode(await read(packedFile(path))),
  );
  const textOf = remember(text);
  const bundles = manifest.bundles.map((entry) => {
    const opened = once(() => open(entry));
    const find = remember(async (token: string): Promise<readonly Found[]> => {
      const bundle = await opened();
      const results = await bundle.search(token);
      return results.map(({ id, words, matchedMetaFields }) => {
        const number = Number(id);
        const inTitle = matchedMetaFields?.includes("title") ?? false;
        return { number, length: bundle.length(number), places: words, inTitle };
      });
    });
    return { opened, find };
  });

  const row = async (stem: string): Promise<TermRow> => {
    const path = termFile(stem, manifest.terms);
    return readRow(path === undefined ? "" : await file(path), stem);
  };
  const bundleOf = (key: ArticleKey): number => firsts.findLastIndex((first) => first <= key);

  /** What bundles know of a token that is in so many articles of the archive. */
  const lookUp = async (
    token: string,
    asked: readonly number[],
    articles: (found: number) => number,
  ): Promise<Pick<Postings, "idf" | "matches">> => {
    const answers = await Promise.all(asked.map((bundle) => bundles[bundle]?.find(token) ?? []));
    const idf = inverseFrequency(
      manifest.articles,
      articles(sum(answers.map((all) => all.length))),
    );
    const matches = new Map<ArticleKey, Match>();
    answers.forEach((found, i) => {
      const first = firsts[asked[i] ?? 0] ?? 0;
      for (const match of found) matches.set(first + match.number, match);
    });
    return { idf, matches };
  };

  const within = (scope: Iterable<number>): Engine => {
    const asked = [...scope];
    const covered = sum(asked.map((bundle) => manifest.bundles[bundle]?.articles ?? 0));
    return {
      ...manifest,
      within,
      warm() {
        for (const bundle of asked) bundles[bundle]?.opened().catch(() => undefined);
      },
      bundleOf,
      stem: remember(async (stem: string) => {
        const { list } = await row(stem);
        const keys: ArticleKey[] = unpackList(list);
        const titled = unpackMarks(list).map((place) => keys[place] ?? 0);
        const having = new Set(keys.map(bundleOf));
        const found = await lookUp(
          stemToken(stem),
          asked.filter((bundle) => having.has(bundle)),
          () => keys.length,
        );
        return { keys, titled, ...found };
      }),
      form: remember(async (token: string) => {
        // Only the scope knows: what it holds is taken for a sample of the archive.
        const found = await lookUp(token, asked, (n) => (n * manifest.articles) / (covered || 1));
        return { keys: [...found.matches.keys()], titled: [], ...found };
      }),
      relatives: async (stem) => (await row(stem)).relatives,
      async card(key) {
        const bundle = bundleOf(key);
        const { file: name, place } = cardPlace(key - (firsts[bundle] ?? 0));
        const cards: Card[] = JSON.parse(await file((manifest.bundles[bundle]?.path ?? "") + name));
        const card = cards[place];
        if (card === undefined) throw new Error(`no article ${key}`);
        return card;
      },
      url: ({ id }) => withPrefix(root, articleUrl(id)),
      text: ({ id }) => textOf(articleUrl(id)),
      file,
    };
  };
  return within(manifest.bundles.keys());
}

/** The number of each bundle's first article. */
function firstNumbers(bundles: readonly BundleEntry[]): number[] {
  let next = 0;
  return bundles.map(({ articles }) => {
    next += articles;
    return next - articles;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
