/** A file that is UTF-8 but for some bytes, or some lines in an older encoding. */
import { isUtf8 } from "node:buffer";
import type { Changes } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { guessSingleByte, plausibility } from "./detect.ts";
import { decodeAs } from "./encodings.ts";
import { badRuns, countSequences, type Run } from "./utf8-sequences.ts";

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
  let places = 0;
  // Each needs the text before it: of many, most are only counted.
  const tell = (message: () => Message) => {
    places += 1;
    if (places <= MOST_MESSAGES) messages.push(message());
  };
  const texts: string[] = [];
  let replaced = 0;
  let offset = skipped;
  const lines = linesOf(bytes);
  const usual = usualOf(lines.filter((part) => !isUtf8(part)));
  for (const [i, whole] of lines.entries()) {
    let column = 1;
    for (const { part, encoding } of isUtf8(whole) ? [{ part: whole }] : partsOf(whole, usual)) {
      const place = { path, line: i + 1 };
      const at = offset;
      if (encoding !== undefined) tell(() => mixed(encoding, place, at, part === whole));
      else
        for (const run of badRuns(part)) {
          tell(() => bad(part, run, { ...place, column }, at));
          replaced += run.length;
        }
      const text = decodeAs(part, encoding ?? "utf-8");
      texts.push(text);
      column += text.length;
      offset += part.length;
    }
  }
  if (places > MOST_MESSAGES) messages.push(more(places - MOST_MESSAGES, path));
  const changes: Changes = replaced > 0 ? { "undecodable-bytes": replaced } : {};
  return { text: texts.join(""), encoding: "utf-8", changes, messages };
}

/** Bytes that tell which encoding a part of a file is in. */
const SAMPLE = 500_000;

/** The older encoding of a file's lines that are not UTF-8, if any is: judged by the words that are not. */
function usualOf(lines: readonly Uint8Array[]): Usual {
  const sample: Uint8Array[] = [];
  let size = 0;
  for (const line of lines) {
    if (size > SAMPLE) break;
    const runs = brokenWords(line).map(({ start, end }) => line.subarray(start, end));
    for (const run of runs) if (mayBeOlder(run, LEAST)) sample.push(run);
    size += line.length;
  }
  const { encoding } = guessSingleByte(Buffer.concat(sample).subarray(0, SAMPLE));
  const sure = sample.some((run) => olderEncoding(run, { encoding, least: LEAST }) !== undefined);
  return { encoding, least: sure ? LEAST_ELSEWHERE : LEAST };
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

/** The likeliest older encoding of a file, and of how many bytes that are not UTF-8 it may be. */
interface Usual {
  readonly encoding: string;
  readonly least: number;
}
const LEAST = 4;
/** Of bytes to sequences: an older encoding makes few of these by chance. */
const LEAST_SHARE = 0.5;
/** Where another line is in an older encoding. */
const LEAST_ELSEWHERE = 2;

/** Whether so many bytes are no UTF-8 that all may be in an older encoding. */
function mayBeOlder(bytes: Uint8Array, least: number): boolean {
  const { valid, invalid } = countSequences(bytes);
  return invalid >= least && invalid >= valid * LEAST_SHARE;
}

/** The file's older encoding for bytes that make no sense as UTF-8 and read as Arabic in it. */
function olderEncoding(bytes: Uint8Array, { encoding, least }: Usual): string | undefined {
  if (!mayBeOlder(bytes, least)) return undefined;
  // Bytes of another encoding may be sequences by chance, of letters that nobody writes.
  const asUtf8 = plausibility(decodeAs(bytes, "utf-8"));
  const sense = plausibility(decodeAs(bytes, encoding), bytes);
  return sense >= 1 && sense > asUtf8 + MARGIN ? encoding : undefined;
}

interface Place {
  readonly path: string;
  readonly line: number;
}

/** @param place of the part's beginning */
function bad(
  part: Uint8Array,
  run: Run,
  { column, ...place }: Place & { readonly column: number },
  offset: number,
): Message {
  const shown = part.subarray(run.at, run.at + Math.min(run.length, 8));
  const hex = [...shown].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return {
    rule: "undecodable-bytes",
    severity: "warning",
    ...place,
    column: column + decodeAs(part.subarray(0, run.at), "utf-8").length,
    found: `${run.length} at byte ${offset + run.at}: ${hex}${run.length > 8 ? " …" : ""}`,
    expected: "UTF-8",
    advice: "shown as U+FFFD; the rest is kept",
  };
}

function mixed(encoding: string, place: Place, offset: number, whole: boolean): Message {
  return {
    rule: "mixed-encodings",
    severity: "warning",
    ...place,
    found: `${whole ? "a line" : "words"} in ${encoding} at byte ${offset}`,
    expected: "UTF-8 as in the rest of the file",
    advice: `read as ${encoding}`,
  };
}

const more = (count: number, path: string): Message => ({
  rule: "undecodable-bytes",
  severity: "warning",
  path,
  found: `${count} more places`,
  advice: "the file is badly damaged: look for a better copy",
});
