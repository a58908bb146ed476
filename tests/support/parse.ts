/** The way from bytes to Article, as the converter goes it. */
import type { Article } from "#src/article.ts";
import { decode } from "#src/decode/decode.ts";
import type { Message } from "#src/message.ts";
import { toArticle } from "#src/parse/to-article.ts";
import { chooseReader } from "#src/readers/registry.ts";
import type { RawRecord } from "#src/record.ts";
import { readSettings, type Settings } from "#src/settings.ts";

export interface ReadFile {
  readonly format: string | undefined;
  readonly records: readonly RawRecord[];
  readonly messages: readonly Message[];
}

/** Decodes and reads one file; messages of both. */
export async function readBytes(
  bytes: Uint8Array,
  path: string,
  fields: Settings["fields"] = {},
): Promise<ReadFile> {
  const decoded = decode(bytes, path);
  const messages: Message[] = [...decoded.messages];
  const reader = chooseReader(decoded.text.slice(0, 4096), path);
  const records: RawRecord[] = [];
  const report = (message: Message): void => {
    messages.push(message);
  };
  for await (const record of reader?.read(
    {
      ...{ path, bytes, decoded, sha256: "0" },
      chunks: () => oneChunk(decoded.text),
      pieces: () => oneChunk(bytes),
    },
    { fields, report },
  ) ?? [])
    records.push(record);
  return { format: reader?.format, records, messages };
}

async function* oneChunk<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}

/** Parses a record under default settings. */
export function parse(record: RawRecord): { article: Article; messages: Message[] } {
  const { settings } = readSettings(undefined, "archive.yaml", {}, {});
  const messages: Message[] = [];
  const origin = { path: "a.txt", sha256: "0", encoding: "utf-8", changes: {} };
  const article = toArticle(record, origin, settings, (message) => {
    messages.push(message);
  });
  return { article, messages };
}

/** A record of the text reader. */
export function textRecord(text: string): RawRecord {
  return { format: "text", line: 1, source: text, fields: { text, rest: {} } };
}
