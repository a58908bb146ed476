/**
 * WARC (ISO 28500), plain or with each record gzipped: an article an HTML response with status 200.
 * Written by hand because a reader needs six fields of it, and no more than one record in memory.
 */
import { Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { addChanges } from "#src/arabic/clean.ts";
import { decode } from "#src/decode/decode.ts";
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { type ByteCursor, createByteCursor } from "./byte-cursor.ts";
import { readPage } from "./html.ts";
import { decodePage } from "./html-charset.ts";
import {
  type HttpResponse,
  LONGEST_HEAD,
  parseHeaders,
  parseHttpResponse,
  splitHead,
} from "./http-response.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

export const warc: Reader = {
  format: "warc",
  extensions: ["warc"],
  binary: true,
  streams: true,
  sniff: (head, path) => (/^WARC\/\d/.test(head) || /\.warc(?:\.gz)?$/i.test(path) ? 1 : 0),
  read,
};

/** Largest record that is read: a page is far smaller, a film larger. */
const MOST_BYTES = 200 * 1024 * 1024;

async function* read(input: ReaderInput, context: ReaderContext): AsyncGenerator<RawRecord> {
  let index = -1;
  const cursor = createByteCursor(unpacked(input, context.report));
  for await (const record of warcRecords(cursor, input.path, context.report)) {
    const { headers, content, number } = record;
    const type = headers["warc-type"];
    if (type !== "response" && type !== "resource") continue;
    const response = pageOf(type, headers, content, { path: input.path, number }, context.report);
    if (response === undefined) continue;
    index += 1;
    const page = response.body;
    const header = response.headers["content-type"];
    const decoded = decodePage(decode(page, input.path), page, header);
    for (const message of decoded.messages) {
      const { line: _, ...rest } = message;
      context.report({ ...rest, found: `record ${number}: ${message.found}` });
    }
    const [article] = readPage({ ...input, decoded, bytes: page }, context, {
      ...(headers["warc-target-uri"] === undefined
        ? {}
        : { url: headers["warc-target-uri"].replace(/^<|>$/g, "") }),
      ...(headers["warc-date"] === undefined ? {} : { collected: headers["warc-date"] }),
    });
    if (article === undefined) continue;
    const changes = addChanges(decoded.changes, article.changes ?? {});
    yield { ...article, format: "warc", index, encoding: decoded.encoding, changes };
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

interface WarcRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  /** 1-based number of the record in its file. */
  readonly number: number;
}

/** The records of an archive; reading ends with a message where the format breaks off. */
async function* warcRecords(
  cursor: ByteCursor,
  path: string,
  report: Report,
): AsyncGenerator<WarcRecord> {
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

const tooLarge = (path: string, number: number, address: string, length: number) =>
  ({
    rule: "web-archive-record",
    severity: "info",
    path,
    found: `record ${number}, ${address}: ${length} bytes`,
    expected: `at most ${MOST_BYTES}`,
    advice: "no article was made of it",
  }) as const;

/** The HTML of a record; undefined, with a message, for what is no page. */
function pageOf(
  type: string,
  headers: WarcRecord["headers"],
  content: Buffer,
  { path, number }: { readonly path: string; readonly number: number },
  report: Report,
): HttpResponse | undefined {
  const address = headers["warc-target-uri"] ?? "";
  const refuse = (found: string, expected: string): undefined => {
    report({
      rule: "web-archive-record",
      severity: "info",
      path,
      found: `record ${number}, ${address}: ${found}`,
      expected,
      advice: "no article was made of it",
    });
    return undefined;
  };
  let response: HttpResponse;
  try {
    response =
      type === "resource"
        ? { status: 200, headers: { "content-type": headers["content-type"] ?? "" }, body: content }
        : parseHttpResponse(content);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), "a body that unpacks");
  }
  if (response.status !== 200) return refuse(`status ${response.status}`, "status 200");
  const media = response.headers["content-type"] ?? "";
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(media)) {
    return refuse(media === "" ? "no content type" : media, "text/html");
  }
  return response;
}
