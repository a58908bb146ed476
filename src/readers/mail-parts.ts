/** A letter in the notation of mail (RFC 2045, 2046): its head, and its parts with their encodings undone. */
import { parseHeaders, splitHead } from "./http-response.ts";

export interface MailPart {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A letter inside a letter is opened so many times. */
const DEEPEST = 5;

/** The head of a letter and its parts in order; a letter that is not divided is its own only part. */
export function mailParts(bytes: Uint8Array): {
  readonly headers: MailPart["headers"];
  readonly parts: readonly MailPart[];
} {
  const whole = partOf(Buffer.from(bytes));
  return { headers: whole.headers, parts: divided(whole) };
}

function partOf(bytes: Buffer): { readonly headers: MailPart["headers"]; readonly rest: Buffer } {
  const { head, rest } = splitHead(bytes);
  // A line that begins with white space goes on with the one before it.
  return { headers: parseHeaders(head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)), rest };
}

function divided({ headers, rest }: ReturnType<typeof partOf>, depth = 0): readonly MailPart[] {
  const type = headers["content-type"] ?? "";
  const [, quoted, bare] = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!/^multipart\//i.test(type) || boundary === undefined || depth >= DEEPEST)
    return [{ headers, body: decoded(rest, headers["content-transfer-encoding"] ?? "") }];
  return between(rest, boundary).flatMap((bytes) => divided(partOf(bytes), depth + 1));
}

/** What stands between the lines of a boundary; a letter that breaks off ends its last part. */
function between(bytes: Buffer, boundary: string): Buffer[] {
  const line = Buffer.from(`--${boundary}`, "latin1");
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(line); at >= 0; ) {
    const start = bytes.indexOf("\n", at) + 1;
    const closing = bytes.subarray(at + line.length, at + line.length + 2).toString("latin1");
    if (start === 0 || closing === "--") break;
    const next = bytes.indexOf(line, start);
    parts.push(bytes.subarray(start, next < 0 ? bytes.length : next));
    at = next;
  }
  return parts;
}

function decoded(body: Buffer, coding: string): Uint8Array {
  if (/^base64\b/i.test(coding)) return Buffer.from(body.toString("latin1"), "base64");
  if (!/^quoted-printable\b/i.test(coding)) return body;
  const plain = body
    .toString("latin1")
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, "latin1");
}
