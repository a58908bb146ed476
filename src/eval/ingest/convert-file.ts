/** One raw file through the real code: decode, reader, parse, enrich. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Article } from "#src/article.ts";
import { pipeline } from "#src/io/pipeline.ts";
import { readRecords } from "#src/io/read-records.ts";
import type { Message } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { readSettings, type Settings } from "#src/settings.ts";

export interface Converted {
  readonly articles: readonly Article[];
  readonly records: readonly RawRecord[];
  readonly messages: readonly Message[];
  /** Records that readers refused, each with a message. */
  readonly refused: number;
  /** CPU time: a busy machine makes no file slow. */
  readonly seconds: number;
}

/** Defaults only: the environment of the person who measures changes nothing. */
export const SETTINGS: Settings = readSettings(undefined, "archive.yaml", {}, {}).settings;

const toArticle = pipeline(SETTINGS);

/** Converts a file in memory; nothing is written. */
export async function convertFile(path: string): Promise<Converted> {
  const before = process.cpuUsage();
  const messages: Message[] = [];
  const report = (message: Message): void => void messages.push(message);
  const articles: Article[] = [];
  const records: RawRecord[] = [];
  let refused = 0;
  const file = { absolute: resolve(path), path: basename(path), shown: basename(path) };
  const options = {
    fields: SETTINGS.fields,
    report,
    onRefused: () => {
      refused += 1;
    },
    onDamaged: () => {},
  };
  for await (const { record, origin } of readRecords(file, options)) {
    records.push(record);
    articles.push(toArticle(record, origin, report));
  }
  const { user, system } = process.cpuUsage(before);
  return { articles, records, messages, refused, seconds: (user + system) / 1e6 };
}

/** The truth of a set, by name. */
export function readTruth(dir: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")) as Record<string, unknown>;
}

/** Files of a set by name without extension, in order of names. */
export function inputsOf(dir: string): ReadonlyMap<string, string> {
  const inputs = join(dir, "inputs");
  const names = readdirSync(inputs).sort();
  return new Map(names.map((name) => [name.replace(/\.[^.]+$/, ""), join(inputs, name)]));
}
