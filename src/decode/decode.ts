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
import { lostLetters } from "./lost-letters.ts";
import { repairMojibake } from "./mojibake.ts";
import { countSequences } from "./utf8-sequences.ts";

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
  if (mark === undefined) return decodeRest(bytes, 0, undefined, path);
  const rest = bytes.subarray(mark.bytes.length);
  const marked = decodeRest(rest, mark.bytes.length, mark.encoding, path);
  const decoded = wide(mark.encoding) ? (unmarked(rest, marked, path) ?? marked) : marked;
  return { ...decoded, changes: { "byte-order-marks": 1, ...decoded.changes } };
}

const wide = (encoding: Encoding): boolean => encoding.startsWith("utf-16");

/** A file that only begins like UTF-16: whoever joined or saved it wrote the mark alone. */
function unmarked(rest: Uint8Array, marked: Decoded, path: string): Decoded | undefined {
  if (plausibility(marked.text) >= 0) return undefined;
  const decoded = decodeRest(rest, 2, undefined, path);
  if (plausibility(decoded.text) < 1) return undefined;
  const { encoding } = decoded;
  const message: Message = {
    rule: "mixed-encodings",
    severity: "warning",
    path,
    line: 1,
    found: `a byte order mark of ${marked.encoding} before text in ${encoding}`,
    advice: `read as ${encoding}`,
  };
  return { ...decoded, messages: [message, ...decoded.messages] };
}

/**
 * @param skipped bytes of the mark before it.
 * @param encoding that the mark names.
 */
function decodeRest(
  rest: Uint8Array,
  skipped: number,
  named: Encoding | undefined,
  path: string,
): Decoded {
  const encoding = named ?? (isUtf8(rest) ? zeroBytes(rest) : undefined);
  if (encoding === "utf-8" || encoding === undefined) {
    if (isUtf8(rest)) return decodeUtf8(rest, path);
    const damaged = decodeBrokenUtf8(rest, skipped, path, named !== undefined);
    if (damaged !== undefined) return repaired(damaged, path);
  }
  if (encoding !== undefined) return decodeWide(rest, skipped, encoding, path);
  const utf16 = guessUtf16(rest);
  const guess = utf16 ?? guessSingleByte(rest);
  const text = decodeAs(rest, guess.encoding);
  if (!guess.sure && isPartlyUtf8(rest)) {
    const mixed = decodeBrokenUtf8(rest, skipped, path, true);
    if (mixed !== undefined && plausibility(mixed.text) > plausibility(text) + MARGIN) return mixed;
  }
  const inferred = guessed(guess, path);
  const decoded =
    utf16 === undefined
      ? {
          text,
          encoding: guess.encoding,
          changes: {},
          messages: [...replaced(text, guess.encoding, path), ...lostLetters(text, path)],
        }
      : decodeWide(rest, skipped, guess.encoding, path);
  return { ...decoded, messages: [inferred, ...decoded.messages] };
}

/** A mark that was itself decoded twice stands before text that was not. */
const MARK_TWICE = /^ï»[¿؟]/;

function decodeUtf8(rest: Uint8Array, path: string): Decoded {
  const plain = { text: decodeAs(rest, "utf-8"), encoding: "utf-8", changes: {}, messages: [] };
  const decoded = repaired(plain, path);
  if (!MARK_TWICE.test(decoded.text)) return decoded;
  const text = decoded.text.replace(MARK_TWICE, "");
  return { ...decoded, text, changes: { ...decoded.changes, "byte-order-marks": 1 } };
}

/** UTF-16 or UTF-32; the end of UTF-16 may be what a program added to it in another encoding. */
function decodeWide(rest: Uint8Array, skipped: number, encoding: Encoding, path: string): Decoded {
  const text = decodeAs(rest, encoding);
  const at = wide(encoding) ? foreignFrom(text) : undefined;
  const added =
    at === undefined ? undefined : decodeRest(rest.subarray(at * 2), skipped, undefined, path);
  if (at === undefined || added === undefined || plausibility(added.text) < 1)
    return repaired(
      { text, encoding, changes: {}, messages: replaced(text, encoding, path) },
      path,
    );
  const line = text.slice(0, at).split("\n").length;
  const message: Message = {
    rule: "mixed-encodings",
    severity: "warning",
    path,
    line,
    found: `${added.encoding} at byte ${skipped + at * 2}`,
    expected: `${encoding} as before`,
    advice: `read as ${added.encoding} from there on`,
  };
  const whole = { text: text.slice(0, at) + added.text, encoding, changes: added.changes };
  return repaired({ ...whole, messages: [message] }, path);
}

/** Where the first line after others begins that is in none of the scripts beside Arabic. */
function foreignFrom(text: string): number | undefined {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    if (isForeign(text.slice(start, end))) return start > 0 ? start : undefined;
    start = end;
  }
  return undefined;
}

/** Two bytes of any other encoding make letters of Indian or East Asian scripts. */
const FOREIGN = /[\u0800-\u1FFF\u2E80-\uFAFF]/g;
const isForeign = (line: string): boolean =>
  (line.match(FOREIGN)?.length ?? 0) * 2 > line.replace(/[\0-\x7f]+/g, "").length;

/** More sequences of UTF-8 than chance makes. */
function isPartlyUtf8(bytes: Uint8Array): boolean {
  const { valid, invalid } = countSequences(bytes);
  return valid * 4 >= invalid;
}

/** How much better a file must read as a mixture of encodings than in the likeliest single one. */
const MARGIN = 1;

/** A text as it was before it came into its encoding: decoded once, and what it lost then is told. */
export function repaired(decoded: Decoded, path: string): Decoded {
  const { text, changes, messages } = repairMojibake(decoded.text, decoded.changes, path);
  const found = [...decoded.messages, ...messages, ...lostLetters(text, path)];
  return { ...decoded, text, changes, messages: found };
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
