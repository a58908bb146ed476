/**
 * What Pagefind's metadata say about a bundle: the ids and lengths of its pages in the order they
 * were added, and where it cut its index. A bundle's words are sorted and cut into chunks; a search loads
 * the one chunk in which the term would begin, so the forms of a stem that lie beyond a cut stay
 * unseen, without a word. The engine loads those chunks too.
 *
 * Source: `pagefind.<hash>.pf_meta` is gzip around the mark `pagefind_dcd` and CBOR (RFC 8949), as
 * Pagefind 1.6 writes it (pagefind/src/index/index_metadata.rs): see `Layout`. Read at build time, where
 * `checkMeta` sees to the layout, and in the browser, which relies on that.
 */

export const MARK = "pagefind_dcd";

/** Unsigned integers, text and arrays of known length: all that the file holds. */
export type Cbor = number | string | readonly Cbor[];

/** What is read of the file: version, `id, words` of the pages, `from` of the chunks. */
type Layout = readonly [
  version: string,
  pages: readonly (readonly [id: string, words: number])[],
  chunks: readonly (readonly [from: string])[],
];

export interface BundleMeta {
  /** Of the Pagefind that made the bundle. */
  readonly version: string;
  /** Ids of the pages' results, in the order in which the pages were added. */
  readonly pages: readonly string[];
  /** Words of each page, title included. */
  readonly lengths: readonly number[];
  /** The first word, or the start of it, of every chunk but the first, sorted. */
  readonly starts: readonly string[];
}

/** @param bytes the file, unpacked, of which `checkMeta` has seen the layout */
export function readMeta(bytes: Uint8Array): BundleMeta {
  const [version, pages, chunks] = readCbor(bytes.subarray(MARK.length)) as Layout;
  return {
    version,
    pages: pages.map(([id]) => id),
    lengths: pages.map(([, words]) => words),
    starts: chunks.slice(1).map(([from]) => from),
  };
}

const INTEGER = 0;
const TEXT = 3;
const ARRAY = 4;
/** Codes below are arguments themselves; that one and those above tell in how many bytes it follows. */
const FOLLOWS = 24;

/** @throws RangeError when the bytes end too early or hold something else */
export function readCbor(bytes: Uint8Array): Cbor {
  const text = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const integer = (size: number): number => {
    let value = 0;
    for (const end = at + size; at < end; at += 1) value = value * 256 + view.getUint8(at);
    return value;
  };
  const next = (): Cbor => {
    const head = integer(1);
    const code = head & 31;
    const argument = code < FOLLOWS ? code : integer(2 ** (code - FOLLOWS));
    const kind = head >> 5;
    if (kind === INTEGER) return argument;
    if (kind === ARRAY) return Array.from({ length: argument }, next);
    if (kind !== TEXT) throw new RangeError("neither an integer nor a text nor an array");
    at += argument;
    return text.decode(bytes.subarray(at - argument, at));
  };
  return next();
}
