/**
 * WARC (ISO 28500), plain or with each record gzipped: an article an HTML response with status 200.
 * Written by hand because a reader needs six fields of it, whole in memory and without a stream.
 */
import { gunzipSync } from "node:zlib";
import { addChanges } from "#src/arabic/clean.ts";
import { decode } from "#src/decode/decode.ts";
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { readPage } from "./html.ts";
import { decodePage } from "./html-charset.ts";
import { type HttpResponse, parseHeaders, parseHttpResponse, splitHead } from "./http-response.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

export const warc: Reader = {
  format: "warc",
  extensions: ["warc"],
  binary: true,
  sniff: (head, path) => (/^WARC\/\d/.test(head) || /\.warc(?:\.gz)?$/i.test(path) ? 1 : 0),
  read,
};

/** Largest archive that is unpacked in memory. */
const MOST_BYTES = 1024 * 1024 * 1024;

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const bytes = unpacked(input, context.report);
  if (bytes === undefined) return;
  let index = -1;
  for (const { headers, content, number } of warcRecords(bytes, input.path, context.report)) {
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
    const [record] = readPage({ ...input, decoded, bytes: page }, context, {
      ...(headers["warc-target-uri"] === undefined
        ? {}
        : { url: headers["warc-target-uri"].replace(/^<|>$/g, "") }),
      ...(headers["warc-date"] === undefined ? {} : { collected: headers["warc-date"] }),
    });
    if (record === undefined) continue;
    const changes = addChanges(decoded.changes, record.changes ?? {});
    yield { ...record, format: "warc", index, encoding: decoded.encoding, changes };
  }
}

function unpacked({ bytes, path }: ReaderInput, report: Report): Buffer | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return buffer;
  try {
    return gunzipSync(buffer, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    report({
      rule: "web-archive-damaged",
      severity: "error",
      path,
      found: `gzip: ${error instanceof Error ? error.message : String(error)}`,
      expected: "a whole file that unpacks to at most 1 GB",
      advice: "look for a whole copy, or split it",
    });
    return undefined;
  }
}

interface WarcRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  /** 1-based number of the record in its file. */
  readonly number: number;
}

/** The records of an archive; reading ends with a message where the format breaks off. */
function* warcRecords(bytes: Buffer, path: string, report: Report): Generator<WarcRecord> {
  let number = 0;
  for (let at = 0; at < bytes.length; ) {
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
    if (at >= bytes.length) return;
    number += 1;
    const { head, rest } = splitHead(bytes.subarray(at));
    const [version = "", ...lines] = head.split(/\r?\n/);
    const headers = parseHeaders(lines);
    const length = Number(headers["content-length"]);
    const whole = version.startsWith("WARC/") && Number.isInteger(length) && length <= rest.length;
    if (!whole) {
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
    yield { headers, content: rest.subarray(0, length), number };
    at = bytes.length - rest.length + length;
  }
}

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
