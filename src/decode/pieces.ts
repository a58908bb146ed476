/**
 * Bytes → text for files too large to be held: decided over all of the file, decoded piece by piece.
 * A file decodes to the same text as by `decode`, but for a line longer than a piece.
 */
import { isUtf8 } from "node:buffer";
import { addChanges } from "#src/arabic/clean.ts";
import type { Changes } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { decodeBrokenUtf8 } from "./broken-utf8.ts";
import { decode, markOf, repaired, replaced } from "./decode.ts";
import { decodeAs, type Encoding } from "./encodings.ts";

/** The bytes of a file in order, as often as asked. */
export type Pieces = () => AsyncIterable<Uint8Array>;

export interface Survey {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly mark: number;
  /** Every byte is part of a UTF-8 sequence. */
  readonly valid: boolean;
  readonly changes: Changes;
  readonly messages: readonly Message[];
}

/** Bytes of the sample that decides where UTF-8 is out of the question. */
const SAMPLE = 8_000_000;
/** Findings of one file that are told; the rest is in `changes`. */
const MOST_MESSAGES = 20;

/**
 * Reads the whole file twice: once to see whether it is UTF-8 throughout, with a sample from all of
 * its length for the case that it is not; once to count what decoding alters.
 * @param size of the file in bytes.
 */
export async function survey(pieces: Pieces, size: number, path: string): Promise<Survey> {
  let valid = true;
  let zeros = false;
  let start: Uint8Array | undefined;
  const sample: Uint8Array[] = [];
  async function* tapped(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces()) {
      // Whole code units, whatever the encoding is.
      const share = Math.ceil((piece.length * SAMPLE) / Math.max(size, 1) / 4) * 4;
      sample.push(Uint8Array.from(piece.subarray(0, share)));
      yield piece;
    }
  }
  for await (const piece of atLineEnds(tapped, 1)) {
    const rest = start === undefined ? piece.subarray(markOf(piece)?.bytes.length ?? 0) : piece;
    start ??= piece;
    valid &&= isUtf8(rest);
    zeros ||= rest.includes(0) || rest.includes(6);
  }
  const marked = start && markOf(start);
  const sure = valid && !zeros ? "utf-8" : undefined;
  const known = marked?.encoding ?? sure;
  const sampled = known === undefined ? decode(Buffer.concat(sample), path) : undefined;
  const encoding = known ?? sampled?.encoding ?? "utf-8";
  const plan = { encoding, mark: marked?.bytes.length ?? 0, valid };
  let changes: Changes = marked === undefined ? {} : { "byte-order-marks": 1 };
  const guessed = sampled?.messages.filter(({ rule }) => rule === "encoding-guessed") ?? [];
  const messages = [...guessed];
  for await (const part of decoded(pieces, plan, path)) {
    changes = addChanges(changes, part.changes);
    messages.push(...part.messages.slice(0, MOST_MESSAGES - messages.length));
  }
  return { ...plan, changes, messages };
}

/** The text in order. */
export async function* decodePieces(
  pieces: Pieces,
  plan: Survey,
  path: string,
): AsyncGenerator<string> {
  for await (const { text } of decoded(pieces, plan, path)) yield text;
}

interface Part {
  readonly text: string;
  readonly changes: Changes;
  readonly messages: readonly Message[];
}

async function* decoded(
  pieces: Pieces,
  { encoding, mark, valid }: Pick<Survey, "encoding" | "mark" | "valid">,
  path: string,
): AsyncGenerator<Part> {
  let offset = 0;
  let lines = 0;
  for await (const piece of atLineEnds(pieces, widthOf(encoding))) {
    const bytes = offset === 0 ? piece.subarray(mark) : piece;
    const at = Math.max(offset, mark);
    const part = decodePart(bytes, at, { encoding, valid }, path);
    const messages = part.messages.map((message) =>
      message.line === undefined ? message : { ...message, line: message.line + lines },
    );
    yield { ...part, messages };
    offset += piece.length;
    if (encoding !== "utf-8" || !valid) lines += part.text.split("\n").length - 1;
    else for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) lines += 1;
  }
}

function decodePart(
  bytes: Uint8Array,
  offset: number,
  { encoding, valid }: Pick<Survey, "encoding" | "valid">,
  path: string,
): Part {
  const plain = { text: "", encoding, changes: {}, messages: [] };
  if (encoding !== "utf-8") {
    const text = decodeAs(bytes, encoding);
    const part = { ...plain, text, messages: replaced(text, encoding, path) };
    return widthOf(encoding) === 1 ? part : repaired(part, path);
  }
  const broken = !(valid || isUtf8(bytes)) && decodeBrokenUtf8(bytes, offset, path, true);
  return repaired(broken || { ...plain, text: decodeAs(bytes, encoding) }, path);
}

const widthOf = (encoding: Encoding): number =>
  encoding.startsWith("utf-16") ? 2 : encoding.startsWith("utf-32") ? 4 : 1;

/**
 * The same bytes in pieces that end with a line; where a piece has no line end, with a whole
 * character.
 * @param width bytes of a code unit.
 */
async function* atLineEnds(pieces: Pieces, width: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces()) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = cutAt(bytes, width);
    if (end > 0) yield bytes.subarray(0, end);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

function cutAt(bytes: Uint8Array, width: number): number {
  if (width === 1) {
    const newline = bytes.lastIndexOf(0x0a);
    if (newline >= 0) return newline + 1;
    // Before the lead byte of a sequence that may go on; an older encoding loses nothing by it.
    for (let back = 1; back <= 3 && back <= bytes.length; back += 1)
      if ((bytes[bytes.length - back] ?? 0) >= 0xc0) return bytes.length - back;
    return bytes.length;
  }
  const end = bytes.length - (bytes.length % width);
  // A line end in either byte order; its other bytes are zero.
  for (let at = end - width; at >= 0; at -= width) {
    const unit = bytes.subarray(at, at + width);
    if (unit.includes(0x0a) && unit.filter((byte) => byte === 0).length === width - 1)
      return at + width;
  }
  return end;
}
