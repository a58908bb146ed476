/** What `search-index/manifest.json` says: read by the page and the terminal before anything else. */
export interface Manifest {
  /** Changes when an older engine could not read the index. */
  readonly format: typeof FORMAT;
  /** Articles in all bundles. */
  readonly articles: number;
  readonly bundles: readonly BundleEntry[];
  /** Names of the lexicon's shards, so that none is asked for in vain. */
  readonly shards: readonly string[];
}

export interface BundleEntry {
  /** Folder of the Pagefind bundle, relative to the manifest, with a trailing slash. */
  readonly path: string;
  readonly articles: number;
  /** Where its chunks begin, when that is inside the forms of one stem: see pagefind-meta.ts. */
  readonly cuts: readonly string[];
  /** How many digits name a file of its cards: see cards.ts. */
  readonly cardDigits: number;
}

export const FORMAT = 2;

export const MANIFEST = "manifest.json";

/** Folder of the lexicon's shards, relative to the manifest. */
export const LEXICON = "lexicon";
