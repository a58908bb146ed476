/** A file that is UTF-8 but for some bytes, or some lines in an older encoding. */
import { isUtf8 } from "node:buffer";
import type { Changes } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { guessSingleByte, plausibility } from "./detect.ts";
import { decodeAs } from "./encodings.ts";

interface Damaged {
  readonly text: string;
  readonly encoding: "utf-8";
  readonly changes: Changes;
  readonly messages: readonly Message[];
}

/** How much better than UTF-8 an older encoding must read. */
const MARGIN = 1;

/** Messages with a place for one file; the rest is only counted. */
const MOST_MESSAGES = 20;

/**
 * Decodes line by line. A valid line is UTF-8; a line that makes no sense in it, but reads as Arabic in
 * a single-byte encoding, is read in that one, and so is a run of words; elsewhere each bad byte
 * becomes U+FFFD.
 * Undefined when most of the file is not UTF-8 and no line is.
 *
 * @param skipped bytes before `bytes` in the file (a byte order mark), for offsets.
 * @param marked a byte order mark says that it is UTF-8.
 */
export function decodeBrokenUtf8(
  bytes: Uint8Array,
  skipped: number,
  path: string,
  marked: boolean,
): Damaged | undefined {
  const sequences = countSequences(bytes);
  const mostly = sequences.valid >= sequences.invalid;
  if (!marked && !mostly && !linesOf(bytes).some(isUtf8Text)) return undefined;
  const messages: Message[] = [];
  const parts: string[] = [];
  let replaced = 0;
  let line = 1;
  let offset = skipped;
  const lines = linesOf(bytes);
  const others = lines.filter((part) => !isUtf8(part));
  const encoding = guessSingleByte(Buffer.concat(others)).encoding;
  const sure = others.some((part) => olderEncoding(part, { encoding, least: LEAST }) === encoding);
  const usual = { encoding, least: sure ? LEAST_ELSEWHERE : LEAST };
  for (const whole of lines) {
    for (const { part, encoding } of isUtf8(whole) ? [{ part: whole }] : partsOf(whole, usual)) {
      const found = encoding === undefined ? badRuns(part) : [];
      if (encoding !== undefined)
        messages.push(mixed(encoding, path, line, offset, part === whole));
      for (const run of found) messages.push(bad(part, run, path, line, offset));
      replaced += found.reduce((sum, run) => sum + run.length, 0);
      parts.push(decodeAs(part, encoding ?? "utf-8"));
      offset += part.length;
    }
    line += 1;
  }
  const changes: Changes = replaced > 0 ? { "undecodable-bytes": replaced } : {};
  return { text: parts.join(""), encoding: "utf-8", changes, messages: shortened(messages, path) };
}

/** The lines of a file, each with its line end: LF, CR LF or CR. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
    if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) end += 1;
    end = Math.min(end + 1, bytes.length);
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

interface Part {
  readonly part: Uint8Array;
  /** Absent: UTF-8, whole or not. */
  readonly encoding?: string;
}

/** A line that is not UTF-8 as it is to be read: in an older encoding, or the words of it that are. */
function partsOf(line: Uint8Array, usual: Usual): Part[] {
  const encoding = olderEncoding(line, usual);
  if (encoding !== undefined) return [{ part: line, encoding }];
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of brokenWords(line)) {
    const older = olderEncoding(line.subarray(start, end), usual);
    if (older === undefined) continue;
    if (start > from) parts.push({ part: line.subarray(from, start) });
    parts.push({ part: line.subarray(start, end), encoding: older });
    from = end;
  }
  if (from < line.length) parts.push({ part: line.subarray(from) });
  return parts;
}

/** Runs of words that are not UTF-8; ASCII words between them belong to a run. */
function brokenWords(line: Uint8Array): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let joins = false;
  for (let start = 0; start < line.length; ) {
    const space = line.indexOf(0x20, start);
    const end = space < 0 ? line.length : space;
    const word = line.subarray(start, end);
    const last = runs.at(-1);
    if (!isUtf8(word)) {
      if (joins && last !== undefined) last.end = end;
      else runs.push({ start, end });
      joins = true;
    } else if (countSequences(word).valid > 0) joins = false;
    start = end + 1;
  }
  return runs;
}

/** No line of another encoding is so many sequences of UTF-8 and nothing else. */
const isUtf8Text = (line: Uint8Array): boolean => isUtf8(line) && countSequences(line).valid >= 8;

/** Valid sequences of two and more bytes, and bytes that belong to none. */
function countSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) valid += 1;
    if (length === 0) invalid += 1;
    i += Math.max(1, length);
  }
  return { valid, invalid };
}

/** Bytes of the valid UTF-8 sequence at `i` (1 for ASCII); 0 when there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[i + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The likeliest older encoding of a file, and of how many bytes that are not UTF-8 it may be. */
interface Usual {
  readonly encoding: string;
  readonly least: number;
}
const LEAST = 4;
/** Where another line is in an older encoding. */
const LEAST_ELSEWHERE = 2;

/** The encoding of bytes that make no sense as UTF-8 and read as Arabic in it. */
function olderEncoding(bytes: Uint8Array, { encoding, least }: Usual): string | undefined {
  const { invalid } = countSequences(bytes);
  if (invalid < least) return undefined;
  // Bytes of another encoding may be sequences by chance, of letters that nobody writes.
  const asUtf8 = plausibility(decodeAs(bytes, "utf-8"));
  const fits = (one: string) => {
    const sense = plausibility(decodeAs(bytes, one), bytes);
    return sense >= 1 && sense > asUtf8 + MARGIN;
  };
  if (fits(encoding)) return encoding;
  return invalid < LEAST ? undefined : [guessSingleByte(bytes).encoding].find(fits);
}

interface Run {
  readonly at: number;
  readonly length: number;
}

function badRuns(line: Uint8Array): Run[] {
  const runs: { at: number; length: number }[] = [];
  for (let i = 0; i < line.length; ) {
    const length = sequenceLength(line, i);
    const last = runs.at(-1);
    if (length === 0 && last !== undefined && last.at + last.length === i) last.length += 1;
    else if (length === 0) runs.push({ at: i, length: 1 });
    i += Math.max(1, length);
  }
  return runs;
}

function bad(bytes: Uint8Array, run: Run, path: string, line: number, offset: number): Message {
  const shown = bytes.subarray(run.at, run.at + Math.min(run.length, 8));
  const hex = [...shown].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const column = decodeAs(bytes.subarray(0, run.at), "utf-8").length + 1;
  return {
    rule: "undecodable-bytes",
    severity: "warning",
    path,
    line,
    column,
    found: `${run.length} at byte ${offset + run.at}: ${hex}${run.length > 8 ? " …" : ""}`,
    expected: "UTF-8",
    advice: "shown as U+FFFD; the rest is kept",
  };
}

function mixed(
  encoding: string,
  path: string,
  line: number,
  offset: number,
  whole: boolean,
): Message {
  return {
    rule: "mixed-encodings",
    severity: "warning",
    path,
    line,
    found: `${whole ? "a line" : "words"} in ${encoding} at byte ${offset}`,
    expected: "UTF-8 as in the rest of the file",
    advice: `read as ${encoding}`,
  };
}

function shortened(messages: readonly Message[], path: string): readonly Message[] {
  if (messages.length <= MOST_MESSAGES) return messages;
  const more = messages.length - MOST_MESSAGES;
  return [
    ...messages.slice(0, MOST_MESSAGES),
    {
      rule: "undecodable-bytes",
      severity: "warning",
      path,
      found: `${more} more places`,
      advice: "the file is badly damaged: look for a better copy",
    },
  ];
}
