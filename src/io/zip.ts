/** The files inside a zip archive, one at a time, within limits that no honest archive exceeds. */
import { isUtf8 } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { type Entry, getFileNameLowLevel, openPromise, validateFileName } from "yauzl";
import { guessSingleByte } from "#src/decode/detect.ts";
import { decodeAs } from "#src/decode/encodings.ts";
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
 * A file that does not unpack is reported and passed over; an archive that breaks off is reported
 * once, after what could be read.
 *
 * @param path where the archive lies, as messages name it.
 * @param wanted which files, by their name in the archive.
 */
export async function* readZip(
  path: string,
  report: Report,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<ZippedFile> {
  const refuse = (found: string, expected: string, advice: string) =>
    report({ rule: "zip-entry", severity: "error", path, found, expected, advice });
  let read = 0;
  try {
    // Names are judged here: yauzl gives up the whole archive at the first that it refuses.
    const zip = await openPromise(path, { decodeStrings: false });
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      const name = nameOf(entry);
      const leaves = validateFileName(name) !== null;
      // A path that climbs out may look like one that nobody wants; it is told all the same.
      if (name.endsWith("/") || !(leaves || wanted(name))) continue;
      const fault = leaves ? LEAVES : faultOf(entry);
      if (fault !== undefined) {
        refuse(`${name}: ${fault.found}`, fault.expected, "unpack it by hand if you trust it");
        continue;
      }
      let bytes: Buffer;
      try {
        bytes = await buffer(await zip.openReadStreamPromise(entry));
      } catch (error) {
        refuse(`${name}: ${messageOf(error)}`, "a file that unpacks", "look for a whole copy");
        continue;
      }
      read += 1;
      yield { name, bytes, share: packed / Math.max(zip.fileSize, 1) };
    }
  } catch (error) {
    const advice = `${read > 0 ? "the files before it were read" : "none of its files was read"}; look for a whole copy`;
    refuse(messageOf(error), "a whole zip archive", advice);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Says that a name is UTF-8. */
const UTF8_FLAG = 0x800;
/** Holds the name in UTF-8 beside another. */
const UNICODE_PATH = 0x7075;

/** Names without either are in the encoding of the machine that packed them; the format says cp437. */
function nameOf({ generalPurposeBitFlag: flags, fileNameRaw, extraFields }: Entry): string {
  const told = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const byFormat = getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
  if (told || fileNameRaw.every((byte) => byte < 0x80)) return byFormat;
  if (isUtf8(fileNameRaw)) return fileNameRaw.toString("utf8").replaceAll("\\", "/");
  const guessed = decodeAs(fileNameRaw, guessSingleByte(fileNameRaw).encoding);
  return /[\u0621-\u064A]{2}/.test(guessed) ? guessed.replaceAll("\\", "/") : byFormat;
}

interface Fault {
  readonly found: string;
  readonly expected: string;
}

const LEAVES: Fault = { found: "a path that leaves the archive", expected: "a path inside it" };

function faultOf(entry: Entry): Fault | undefined {
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
