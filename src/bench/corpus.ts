/** Raw corpora to measure with: JSON arrays in a folder, plain or zipped, cut to a number of records. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readZip } from "#src/io/zip.ts";
import { formatMessage } from "#src/message.ts";

export interface CorpusFile {
  readonly name: string;
  readonly records: readonly unknown[];
}

/**
 * The records of every `*.json` and `*.zip` in a folder, files in name order.
 * @throws when a file is not an array of records or an archive cannot be read
 */
export async function* readCorpus(dir: string): AsyncGenerator<CorpusFile> {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (name.endsWith(".json")) yield { name, records: parseArray(readFileSync(path), path) };
    if (!name.endsWith(".zip")) continue;
    const fail = (message: Parameters<typeof formatMessage>[0]) => {
      throw new Error(formatMessage(message));
    };
    for await (const file of readZip(path, fail))
      if (file.name.endsWith(".json"))
        yield { name: file.name, records: parseArray(file.bytes, `${path}/${file.name}`) };
  }
}

/** Writes the first `size` records of a corpus into a folder as JSON arrays; returns how many. */
export async function cutCorpus(dir: string, size: number, out: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  let count = 0;
  for await (const { name, records } of readCorpus(dir)) {
    const kept = records.slice(0, size - count);
    if (kept.length === 0) break;
    count += kept.length;
    writeFileSync(join(out, name.replaceAll("/", "-")), JSON.stringify(kept, null, 1));
  }
  return count;
}

/**
 * Writes `size` records as `cutCorpus` does; what the corpus lacks is made up with copies of it, a
 * year later each and with every third word changed into one that no other copy has.
 */
export async function growCorpus(dir: string, size: number, out: string): Promise<number> {
  let count = await cutCorpus(dir, size, out);
  for (let copy = 1; count < size; copy += 1)
    for await (const { name, records } of readCorpus(dir)) {
      const kept = records.slice(0, size - count);
      if (kept.length === 0) break;
      count += kept.length;
      const changed = changedCopy(JSON.stringify(kept), copy);
      writeFileSync(join(out, `${copy}-${name.replaceAll("/", "-")}`), changed);
    }
  return count;
}

const LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنه";

function changedCopy(json: string, copy: number): string {
  const other = (letter: string) => {
    const place = LETTERS.indexOf(letter);
    return place < 0 ? letter : (LETTERS[(place + copy) % LETTERS.length] ?? letter);
  };
  let number = 0;
  return json
    .replace(/[\u0621-\u064a]{4,}/g, (word) => {
      number += 1;
      return number % 3 === 0 ? [...word].map(other).join("") : word;
    })
    .replace(/"(20\d\d)-(?=\d\d-\d\d)/g, (_, year) => `"${Number(year) + copy}-`)
    .replace(/"url": ?"[^"]+/g, (url) => `${url}?copy=${copy}`);
}

function parseArray(bytes: Uint8Array, path: string): readonly unknown[] {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (!Array.isArray(value)) throw new Error(`${path}: expected an array of records`);
  return value;
}
