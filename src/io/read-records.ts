/** A raw file's records: bytes, text, the reader that fits, what it finds. */
import { readFileSync } from "node:fs";
import { type Decoded, decode } from "#src/decode/decode.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Message, Report } from "#src/message.ts";
import type { Origin } from "#src/parse/to-article.ts";
import { REFUSALS } from "#src/readers/reader.ts";
import { chooseReader } from "#src/readers/registry.ts";
import type { RawRecord } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";
import type { RawFile } from "./walk.ts";

export interface FoundRecord {
  readonly record: RawRecord;
  /** Its place among the file's records that were handed on. */
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
}

const HEAD = 4096;
const NOTHING: Decoded = { text: "", encoding: "utf-8", changes: {}, messages: [] };

/** Records in order. Never throws: a file that cannot be read is reported and has no records. */
export async function* readRecords(
  file: RawFile,
  { fields, report, onRefused, onDamaged }: ReadOptions,
): AsyncGenerator<FoundRecord> {
  let damaged = false;
  const tell = (message: Message) => {
    const refused = REFUSALS.includes(message.rule);
    if (refused) onRefused();
    if (!damaged && (refused || message.severity === "error")) {
      damaged = true;
      onDamaged();
    }
    report(message.path === file.path ? { ...message, path: file.shown } : message);
  };
  try {
    const bytes = readFileSync(file.absolute);
    const head = bytes.subarray(0, HEAD);
    // A reader of bytes recognises its format in them; nothing is decoded for it.
    const early = chooseReader(head.toString("latin1"), file.path);
    const decoded = early?.binary === true ? NOTHING : decode(bytes, file.path);
    for (const message of decoded.messages) tell(message);
    const reader =
      early?.binary === true ? early : chooseReader(decoded.text.slice(0, HEAD), file.path);
    if (reader === undefined) return tell(unknownFormat(file.path));
    const hash = sha256(bytes);
    const origin = {
      path: file.path,
      sha256: hash,
      encoding: decoded.encoding,
      changes: decoded.changes,
    };
    let ordinal = 0;
    const input = { path: file.path, decoded, bytes, sha256: hash };
    for await (const record of reader.read(input, { fields, report: tell })) {
      yield { record, ordinal, origin };
      ordinal += 1;
    }
  } catch (error) {
    tell({
      rule: "raw-unreadable",
      severity: "error",
      path: file.path,
      found: (error as Error).message,
      expected: "a file that can be read to its end",
    });
  }
}

const unknownFormat = (path: string): Message => ({
  rule: "format-unknown",
  severity: "warning",
  path,
  found: "no format that is read",
  advice: "no article was made of it; the formats are listed in README.md",
});
