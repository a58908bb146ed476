/**
 * What Pagefind's metadata say about a bundle: the ids and lengths of its pages in the order they
 * were added, and where it cut its index. A bundle's words are sorted and cut into chunks; a search loads
 * the one chunk in which the term would begin, so the forms of a stem that lie beyond a cut stay
 * unseen, without a word. The engine loads those chunks too.
 *
 * Source: `pagefind.<hash>.pf_meta` is gzip around the mark `pagefind_dcd` and CBOR (RFC 8949):
 * `[version, [[id, words, …]…], [[from, to, hash]…], filters, sorts, meta fields]`, as Pagefind 1.6
 * writes it (pagefind/src/index/index_metadata.rs). Read at build time and in the browser.
 */

const MARK = "pagefind_dcd";
type Value = number | string | readonly Value[];

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

/**
 * @param bytes the file, unpacked
 * @throws Error when it is not laid out as Pagefind 1.6 lays it out
 */
export function readMeta(bytes: Uint8Array): BundleMeta {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, MARK.length)) !== MARK) throw unknownLayout();
  const [version, pages, chunks] = asList(readCbor(bytes.subarray(MARK.length), text));
  if (typeof version !== "string") throw unknownLayout();
  return {
    version,
    pages: firsts(pages),
    lengths: asList(pages).map(lengthOf),
    starts: firsts(chunks).slice(1),
  };
}

/**
 * Undoes gzip by what browsers and Node have in common, many times faster than Pagefind does it itself:
 * it takes its files unpacked, too.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The first item of each list in a list: a text. */
function firsts(lists: Value | undefined): string[] {
  return asList(lists).map((list) => {
    const [first] = asList(list);
    if (typeof first !== "string") throw unknownLayout();
    return first;
  });
}

function lengthOf(page: Value): number {
  const [, length] = asList(page);
  if (typeof length !== "number") throw unknownLayout();
  return length;
}

function asList(value: Value | undefined): readonly Value[] {
  if (typeof value !== "object") throw unknownLayout();
  return value;
}

const unknownLayout = () => new Error("Pagefind's metadata has another layout: was it upgraded?");

/** Unsigned integers, text and arrays of known length: all that the file holds. */
function readCbor(bytes: Uint8Array, text: { decode(bytes: Uint8Array): string }): Value {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at];
    if (value === undefined) throw unknownLayout();
    at += 1;
    return value;
  };
  const next = (): Value => {
    const head = byte();
    const kind = head >> 5;
    const length = argument(head & 31);
    if (kind === 0) return length;
    if (kind === 3) {
      at += length;
      return text.decode(bytes.subarray(at - length, at));
    }
    if (kind !== 4) throw unknownLayout();
    const items: Value[] = [];
    for (let i = 0; i < length; i += 1) items.push(next());
    return items;
  };
  const argument = (code: number): number => {
    if (code < 24) return code;
    const size = { 24: 1, 25: 2, 26: 4 }[code];
    if (size === undefined) throw unknownLayout();
    let value = 0;
    for (let i = 0; i < size; i += 1) value = value * 256 + byte();
    return value;
  };
  return next();
}
