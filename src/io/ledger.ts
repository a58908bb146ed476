/**
 * The articles that a run knows, a row each: those that were there when it began, and those that it
 * wrote since. It grows by some hundred bytes an article, whatever the articles hold.
 */
import { identityOf } from "#src/markdown/identity.ts";
import type { Message } from "#src/message.ts";
import { createRowIndex } from "./row-index.ts";
import { createTexts } from "./texts.ts";
import { placeOf } from "./walk.ts";

/** What the converter must know of an article to find it again. */
export interface Known {
  readonly id: string;
  /** Path below the output folder, with `/`. */
  readonly file: string;
  readonly recordSha256: string;
  readonly rawPath: string;
  readonly root?: string;
  /** Its raw file holds one article. */
  readonly single: boolean;
  readonly url?: string;
  /** How many fields a person changed. */
  readonly edited: number;
  /** The file cannot be read as an article: nothing is done to it until a person has repaired it. */
  readonly broken?: true;
  /** Size and time of the file when this was noted. */
  readonly size: number;
  readonly time: number;
  /** From what the converter last made it or found it up to date; see `cache.ts`. */
  readonly stamp?: string;
  /** What was found in the record then. */
  readonly messages?: readonly Message[];
}

/** Ways to look an article up. */
export type Lookup = "id" | "identity" | "sha" | "url" | "path";

export interface Ledger {
  /** Rows so far, removed ones included. */
  readonly size: () => number;
  readonly add: (entry: Known) => number;
  readonly get: (row: number) => Known;
  /** What is known of the article now. It goes on being found by what it was added with. */
  readonly set: (row: number, entry: Known) => void;
  readonly remove: (row: number) => void;
  /** The rows that were not removed. */
  readonly rows: () => Generator<number>;
  readonly find: (by: Lookup, key: string) => readonly number[];
  /** Fields that persons changed, over all articles that can be read. */
  readonly edited: () => number;
  readonly close: () => void;
}

/** An article's keys; an empty one finds nothing. */
const KEYS: Readonly<Record<Exclude<Lookup, "id">, (entry: Known) => string>> = {
  identity: ({ id }) => identityOf(id),
  sha: ({ recordSha256 }) => recordSha256,
  url: ({ url = "" }) => url,
  path: ({ single, root, rawPath }) => (single ? placeOf(root, rawPath) : ""),
};
const LOOKUPS = Object.keys(KEYS) as Exclude<Lookup, "id">[];

export function createLedger(): Ledger {
  const texts = createTexts();
  /** Number of the text that a row was added with, and of the one that holds now. */
  const first: number[] = [];
  const now: number[] = [];
  const indexes = {
    ...{ identity: createRowIndex(), sha: createRowIndex() },
    ...{ url: createRowIndex(), path: createRowIndex() },
  };
  /** Found, then asked for: an article is looked at twice in a row. */
  let last: { readonly text: number; readonly entry: Known } | undefined;
  const read = (text: number): Known => {
    if (last?.text !== text) last = { text, entry: unpacked(texts.get(text)) };
    return last.entry;
  };
  let edited = 0;
  const editsOf = ({ broken, edited: fields }: Known) => (broken ? 0 : fields);

  function add(entry: Known): number {
    const row = first.length;
    first[row] = now[row] = texts.add(packed(entry));
    edited += editsOf(entry);
    for (const by of LOOKUPS) {
      const key = KEYS[by](entry);
      if (key !== "") indexes[by].add(key, row);
    }
    return row;
  }
  const get = (row: number): Known => read(now[row] ?? 0);
  function set(row: number, entry: Known): void {
    edited += editsOf(entry) - editsOf(get(row));
    now[row] = texts.add(packed(entry));
  }
  function remove(row: number): void {
    edited -= editsOf(get(row));
    now[row] = GONE;
  }
  function* rows(): Generator<number> {
    for (const [row, text] of now.entries()) if (text !== GONE) yield row;
  }
  function find(by: Lookup, key: string): readonly number[] {
    if (key === "") return [];
    const index = by === "id" ? indexes.identity : indexes[by];
    const keyOf = by === "id" ? ({ id }: Known) => id : KEYS[by];
    const found = index.rows(by === "id" ? identityOf(key) : key);
    if (found.length === 0) return found;
    return found.filter((row) => now[row] !== GONE && keyOf(read(first[row] ?? 0)) === key);
  }
  return {
    ...{ add, get, set, remove, rows, find, close: texts.close },
    size: () => first.length,
    edited: () => edited,
  };
}

const GONE = -1;

/** One line of JSON: the names of the keys are left out. */
export const packed = (known: Known): string =>
  JSON.stringify([
    known.id,
    known.file,
    known.recordSha256,
    known.rawPath,
    known.root ?? 0,
    known.single ? 1 : 0,
    known.url ?? 0,
    known.edited,
    known.broken ? 1 : 0,
    known.size,
    known.time,
    known.stamp ?? 0,
    known.messages ?? 0,
  ]);

/** @throws SyntaxError when it is no line of JSON. */
export function unpacked(line: string): Known {
  const [id, file, recordSha256, rawPath, root, single, url, edited, broken, size, time, ...more] =
    JSON.parse(line) as Packed;
  const [stamp, messages] = more;
  return {
    ...{ id, file, recordSha256, rawPath, single: single === 1, edited, size, time },
    ...(root === 0 ? {} : { root }),
    ...(url === 0 ? {} : { url }),
    ...(broken === 0 ? {} : { broken: true }),
    ...(stamp === 0 ? {} : { stamp }),
    ...(messages === 0 ? {} : { messages }),
  };
}

type Packed = [
  ...[id: string, file: string, recordSha256: string, rawPath: string, root: string | 0],
  ...[single: 0 | 1, url: string | 0, edited: number, broken: 0 | 1, size: number, time: number],
  ...[stamp: string | 0, messages: readonly Message[] | 0],
];
