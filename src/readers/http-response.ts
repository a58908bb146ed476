/** One HTTP response as a web archive keeps it: status line, headers, body with its encodings undone. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Largest body that is unpacked. */
const MOST_BYTES = 200 * 1024 * 1024;
const options = { maxOutputLength: MOST_BYTES };

/** @throws Error when an encoding is unknown, broken, or unpacks to more than 200 MB */
export function parseHttpResponse(bytes: Buffer): HttpResponse {
  const { head, rest } = splitHead(bytes);
  const [statusLine = "", ...lines] = head.split(/\r?\n/);
  const headers = parseHeaders(lines);
  const status = Number(/^HTTP\/[\d.]+\s+(\d{3})/.exec(statusLine)?.[1] ?? 0);
  let body: Buffer = rest;
  if (/chunked/i.test(headers["transfer-encoding"] ?? "")) body = unchunked(body);
  for (const coding of (headers["content-encoding"] ?? "").split(",").reverse()) {
    body = decoded(body, coding.trim().toLowerCase());
  }
  return { status, headers, body };
}

/** Longest head that is looked for: without a bound, a file of broken records costs its square. */
export const LONGEST_HEAD = 1 << 16;

/** Lines up to the first empty one, and the bytes after it. */
export function splitHead(bytes: Buffer): { head: string; rest: Buffer } {
  const start = bytes.subarray(0, LONGEST_HEAD).toString("latin1");
  const end = /\r?\n\r?\n/.exec(start);
  if (end === null) return { head: start, rest: Buffer.alloc(0) };
  const head = bytes.toString("utf8", 0, end.index);
  return { head, rest: bytes.subarray(end.index + end[0].length) };
}

export function parseHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0)
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}

/** Many crawlers undo encodings and leave the header: bytes without the mark are taken as they are. */
function decoded(body: Buffer, coding: string): Buffer {
  switch (coding) {
    case "":
    case "identity":
      return body;
    case "gzip":
    case "x-gzip":
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    case "deflate":
      if (body[0] === 0x3c) return body;
      return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    case "br":
      return body[0] === 0x3c ? body : brotliDecompressSync(body, options);
    default:
      throw new Error(`unknown content encoding ${coding}`);
  }
}

/** RFC 9112, 7.1; a body without chunk sizes was stored plain. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const size = /^([0-9a-fA-F]{1,8})(?:;.*)?$/.exec(
      body.toString("latin1", at, Math.max(end, at)),
    );
    if (end < 0 || size === null) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size[1] ?? "0", 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
