/** What a raw format must offer. One file per format; `registry.ts` lists them. */
import type { Decoded } from "#src/decode/decode.ts";
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";

export interface Reader {
  /** Name kept in `raw.format`. */
  readonly format: string;
  /** File name extensions it is known by, without the dot, in lower case. */
  readonly extensions: readonly string[];
  /** It reads `bytes`: `decoded` need not be made for it and may be empty. */
  readonly binary?: true;
  /** It reads `chunks()` only, or, of bytes, `pieces()`: a file of any size will do. */
  readonly streams?: true;
  /** How sure it is, from 0 to 1, that a file beginning with `head` is its own. */
  readonly sniff: (head: string, path: string) => number;
  /**
   * The records of a file in order. What cannot be read is reported, never thrown, and costs
   * no more records than it must.
   */
  readonly read: (
    input: ReaderInput,
    context: ReaderContext,
  ) => Iterable<RawRecord> | AsyncIterable<RawRecord>;
}

export interface ReaderInput {
  /** Relative to the folder given, with `/`. */
  readonly path: string;
  /** The whole text; empty for a reader that streams, where the file is large. */
  readonly decoded: Decoded;
  /** The file as it is, for formats that carry encodings of their own; empty like `decoded`. */
  readonly bytes: Uint8Array;
  /** The text in order, however large: in one chunk where the file is small. */
  readonly chunks: () => AsyncIterable<string>;
  /** The bytes in order, likewise. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
}

export interface ReaderContext {
  /** Key names from the archivist's settings, by the field they mean. */
  readonly fields: Settings["fields"];
  readonly report: Report;
}

/**
 * Rules under which readers report a record that they refuse, one message each:
 * `records found = records handed on + messages with one of these rules`.
 */
export const REFUSALS: readonly string[] = [
  "json-syntax",
  "record-keys",
  "record-empty",
  "not-an-article",
  "not-published",
  "not-text",
  "web-archive-record",
];

/** Extension of a path in lower case, without the dot: `a/B.TXT` → `txt`. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}
