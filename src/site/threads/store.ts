/** Fingerprints and threads kept for the next build. Only ever a shortcut: the result is the same without. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Fingerprint } from "#src/threads/fingerprint.ts";
import type { Threads } from "#src/threads/threads.ts";

/** By the hash of the Markdown file; undefined for a file that takes no part. */
export type Prints = ReadonlyMap<string, Fingerprint | undefined>;

interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

const PRINTS = "fingerprints.bin";
const THREADS = "threads.bin";

/** Fingerprints made by the same code, by the hash of their file. */
export const readPrints = (folder: string, code: string): Prints =>
  read<Prints>(join(folder, PRINTS), code) ?? new Map();

export const writePrints = (folder: string, code: string, prints: Prints): void =>
  write(folder, PRINTS, { key: code, value: prints });

/** The threads last found, when they were found in the same articles. */
export const readThreads = (folder: string, key: string): Threads | undefined =>
  read<Threads>(join(folder, THREADS), key);

export const writeThreads = (folder: string, key: string, threads: Threads): void =>
  write(folder, THREADS, { key, value: threads });

function read<T>(path: string, key: string): T | undefined {
  try {
    const kept = deserialize(readFileSync(path)) as Kept<T>;
    return kept.key === key ? kept.value : undefined;
  } catch {
    // Missing, damaged or written by another Node: everything is made afresh.
    return undefined;
  }
}

function write<T>(folder: string, name: string, kept: Kept<T>): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), serialize(kept));
  } catch {
    // The next build will only take longer.
  }
}
