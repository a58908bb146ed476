/**
 * The records of a web archive, one in memory at a time. Written by hand because a reader needs six
 * fields of the format.
 */
import { Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import type { Report } from "#src/message.ts";
import { createByteCursor } from "./byte-cursor.ts";
import { LONGEST_HEAD, parseHeaders, splitHead } from "./http-response.ts";
import type { ReaderInput } from "./reader.ts";

/** Largest record that is read: a page is far smaller, a film larger. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A record as the archive holds it. */
export interface WarcRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  /** 1-based number of the record in its file. */
  readonly number: number;
}

/** The records of an archive; reading ends with a message where the format breaks off. */
export async function* warcRecords(input: ReaderInput, report: Report): AsyncGenerator<WarcRecord> {
  const { path } = input;
  const cursor = createByteCursor(unpacked(input, report));
  for (let number = 1; ; number += 1) {
    while (await cursor.fill(1)) {
      const byte = cursor.waiting()[0];
      if (byte !== 0x0d && byte !== 0x0a) break;
      cursor.take(1);
    }
    if (cursor.waiting().length === 0) return;
    const at = cursor.offset();
    await cursor.fill(LONGEST_HEAD);
    const { head, rest } = splitHead(cursor.waiting());
    const [version = "", ...lines] = head.split(/\r?\n/);
    const headers = parseHeaders(lines);
    const length = Number(headers["content-length"]);
    cursor.take(cursor.waiting().length - rest.length);
    const sound = version.startsWith("WARC/") && Number.isInteger(length) && length >= 0;
    if (sound && length > MOST_BYTES) {
      report(tooLarge(path, number, headers["warc-target-uri"] ?? "", length));
      await cursor.skip(length);
      continue;
    }
    if (!sound || !(await cursor.fill(length))) {
      report({
        rule: "web-archive-damaged",
        severity: "error",
        path,
        found: `record ${number} at byte ${at} is no whole WARC record`,
        expected: "WARC/1.0 with a Content-Length that the file holds",
        advice: "the records before it were read; look for a whole copy",
      });
      return;
    }
    yield { headers, content: cursor.take(length), number };
  }
}

/** The archive's bytes; where it is gzipped, unpacked as far as it goes. */
async function* unpacked(
  { pieces, path }: ReaderInput,
  report: Report,
): AsyncGenerator<Uint8Array> {
  const start = createByteCursor(pieces());
  await start.fill(2);
  await start.end();
  const [first, second] = start.waiting();
  if (first !== 0x1f || second !== 0x8b) return yield* pieces();
  // A file that breaks off gives what it holds; its last record is reported as not whole.
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  const unzip = Readable.from(pieces(), { objectMode: false }).pipe(createGunzip(options));
  try {
    yield* unzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    report({
      rule: "web-archive-damaged",
      severity: "error",
      path,
      found: `gzip: ${error instanceof Error ? error.message : String(error)}`,
      expected: "a whole file",
      advice: "the records before it were read; look for a whole copy",
    });
  }
}

const tooLarge = (path: string, number: number, address: string, length: number) =>
  ({
    rule: "web-archive-record",
    severity: "info",
    path,
    found: `record ${number}, ${address}: ${length} bytes`,
    expected: `at most ${MOST_BYTES}`,
    advice: "no article was made of it",
  }) as const;
