/** Raw files → Markdown files: the run from the first path to the summary. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Report } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { cacheFile, fingerprint, readCache, writeCache } from "./cache.ts";
import { concludeJob, type Run } from "./convert-record.ts";
import { createCrew } from "./crew.ts";
import { createFindings } from "./findings.ts";
import { readKnown } from "./known.ts";
import type { ToArticle } from "./make-one.ts";
import { createMatcher } from "./match.ts";
import { countCovered, forgetReturned, goneFrom, pruneGone } from "./prune.ts";
import { type Progress, readAll } from "./read-all.ts";
import type { ConvertSummary } from "./summary.ts";
import { placeOf, walk } from "./walk.ts";

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
  /**
   * Remove articles whose raw article is gone; `force`: also more than a tenth of them; `edited`: also
   * those that a person has edited.
   */
  readonly prune?: boolean;
  readonly force?: boolean;
  readonly edited?: boolean;
  /** Write what was judged not to be the article at the end of its Markdown. */
  readonly keepNoise?: boolean;
  /**
   * How many articles are made before a second thread helps; without it there is none. `toArticle` is
   * to be `pipeline(settings)`, for that is what the thread does.
   */
  readonly secondAfter?: number;
  /** Folder for what later runs can use again; without it every file is worked through. */
  readonly cache?: string;
  /** Every finding as it is made. */
  readonly report?: Report;
  readonly onProgress?: (progress: Progress) => void;
}

/** A second thread where there is a core for it, after as many articles as pay for its start of a second. */
export const WITH_SECOND_THREAD: Pick<ConvertOptions, "secondAfter"> =
  availableParallelism() > 1 ? { secondAfter: 150 } : {};

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
    secondAfter,
  } = options;
  const findings = createFindings(options.report);
  const { report } = findings;
  const cachePath = options.cache === undefined ? undefined : cacheFile(options.cache, out);
  const remembered = readCache(cachePath);
  const ledger = readKnown(out, remembered.of, dryRun, report);
  remembered.close();
  const matcher = createMatcher(ledger);
  const { files, scopes, unread } = walk(options.paths, resolve(rawRoot), report);
  const known = ledger.size();
  const run: Run = {
    ...{ report, ledger, matcher },
    fingerprint: fingerprint({ ...settings, keepNoise }),
    counts: { found: 0, written: 0, unchanged: 0, kept: 0, duplicates: 0, refused: 0 },
  };
  const crew = createCrew({
    ...{ out, dryRun, keepNoise, today: settings.today, toArticle },
    ...(secondAfter === undefined ? {} : { second: { after: secondAfter, settings } }),
    conclude: (job, made) => concludeJob(run, job, made),
  });
  try {
    const { damaged, stopped } = await readAll(
      files,
      run,
      { crew, out },
      settings.fields,
      options.onProgress,
    );
    const gone =
      stopped === undefined ? goneFrom(run, scopes, new Set([...unread, ...damaged])) : [];
    const { prune = false, force = false, edited = false } = options;
    const pruned = pruneGone(gone, () => countCovered(ledger, known, scopes), {
      ...{ out, prune, force, edited, dryRun, today: settings.today, report },
      present: () => new Set(files.map(({ root, path }) => placeOf(root, path))),
    });
    if (!dryRun) {
      for (const { row } of pruned) ledger.remove(row);
      forgetReturned(out, (id) => ledger.find("id", id).length > 0, report);
      if (cachePath !== undefined && stopped === undefined) writeCache(cachePath, ledger);
    }
    return {
      files: files.length,
      ...run.counts,
      editedFields: ledger.edited(),
      gone: gone.map(({ file }) => file),
      pruned: pruned.map(({ file }) => file),
      messages: findings.messages,
      findings: findings.counts,
      ...(stopped === undefined ? {} : { stopped }),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await crew.close();
    matcher.close();
    ledger.close();
  }
}
