/** That Pagefind's metadata are laid out as `pagefind-meta.ts` reads them is seen when a bundle is made. */
import { z } from "zod";
import { MARK, readCbor } from "./pagefind-meta.ts";

const LAYOUT = z
  .tuple([
    z.string(),
    z.array(z.tuple([z.string(), z.number()]).rest(z.unknown())),
    z.array(z.tuple([z.string()]).rest(z.unknown())),
  ])
  .rest(z.unknown());

/**
 * @param bytes the file, unpacked
 * @throws Error when it is not laid out as Pagefind 1.6 lays it out
 */
export function checkMeta(bytes: Uint8Array): void {
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length));
  if (mark !== MARK || !hasLayout(bytes.subarray(MARK.length)))
    throw new Error("Pagefind's metadata has another layout: was it upgraded?");
}

function hasLayout(bytes: Uint8Array): boolean {
  try {
    return LAYOUT.safeParse(readCbor(bytes)).success;
  } catch {
    return false;
  }
}
