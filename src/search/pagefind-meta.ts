/**
 * What Pagefind's metadata say about a bundle: its pages in the order in which they were added, and
 * where it cut its index. A bundle's words are sorted and cut into chunks, a file each.
 *
 * Source: `pagefind.<hash>.pf_meta` is gzip around the mark `pagefind_dcd` and CBOR, as Pagefind 1.6
 * writes it (pagefind/src/index/index_metadata.rs).
 */
import { z } from "zod";
import { MARK } from "./bundle-table.ts";
import { type Cbor, readCbor } from "./cbor.ts";

const REST = z.custom<Cbor>(() => true);
const LAYOUT = z
  .tuple([
    z.string(),
    z.array(z.tuple([z.string(), z.number(), z.literal("")])),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ])
  .rest(REST);

/**
 * `[version, pages, chunks, …rest]`: of a page its id, its words with those of the title, and nothing;
 * of a chunk its first and its last word, and the name of its file.
 */
export type Meta = z.infer<typeof LAYOUT>;

/**
 * @param bytes the file, unpacked
 * @throws Error when it is not laid out as Pagefind 1.6 lays it out
 */
export function readMeta(bytes: Uint8Array): Meta {
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length));
  const meta = mark === MARK ? LAYOUT.safeParse(cborOf(bytes.subarray(MARK.length))) : undefined;
  if (meta?.success !== true)
    throw new Error("Pagefind's metadata have another layout: was it upgraded?");
  return meta.data;
}

function cborOf(bytes: Uint8Array): Cbor | undefined {
  try {
    return readCbor(bytes);
  } catch {
    return undefined;
  }
}
