/** What `search-index/manifest.json` says: read by the page and the terminal before anything else. */
export interface Manifest {
  /** Changes when an older engine could not read the index. */
  readonly format: typeof FORMAT;
  /** Articles in all bundles. */
  readonly articles: number;
  /** Oldest first. */
  readonly bundles: readonly BundleEntry[];
  /** Beginnings of stems that have a file of the term table: see terms.ts. */
  readonly terms: readonly string[];
  /** Names of the lexicon's shards, so that none is asked for in vain. */
  readonly shards: readonly string[];
  /** Names of the files of suggestions. */
  readonly suggestions: readonly string[];
}

export interface BundleEntry {
  /** Folder of the bundle, relative to the manifest, with a trailing slash. */
  readonly path: string;
  readonly articles: number;
  /** EDTF days of its first and last article; empty when not known. */
  readonly from: string;
  readonly to: string;
}

export const FORMAT = 10;

export const MANIFEST = "manifest.json";

/** Folder of the lexicon's shards, relative to the manifest. */
export const LEXICON = "lexicon";

/** Pagefind's program for browsers, one for all bundles, relative to the manifest. */
export const PROGRAM = "pagefind.js";
export const WASM = "wasm.unknown.pagefind";
