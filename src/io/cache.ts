/**
 * What the last run knew, so that a run over unchanged files does no work twice. Only ever a
 * shortcut: without it, or with a stale one, the result is the same.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { shortHash } from "#src/markdown/digest.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Settings } from "#src/settings.ts";
import { writeAtomic } from "./atomic.ts";
import type { Known } from "./known.ts";

/** First line of a cache of this version: the entries follow, one a line. */
const HEAD = '{"version":2}';

/** The cache file for an output folder, below `folder`. */
export function cacheFile(folder: string, out: string): string {
  return join(folder, `${shortHash(resolve(out))}.json`);
}

/** Entries by the file they are about; none when the cache is missing or of another version. */
export function readCache(path: string): Map<string, Known> {
  const known = new Map<string, Known>();
  try {
    const lines = linesOf(readFileSync(path));
    const first = lines.next();
    if (first.done || first.value !== HEAD) return known;
    for (const line of lines) {
      const entry = JSON.parse(line) as Known;
      known.set(entry.file, entry);
    }
    return known;
  } catch {
    // Missing or damaged: everything is read afresh.
    return new Map();
  }
}

/** One line after the other: an archive's cache is never held as one text. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}

export function writeCache(path: string, known: Iterable<Known>): void {
  try {
    writeAtomic(path, written(known));
  } catch {
    // The articles are written; the next run will only take longer.
  }
}

/** Entries written at a time. */
const AT_ONCE = 1000;

function* written(known: Iterable<Known>): Generator<string> {
  let lines = [HEAD];
  for (const entry of known) {
    lines.push(JSON.stringify(entry));
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
  code ??= hashOfCode();
  // The day matters only to the articles that enter the archive on it.
  return sha256(code + JSON.stringify({ ...settings, today: undefined })).slice(0, 16);
}

/** Code does not change while it runs. */
let code: string | undefined;

function hashOfCode(): string {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const parts = [readFileSync(join(source, "..", "package-lock.json"), "utf8")];
  for (const room of ROOMS)
    for (const name of (readdirSync(join(source, room), { recursive: true }) as string[]).sort())
      if (/\.(?:ts|json)$/.test(name)) parts.push(readFileSync(join(source, room, name), "utf8"));
  return sha256(parts.join("\0"));
}
