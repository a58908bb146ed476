/**
 * A bundle's table, of which a reader's browser makes the metadata that Pagefind asks for. It takes a
 * quarter of their space: pages and the files of the index are called by their numbers, which need
 * not be told, and each word tells only how it differs from the one before.
 *
 *     ["1.6.0",[],[],["title"]]    version, and what follows pages and chunks
 *     212 93 348                   words of each page
 *     0بدلا                         first and last word of each chunk: how many letters it has in common
 *     3و                            with the word before (base 36), and the others
 */
import { type Cbor, writeCbor } from "./cbor.ts";
import type { Meta } from "./pagefind-meta.ts";

/** What Pagefind's metadata begin with. */
export const MARK = "pagefind_dcd";

/** The table of a bundle, relative to its folder. */
export const TABLE = "table.txt";

/** The most letters in common that one digit can tell. */
const MOST = 35;

export interface BundleTable {
  /** Of the Pagefind that made the bundle. */
  readonly version: string;
  /** Words of each page, title included; a page's id is its place here. */
  readonly lengths: readonly number[];
  /** The first word, or the start of it, of every chunk but the first, sorted. */
  readonly starts: readonly string[];
  /** Pagefind's metadata, unpacked: ids of pages and names of the index's files are numbers. */
  readonly meta: Uint8Array<ArrayBuffer>;
}

export function writeTable([version, pages, chunks, ...rest]: Meta): string {
  let before = "";
  const words = chunks.flatMap(([first, last]) =>
    [first, last].map((word) => {
      const same = inCommon(before, word);
      before = word;
      return same.toString(MOST + 1) + word.slice(same);
    }),
  );
  const lengths = pages.map(([, length]) => length).join(" ");
  return [JSON.stringify([version, ...rest]), lengths, ...words].join("\n");
}

function inCommon(one: string, other: string): number {
  let same = 0;
  while (same < MOST && same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/** @param text what `writeTable` made */
export function readTable(text: string): BundleTable {
  const [head = "", counts = "", ...ends] = text.split("\n");
  const [version, ...rest]: [string, ...Cbor[]] = JSON.parse(head);
  const lengths = counts === "" ? [] : counts.split(" ").map(Number);
  let before = "";
  const words = ends.map((end) => {
    before = before.slice(0, Number.parseInt(end[0] ?? "", MOST + 1)) + end.slice(1);
    return before;
  });
  const pages = lengths.map((length, number): Cbor => [String(number), length, ""]);
  const chunks: Cbor[] = [];
  for (let i = 0; i < words.length; i += 2)
    chunks.push([words[i] ?? "", words[i + 1] ?? "", String(i / 2)]);
  return {
    version,
    lengths,
    starts: words.filter((_, i) => i > 0 && i % 2 === 0),
    meta: writeCbor([version, pages, chunks, ...rest], MARK),
  };
}
