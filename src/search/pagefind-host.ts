/**
 * Runs Pagefind's program over the bundles of an index, wherever that is: in the page's worker, in
 * Node. Pagefind fetches its files by address; here `fetch` answers for the addresses of the index,
 * so that one program and one WebAssembly serve all bundles, what is known already is not fetched,
 * and no failure stays unseen.
 */
import { readTable, TABLE } from "./bundle-table.ts";
import { type BundleEntry, PROGRAM, WASM } from "./manifest.ts";
import { packedFile } from "./packed.ts";
import { once } from "./remember.ts";

/** What is used of `pagefind.js`; its own page: https://pagefind.app/docs/api/ */
interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(term: string): Promise<unknown>;
}

export interface PagefindResult {
  /** The article's number in the bundle, in digits. */
  readonly id: string;
  /** Places of the matched words in the page. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
}

/** An index's files. */
export interface IndexFiles {
  /** Absolute address of the index, with a trailing slash. */
  readonly base: string;
  /** The bytes of a file, unpacked, by its path from the manifest. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** A bundle that can be asked. */
export interface OpenBundle {
  /** Every article with a word that begins with the token: all of them, or an error. */
  search(token: string): Promise<readonly PagefindResult[]>;
  /** Words of an article, by its number, against the mean of the bundle. */
  length(number: number): number;
}

export type OpenBundles = (entry: BundleEntry) => Promise<OpenBundle>;

/**
 * Milliseconds until the WebAssembly runs, about. After it an instance, whose files are there, is ready
 * with the next task; asked earlier, it looks again after 50 ms.
 */
const WASM_STARTS = 10;

/** Instances share the WebAssembly, which the first one starts: the others wait for it. */
export function createHost(files: IndexFiles): OpenBundles {
  const own = new Map<string, Promise<Uint8Array<ArrayBuffer> | EntryFile>>();
  /** Everything that could not be read, in order. */
  const failures: unknown[] = [];
  answerFetch(files.base, (path) => {
    const bytes = path.endsWith(`/${WASM}`) ? wasm() : (own.get(path) ?? files.read(path));
    bytes.catch((error: unknown) => failures.push(error));
    return bytes;
  });
  const program = once((): Promise<PagefindModule> => import(`${files.base}${PROGRAM}`));
  const wasm = once(() => files.read(WASM));
  let first: Promise<unknown> | undefined;

  return async (entry) => {
    const [table, { createInstance }] = await Promise.all([
      files.read(packedFile(entry.path + TABLE)),
      program(),
      wasm(),
    ]);
    const { version, lengths, starts, meta } = readTable(new TextDecoder().decode(table));
    own.set(`${entry.path}pagefind-entry.json`, Promise.resolve(entryFile(version)));
    own.set(metaFile(entry), Promise.resolve(meta));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
    const start = async (milliseconds: number) => {
      const instance = createInstance({ basePath: files.base + entry.path, noWorker: true });
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      // `init()` resolves before the WebAssembly has been loaded; a search waits for it.
      await instance.search("");
      return instance;
    };
    const started = first?.then(() => start(0)) ?? start(WASM_STARTS);
    first ??= started.catch(() => {
      first = undefined;
    });
    const instance = await started;
    own.delete(metaFile(entry));
    return {
      length: (number) => (lengths[number] ?? mean) / mean,
      async search(token) {
        const before = failures.length;
        const beyond = starts.filter((start) => start.startsWith(token));
        if (beyond.length > 0)
          await Promise.all([token, ...beyond].map((start) => instance.preload(start)));
        const { results } = await instance.search(token);
        // Pagefind answers from what it has when a file could not be loaded, and says nothing.
        if (failures.length > before) throw failures[before];
        return results;
      },
    };
  };
}

/** Names the metadata, which are not fetched. */
const HASH = "own";
const metaFile = ({ path }: BundleEntry): string => `${path}pagefind.${HASH}.pf_meta`;

/** What Pagefind wants to know first; it would fetch it anew at every visit. */
const entryFile = (version: string) => ({ version, languages: { und: { hash: HASH } } });
type EntryFile = ReturnType<typeof entryFile>;

type Answering = (path: string) => Promise<Uint8Array<ArrayBuffer> | EntryFile>;
const answering = new Map<string, Answering>();

/** Lets `fetch` answer for addresses below a base; all others go on as before. */
function answerFetch(base: string, answer: Answering): void {
  if (answering.size === 0) {
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      const address = String(input).replace(/\?.*$/, "");
      for (const [start, find] of answering)
        if (address.startsWith(start))
          return responseOf(await find(address.slice(start.length))) as unknown as Response;
      return fetch(input, init);
    };
  }
  answering.set(base, answer);
}

/** What Pagefind uses of a response; a real one takes tasks of its own to be read. */
const responseOf = (answer: Uint8Array<ArrayBuffer> | EntryFile) => ({
  ok: true,
  arrayBuffer: async () => (answer as Uint8Array).buffer,
  json: async () => answer,
});
