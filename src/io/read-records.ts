/** A raw file's records: out of its archive, bytes, text, the reader that fits, what it finds. */
import { createHash } from "node:crypto";
import { type Decoded, decode } from "#src/decode/decode.ts";
import { decodePieces, type Pieces, survey } from "#src/decode/pieces.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Message, Report } from "#src/message.ts";
import type { Origin } from "#src/parse/to-article.ts";
import { REFUSALS, type Reader, type ReaderInput } from "#src/readers/reader.ts";
import { chooseReader } from "#src/readers/registry.ts";
import type { RawRecord } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";
import { type Member, membersOf } from "./members.ts";
import type { RawFile } from "./walk.ts";

export interface FoundRecord {
  readonly record: RawRecord;
  /** The raw file, or the file inside the archive that it is. */
  readonly file: RawFile;
  /** Its place among that file's records that were handed on. */
  readonly ordinal: number;
  readonly origin: Origin;
}

export interface ReadOptions {
  readonly fields: Settings["fields"];
  readonly report: Report;
  /** Called for each record that the reader refuses; it has reported why. */
  readonly onRefused: () => void;
  /** Called once when something of the file may not have been read. */
  readonly onDamaged: () => void;
  /** Called now and then with the share of the raw file that is read, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

const HEAD = 4096;
/** Files up to this size are read and decoded at once. */
const SMALL = 16_000_000;
/** Larger ones are, too, where their format is not read piece by piece; beyond this none is. */
const MOST_HELD = 400_000_000;
const NOTHING: Decoded = { text: "", encoding: "utf-8", changes: {}, messages: [] };

/** Records in order. Never throws: a file that cannot be read is reported and has no records. */
export async function* readRecords(
  file: RawFile,
  { fields, report, onRefused, onDamaged, onShare }: ReadOptions,
): AsyncGenerator<FoundRecord> {
  let damaged = false;
  let told = 0;
  let shown = { path: file.path, shown: file.shown };
  const tell = (message: Message) => {
    told += 1;
    const refused = REFUSALS.includes(message.rule);
    if (refused) onRefused();
    if (!damaged && (refused || message.severity === "error" || message.rule === UNKNOWN)) {
      damaged = true;
      onDamaged();
    }
    const path = [shown, file].find(({ path: own }) => own === message.path)?.shown;
    report(path === undefined ? message : { ...message, path });
  };
  try {
    for await (const member of membersOf(file, tell)) {
      shown = member.file;
      told = 0;
      const opened = await open(member, tell, (share) => onShare?.(share * member.share));
      if (opened === undefined) continue;
      let ordinal = 0;
      const { reader, input, origin } = opened;
      for await (const record of reader.read(input, { fields, report: tell })) {
        yield { record, file: member.file, ordinal, origin };
        ordinal += 1;
      }
      if (ordinal === 0 && told === 0) tell(noRecords(member.file.path, reader.format));
      onShare?.(member.share);
    }
  } catch (error) {
    tell({
      rule: "raw-unreadable",
      severity: "error",
      path: shown.path,
      found: (error as Error).message,
      expected: "a file that can be read to its end",
    });
  }
}

interface Opened {
  readonly reader: Reader;
  readonly input: ReaderInput;
  readonly origin: Origin;
}

/** A member ready to be read; undefined, with a message, when no reader takes it. */
async function open(
  member: Member,
  tell: Report,
  onShare: (share: number) => void,
): Promise<Opened | undefined> {
  if (member.size <= SMALL) return openWhole(member, tell);
  const { path } = member.file;
  const { head, hash } = await skim(member.pieces);
  const early = chooseReader(head.toString("latin1"), member.name);
  if (early?.binary === true && early.streams !== true) return openWhole(member, tell);
  const counted = () => counting(member, onShare);
  const nothing = { path, decoded: NOTHING, bytes: new Uint8Array(), sha256: hash };
  if (early?.binary === true) {
    const input = { ...nothing, pieces: counted, chunks: () => oneOf("") };
    return { reader: early, input, origin: { path, sha256: hash, encoding: "utf-8", changes: {} } };
  }
  const plan = await survey(member.pieces, member.size, path);
  let first = "";
  for await (const text of decodePieces(member.pieces, plan, path)) {
    first = text.slice(0, HEAD);
    break;
  }
  const reader = chooseReader(first, member.name);
  if (reader?.streams !== true) return openWhole(member, tell);
  for (const message of plan.messages) tell(message);
  const { encoding, changes } = plan;
  const chunks = () => decodePieces(counted, plan, path);
  const input = { ...nothing, chunks, pieces: counted };
  return { reader, input, origin: { path, sha256: hash, encoding, changes } };
}

function openWhole(member: Member, tell: Report): Opened | undefined {
  const { path } = member.file;
  if (member.size > MOST_HELD) {
    tell(tooLarge(path, member.size));
    return undefined;
  }
  const bytes = member.bytes();
  // A reader of bytes recognises its format in them; nothing is decoded for it.
  const early = chooseReader(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"), member.name);
  const binary = early?.binary === true;
  const decoded = binary ? NOTHING : decode(bytes, path);
  const reader = binary ? early : chooseReader(decoded.text.slice(0, HEAD), member.name);
  if (reader === undefined) {
    tell(unknownFormat(path));
    return undefined;
  }
  for (const message of decoded.messages) tell(message);
  const hash = sha256(bytes);
  const { encoding, changes, text } = decoded;
  const whole = { chunks: () => oneOf(text), pieces: () => oneOf(bytes) };
  const input = { path, decoded, bytes, sha256: hash, ...whole };
  return { reader, input, origin: { path, sha256: hash, encoding, changes } };
}

async function* oneOf<T>(all: T): AsyncGenerator<T> {
  yield all;
}

/** The beginning of a file, and the hash of all of it. */
async function skim(pieces: Pieces): Promise<{ head: Buffer; hash: string }> {
  const hash = createHash("sha256");
  let head: Buffer | undefined;
  for await (const piece of pieces()) {
    head ??= Buffer.from(piece.subarray(0, HEAD));
    hash.update(piece);
  }
  return { head: head ?? Buffer.alloc(0), hash: hash.digest("hex") };
}

async function* counting({ pieces, size }: Member, onShare: (share: number) => void) {
  let read = 0;
  for await (const piece of pieces()) {
    yield piece;
    read += piece.length;
    onShare(read / size);
  }
}

const noRecords = (path: string, format: string): Message => ({
  rule: "no-records",
  severity: "warning",
  path,
  found: `no record in it, read as ${format}`,
  advice: "remove it, or put the articles in",
});

const UNKNOWN = "format-unknown";

const unknownFormat = (path: string): Message => ({
  rule: UNKNOWN,
  severity: "warning",
  path,
  found: "no format that is read",
  advice: "no article was made of it; the formats are listed in README.md",
});

const tooLarge = (path: string, size: number): Message => ({
  rule: "raw-too-large",
  severity: "error",
  path,
  found: `${size} bytes in a format that is read as a whole`,
  expected: `at most ${MOST_HELD} bytes; JSON, JSONL and CSV may be of any size`,
  advice: "split it",
});
