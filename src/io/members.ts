/** What a raw file holds: itself, or, where it is a zip or gzip archive, the files inside. */
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import type { Pieces } from "#src/decode/pieces.ts";
import type { Report } from "#src/message.ts";
import type { RawFile } from "./walk.ts";
import { MOST_BYTES, MOST_RATIO, readZip } from "./zip.ts";

export interface Member {
  /** The raw file; a file inside an archive has a path of its own: `archive.zip/inner/path`. */
  readonly file: RawFile;
  /** Name that its format may be known by: without `.gz`. */
  readonly name: string;
  readonly size: number;
  /** All of it at once. */
  readonly bytes: () => Uint8Array;
  /** All of it, piece by piece. */
  readonly pieces: Pieces;
  /** Share of the raw file that is read when this member is, from 0 to 1. */
  readonly share: number;
}

/** Zip archives by their content that are documents or programs by their name. */
const NO_ARCHIVE = /\.(?:docx|xlsx|pptx|odt|ods|odp|epub|jar|apk)$/i;
/** Files that hidden folders and operating systems leave in archives. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$)/;
const PIECE = 1 << 20;
/** Below this a ratio says nothing: a page of one letter packs well. */
const SMALL = 1 << 20;

/**
 * The members of a raw file in order. What an archive may not hold is reported and passed over, see
 * `zip.ts`; archives inside archives are not opened, but for gzip inside zip.
 */
export async function* membersOf(file: RawFile, report: Report): AsyncGenerator<Member> {
  const tell: Report = (message) => report({ ...message, path: file.path });
  const start = beginningOf(file.absolute);
  if (start.startsWith("PK\u0003\u0004") && !NO_ARCHIVE.test(file.path)) {
    const wacz = /\.wacz$/i.test(file.path);
    // Of a web archive's bundle only the archive itself holds articles.
    const wanted = (name: string) => !HIDDEN.test(name) && (!wacz || name.startsWith("archive/"));
    for await (const { name, bytes, share } of readZip(file.absolute, tell, wanted)) {
      const inner = { path: `${file.path}/${name}`, shown: `${file.shown}/${name}` };
      const member = inMemory({ ...file, ...inner }, bytes, share, tell);
      if (member !== undefined) yield member;
    }
  } else if (start.startsWith("\u001f\u008b") && !isWarc(file.path)) {
    const { size } = statSync(file.absolute);
    if (size > MOST_BYTES) return tell(tooLarge(size));
    const member = inMemory(file, readFileSync(file.absolute), 1, tell);
    if (member !== undefined) yield member;
  } else {
    yield {
      ...{ file, name: file.path, size: statSync(file.absolute).size, share: 1 },
      bytes: () => readFileSync(file.absolute),
      pieces: () => createReadStream(file.absolute, { highWaterMark: PIECE }),
    };
  }
}

/** Each record of it is packed by itself, which its reader undoes. */
const isWarc = (path: string): boolean => /\.(?:warc|wet)\.gz$/i.test(path);

function beginningOf(path: string): string {
  const start = Buffer.alloc(4);
  const file = openSync(path, "r");
  try {
    return start.toString("latin1", 0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A file that was unpacked; undefined, with a message, when it may not be unpacked further. */
function inMemory(
  file: RawFile,
  packed: Uint8Array,
  share: number,
  report: Report,
): Member | undefined {
  if (isZip(packed) && !NO_ARCHIVE.test(file.path)) {
    report({ ...REFUSED, found: `${file.path}: an archive inside an archive` });
    return undefined;
  }
  const gzipped = isGzip(packed) && !isWarc(file.path);
  const bytes = gzipped ? gunzipped(packed, file.path, report) : packed;
  if (bytes === undefined) return undefined;
  if (gzipped && (isGzip(bytes) || isZip(bytes))) {
    report({ ...REFUSED, found: `${file.path}: an archive inside an archive` });
    return undefined;
  }
  async function* pieces(whole: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
  }
  const name = gzipped ? file.path.replace(/\.gz$/i, "") : file.path;
  return { file, name, size: bytes.length, share, bytes: () => bytes, pieces: () => pieces(bytes) };
}

function gunzipped(packed: Uint8Array, path: string, report: Report): Uint8Array | undefined {
  const maxOutputLength = Math.min(MOST_BYTES, Math.max(SMALL, packed.length * MOST_RATIO));
  try {
    return gunzipSync(packed, { maxOutputLength });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") {
      report({
        ...REFUSED,
        found: `${path}: more than ${maxOutputLength} bytes unpacked`,
        expected: `at most ${MOST_BYTES} bytes, and ${MOST_RATIO} times what is packed`,
      });
      return undefined;
    }
    report({
      rule: "gzip-damaged",
      severity: "error",
      path,
      found: message,
      expected: "a whole gzip file",
      advice: "what could be unpacked was read; look for a whole copy",
    });
    return readablePart(packed, maxOutputLength);
  }
}

/** What stands before the place where a gzip file breaks off; undefined when nothing does. */
function readablePart(packed: Uint8Array, maxOutputLength: number): Uint8Array | undefined {
  try {
    const flush = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
    const part = gunzipSync(packed, flush);
    return part.length > 0 ? part : undefined;
  } catch {
    return undefined;
  }
}

const REFUSED = {
  rule: "archive-refused",
  severity: "error",
  path: "",
  expected: "plain files, or gzip around one",
  advice: "unpack it by hand if you trust it",
} as const;

const tooLarge = (size: number) => ({
  ...REFUSED,
  found: `${size} bytes packed`,
  expected: `at most ${MOST_BYTES}`,
});
