/** The files inside a zip archive, one at a time, within limits that no honest archive exceeds. */
import { buffer } from "node:stream/consumers";
import { type Entry, openPromise } from "yauzl";
import type { Report } from "#src/message.ts";

export interface ZippedFile {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Share of the archive that is read by now, from 0 to 1. */
  readonly share: number;
}

/** Largest entry that is unpacked, in bytes. */
export const MOST_BYTES = 200 * 1024 * 1024;
/** Largest ratio of unpacked to packed size: text rarely reaches 20, a bomb exceeds 1,000. */
export const MOST_RATIO = 200;

/**
 * Yields the files of a zip in the archive's own order. Folders are passed over; links, encrypted
 * entries, names that leave the archive and entries over the limits are reported and passed over.
 * A damaged archive is reported once, after what could be read.
 *
 * @param path where the archive lies, as messages name it.
 * @param wanted which files, by their name in the archive.
 */
export async function* readZip(
  path: string,
  report: Report,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<ZippedFile> {
  const refuse = (found: string, expected: string) =>
    report({
      rule: "zip-entry",
      severity: "error",
      path,
      found,
      expected,
      advice: "unpack it by hand if you trust it",
    });
  try {
    // yauzl itself refuses absolute names, backslashes and `..`.
    const zip = await openPromise(path);
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) continue;
      const fault = faultOf(entry);
      if (fault !== undefined) {
        refuse(`${entry.fileName}: ${fault.found}`, fault.expected);
        continue;
      }
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      yield { name: entry.fileName, bytes, share: packed / Math.max(zip.fileSize, 1) };
    }
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), "a whole zip archive");
  }
}

function faultOf(entry: Entry): { found: string; expected: string } | undefined {
  const unixMode = entry.externalFileAttributes >>> 16;
  if ((unixMode & 0o170000) === 0o120000)
    return { found: "a symbolic link", expected: "a plain file" };
  if (entry.isEncrypted()) return { found: "encrypted", expected: "a file without a password" };
  if (entry.uncompressedSize > MOST_BYTES)
    return {
      found: `${entry.uncompressedSize} bytes unpacked`,
      expected: `at most ${MOST_BYTES}`,
    };
  if (entry.uncompressedSize > MOST_RATIO * Math.max(entry.compressedSize, 1))
    return {
      found: `${entry.uncompressedSize} bytes packed into ${entry.compressedSize}`,
      expected: `at most ${MOST_RATIO} times`,
    };
  return undefined;
}
