/**
 * The index's own files lie packed, as Pagefind's do: an archive's tables take half the space, and a reader
 * loads no more than a server that packs what it sends would send.
 */

/** Where a file lies that its readers know by `path`. */
export const packedFile = (path: string): string => `${path}.gz`;

/**
 * Whether there is something to undo, by the first bytes of gzip (RFC 1952): a server may have done it
 * on the way.
 */
export const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/**
 * Undoes gzip in a browser, many times faster than Pagefind does it itself: it takes its files unpacked,
 * too. What is not packed stays as it is.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isPacked(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
