/**
 * What the last run knew, so that a run over unchanged files does no work twice. Only ever a
 * shortcut: without it, or with a stale one, the result is the same.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { shortHash } from "#src/markdown/digest.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Settings } from "#src/settings.ts";
import { isLeftover, writeAtomic } from "./atomic.ts";
import { type Known, type Ledger, packed, unpacked } from "./ledger.ts";
import { createRowIndex } from "./row-index.ts";
import { createTexts } from "./texts.ts";

/** First line of a cache of this version: the entries follow, one a line. */
const HEAD = '{"version":3}';

/** The cache file for an output folder, below `folder`. */
export function cacheFile(folder: string, out: string): string {
  return join(folder, `${shortHash(resolve(out))}.json`);
}

export interface Remembered {
  /** What the last run knew of a Markdown file. */
  readonly of: (file: string) => Known | undefined;
  readonly close: () => void;
}

/** The cache; it knows nothing where it is missing, damaged or of another version. */
export function readCache(path: string | undefined): Remembered {
  const lines = createTexts();
  const byFile = createRowIndex();
  const nothing = { of: () => undefined, close: lines.close };
  if (path === undefined) return nothing;
  try {
    const read = linesOf(path);
    if (read.next().value !== HEAD) return nothing;
    for (const line of read) byFile.add(unpacked(line).file, lines.add(line));
  } catch {
    // Everything is read afresh.
    return nothing;
  }
  const of = (file: string) =>
    byFile
      .rows(file)
      .map((row) => unpacked(lines.get(row)))
      .find((entry) => entry.file === file);
  return { of, close: lines.close };
}

/** Bytes read at a time. */
const PIECE = 1 << 20;

/** One line after the other: an archive's cache is never held as one text. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(PIECE);
    let rest: Buffer = Buffer.alloc(0);
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
      let start = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        yield bytes.toString("utf8", start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes what is known of every article that can be read. */
export function writeCache(path: string, ledger: Ledger): void {
  try {
    writeAtomic(path, written(ledger));
    const folder = dirname(path);
    for (const name of readdirSync(folder))
      if (isLeftover(name)) rmSync(join(folder, name), { force: true });
  } catch {
    // The articles are written; the next run will only take longer.
  }
}

/** Entries written at a time. */
const AT_ONCE = 1000;

function* written(ledger: Ledger): Generator<string> {
  let lines = [HEAD];
  for (const row of ledger.rows()) {
    const entry = ledger.get(row);
    if (!entry.broken) lines.push(packed(entry));
    if (lines.length < AT_ONCE) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  yield `${lines.join("\n")}\n`;
}

/** Rooms whose code decides what a raw article becomes. */
const ROOMS = ["arabic", "decode", "readers", "parse", "enrich", "markdown", "io"];

/** Changes whenever the same raw bytes could become another Markdown file: by code or by settings. */
export function fingerprint(settings: Settings & { readonly keepNoise: boolean }): string {
  code ??= hashOfCode(ROOMS);
  // The day matters only to the articles that enter the archive on it.
  return sha256(code + JSON.stringify({ ...settings, today: undefined })).slice(0, 16);
}

/** Code does not change while it runs. */
let code: string | undefined;

/** A hash of the code and data of some rooms of `src`, and of the packages they may use. */
export function hashOfCode(rooms: readonly string[]): string {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const parts = [readFileSync(join(source, "..", "package-lock.json"), "utf8")];
  for (const room of rooms)
    for (const name of (readdirSync(join(source, room), { recursive: true }) as string[]).sort())
      if (/\.(?:ts|json)$/.test(name)) parts.push(readFileSync(join(source, room, name), "utf8"));
  return sha256(parts.join("\0"));
}
