/** Raw files → Markdown files: the run from the first path to the summary. */
import { resolve } from "node:path";
import type { Message, Report } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { cacheFile, fingerprint, readCache, writeCache } from "./cache.ts";
import { convertRecord, type Run, Stop, type ToArticle } from "./convert-record.ts";
import { type Known, readKnown } from "./known.ts";
import { createMatcher } from "./match.ts";
import { forgetReturned, isCovered, pruneGone } from "./prune.ts";
import { type ReadOptions, readRecords } from "./read-records.ts";
import type { ConvertSummary } from "./summary.ts";
import { placeOf, type RawFile, walk } from "./walk.ts";

export interface ConvertOptions {
  readonly paths: readonly string[];
  /** Folder of Markdown articles. */
  readonly out: string;
  readonly settings: Settings;
  readonly toArticle: ToArticle;
  /** The archive's own raw folder, to which paths below it are relative. */
  readonly rawRoot?: string;
  /** Write nothing at all. */
  readonly dryRun?: boolean;
  /** Remove articles whose raw article is gone; `force`: also more than a tenth of them. */
  readonly prune?: boolean;
  readonly force?: boolean;
  /** Write what was judged not to be the article at the end of its Markdown. */
  readonly keepNoise?: boolean;
  /** Folder for what later runs can use again; without it every file is worked through. */
  readonly cache?: string;
  /** Findings as they are made; the summary has them all. */
  readonly report?: Report;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** Share of the work, from 0 to 1. */
  readonly share: number;
  readonly records: number;
}

/**
 * Converts files and folders of raw articles, one record at a time. One that fails is reported and
 * stops no other; a file already up to date is not touched; a person's edits stand. Killed at any
 * moment and run again, it leaves what an undisturbed run leaves.
 */
export async function convert(options: ConvertOptions): Promise<ConvertSummary> {
  const started = performance.now();
  const {
    out,
    settings,
    toArticle,
    dryRun = false,
    keepNoise = false,
    rawRoot = "content/raw",
  } = options;
  const messages: Message[] = [];
  const report: Report = (message) => {
    messages.push(message);
    options.report?.(message);
  };
  const cachePath = options.cache === undefined ? undefined : cacheFile(options.cache, out);
  const remembered = cachePath === undefined ? new Map<string, Known>() : readCache(cachePath);
  const known = readKnown(out, remembered, dryRun, report);
  const { files, scopes } = walk(options.paths, resolve(rawRoot), report);
  const taken = new Set(known.map(({ file }) => file));
  const run: Run = {
    isTaken: (file) => taken.has(file),
    ...{ out, dryRun, keepNoise, today: settings.today, toArticle, report },
    matcher: createMatcher(known),
    fingerprint: fingerprint({ ...settings, keepNoise }),
    counts: { found: 0, written: 0, unchanged: 0, kept: 0, duplicates: 0, refused: 0 },
    archive: new Map(known.map((entry) => [entry.id, entry])),
  };

  const { damaged, stopped } = await readAll(files, run, options);
  const covered = known.filter((entry) => isCovered(entry, scopes));
  const unmatched = new Set(stopped === undefined ? run.matcher.unmatched() : []);
  const gone = covered.filter(
    (entry) => unmatched.has(entry) && !entry.broken && !isBelow(damaged, entry),
  );
  const { prune = false, force = false } = options;
  const pruned = pruneGone(gone, covered.length, { ...run, prune, force });
  if (!dryRun) {
    for (const entry of gone) if (pruned.includes(entry.file)) run.archive.delete(entry.id);
    const whole = [...run.archive.values()].filter((entry) => !entry.broken);
    forgetReturned(out, run.archive, report);
    if (cachePath !== undefined && stopped === undefined) writeCache(cachePath, whole);
  }
  let editedFields = 0;
  for (const entry of run.archive.values()) editedFields += entry.broken ? 0 : entry.edited;
  return {
    files: files.length,
    ...run.counts,
    editedFields,
    gone: gone.map(({ file }) => file),
    pruned,
    messages,
    ...(stopped === undefined ? {} : { stopped }),
    seconds: (performance.now() - started) / 1000,
  };
}

interface ReadAll {
  /** Places of files of which something may not have been read: none of their articles is gone. */
  readonly damaged: ReadonlySet<string>;
  readonly stopped?: Message;
}

/** Milliseconds between two signs of progress; the event loop turns as often. */
const BEAT = 100;

/** Whether an article's raw file, or an archive that it lies in, is one of these places. */
function isBelow(places: ReadonlySet<string>, { root, rawPath }: Known): boolean {
  const parts = rawPath.split("/");
  return parts.some((_, i) => places.has(placeOf(root, parts.slice(0, i + 1).join("/"))));
}

/** All files, then once more those with records that had to wait until the others were matched. */
async function readAll(
  files: readonly RawFile[],
  run: Run,
  { settings, onProgress }: ConvertOptions,
): Promise<ReadAll> {
  const { counts, report, out } = run;
  const damaged = new Set<string>();
  const waiting = new Map<RawFile, Set<string>>();
  const { fields } = settings;
  const total = files.reduce((sum, { size = 0 }) => sum + size, 0);
  let beat = performance.now();
  let done = 0;
  let share = 0;

  async function pass(file: RawFile, hooks: ReadOptions, wanted?: ReadonlySet<string>) {
    const onShare = (read: number) => {
      share = (done + read * (file.size ?? 0)) / Math.max(total, 1);
    };
    for await (const found of readRecords(file, { ...hooks, onShare })) {
      const last = wanted !== undefined;
      const name = `${found.ordinal}\0${found.file.path}`;
      if (last && !wanted.has(name)) continue;
      if (!convertRecord(run, found, last)) {
        const names = waiting.get(file) ?? new Set();
        waiting.set(file, names.add(name));
      }
      if (performance.now() - beat < BEAT) continue;
      beat = performance.now();
      onProgress?.({ share: last ? 1 : share, records: counts.found });
      await new Promise(setImmediate);
    }
  }
  const onRefused = () => {
    counts.found += 1;
    counts.refused += 1;
  };
  const ignore = () => {};
  const again = { fields, report: ignore, onRefused: ignore, onDamaged: ignore };
  try {
    for (const file of files) {
      const onDamaged = () => damaged.add(placeOf(file.root, file.path));
      await pass(file, { fields, report, onRefused, onDamaged });
      done += file.size ?? 0;
    }
    for (const [file, names] of waiting) await pass(file, again, names);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const full = error.code === "ENOSPC" || error.code === "EDQUOT";
    const stopped: Message = {
      rule: "cannot-write",
      severity: "error",
      path: out,
      found: full ? "the disk is full" : error.message,
      expected: "a folder that can be written",
      advice: "what was written before is whole; make room and run the same command again",
    };
    report(stopped);
    return { damaged, stopped };
  }
  return { damaged };
}
