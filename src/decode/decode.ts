/**
 * Bytes → text. Encoding, byte order mark and undecodable bytes are settled here;
 * everything else that a text may suffer from is left to `arabic/clean.ts`.
 */
import { isUtf8 } from "node:buffer";
import type { Changes } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { decodeBrokenUtf8 } from "./broken-utf8.ts";
import { type Guess, guessSingleByte, guessUtf16, plausibility } from "./detect.ts";
import { decodeAs, type Encoding } from "./encodings.ts";
import { repairMojibake } from "./mojibake.ts";

export interface Decoded {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `utf-32le`, `utf-32be`, `windows-1256`, … */
  readonly encoding: Encoding;
  readonly changes: Changes;
  /** What was undecodable, with byte offset and line; and how sure the encoding is. */
  readonly messages: readonly Message[];
}

/** Byte order marks, the longer of two that begin alike first. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/**
 * Decodes a whole file. Valid UTF-8 wins; else UTF-16 by its zero bytes; else UTF-8 with damage,
 * when most of it is UTF-8; else the single-byte encoding in which it reads as Arabic.
 * Never throws: a byte that means nothing becomes U+FFFD and a message with its offset.
 *
 * @param path only named in messages.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const mark = markOf(bytes);
  const rest = mark === undefined ? bytes : bytes.subarray(mark.bytes.length);
  const changes = mark === undefined ? {} : { "byte-order-marks": 1 };

  const encoding = mark?.encoding ?? (isUtf8(rest) ? zeroBytes(rest) : undefined);
  if (encoding === "utf-8" || encoding === undefined) {
    if (isUtf8(rest)) return repairMojibake(decodeAs(rest, "utf-8"), changes, path);
    const damaged = decodeBrokenUtf8(rest, mark?.bytes.length ?? 0, path, mark !== undefined);
    if (damaged !== undefined) {
      return repaired({ ...damaged, changes: { ...changes, ...damaged.changes } }, path);
    }
  }
  if (encoding !== undefined) {
    const text = decodeAs(rest, encoding);
    return repaired({ text, encoding, changes, messages: replaced(text, encoding, path) }, path);
  }
  const wide = guessUtf16(rest);
  const guess = wide ?? guessSingleByte(rest);
  const text = decodeAs(rest, guess.encoding);
  if (!guess.sure) {
    const mixed = decodeBrokenUtf8(rest, 0, path, true);
    if (mixed !== undefined && plausibility(mixed.text) > plausibility(text) + MARGIN) return mixed;
  }
  const messages = [guessed(guess, path), ...replaced(text, guess.encoding, path)];
  const decoded = { text, encoding: guess.encoding, changes, messages };
  return wide === undefined ? decoded : repaired(decoded, path);
}

/** How much better a file must read as a mixture of encodings than in the likeliest single one. */
const MARGIN = 1;

/** A text that was decoded twice before it came into its encoding, decoded once. */
export function repaired(decoded: Decoded, path: string): Decoded {
  const { text, changes, messages } = repairMojibake(decoded.text, decoded.changes, path);
  return { ...decoded, text, changes, messages: [...decoded.messages, ...messages] };
}

/** The byte order mark that a file begins with. */
export const markOf = (bytes: Uint8Array) =>
  MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));

/**
 * Text with a zero byte, or the 06 of an Arabic letter, at every other place is valid UTF-8 too, but
 * was meant as UTF-16.
 */
function zeroBytes(bytes: Uint8Array): Encoding {
  const may = bytes.includes(0) || bytes.includes(6);
  return may ? (guessUtf16(bytes)?.encoding ?? "utf-8") : "utf-8";
}

function guessed({ encoding, sure }: Guess, path: string): Message {
  return {
    rule: "encoding-guessed",
    severity: sure ? "info" : "warning",
    path,
    found: `not UTF-8; read as ${encoding}`,
    advice: sure
      ? "nothing to do if the letters are right"
      : "look at the letters: this is the likeliest encoding of several",
  };
}

/** Characters that the file itself could not name; their place is known in characters only. */
export function replaced(text: string, encoding: Encoding, path: string): Message[] {
  const at = text.indexOf("\uFFFD");
  if (at < 0) return [];
  const count = text.split("\uFFFD").length - 1;
  return [
    {
      rule: "undecodable-bytes",
      severity: "warning",
      path,
      line: text.slice(0, at).split("\n").length,
      found: `${count} undecodable in ${encoding}, the first at character ${at}`,
      expected: `text in ${encoding}`,
      advice: "each is shown as U+FFFD; compare with the raw file",
    },
  ];
}
