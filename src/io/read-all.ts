/** Every record of a run through conversion, file after file, with signs of progress. */
import type { Message } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { type Run, Stop, takeRecord } from "./convert-record.ts";
import type { Crew } from "./crew.ts";
import { type ReadOptions, readRecords } from "./read-records.ts";
import { placeOf, type RawFile } from "./walk.ts";

export interface Progress {
  /** Share of the work, from 0 to 1. */
  readonly share: number;
  readonly records: number;
}

export interface ReadAll {
  /** Places of files of which something may not have been read: none of their articles is gone. */
  readonly damaged: ReadonlySet<string>;
  readonly stopped?: Message;
}

/** Milliseconds between two signs of progress; the event loop turns as often. */
const BEAT = 100;

/** All files, then once more those with records that had to wait until the others were matched. */
export async function readAll(
  files: readonly RawFile[],
  run: Run,
  { crew, out }: { readonly crew: Crew; readonly out: string },
  fields: Settings["fields"],
  onProgress?: (progress: Progress) => void,
): Promise<ReadAll> {
  const { counts, report } = run;
  const damaged = new Set<string>();
  const waiting = new Map<RawFile, Set<string>>();
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
      const job = takeRecord(run, found, last);
      if (job === "later") {
        const names = waiting.get(file) ?? new Set();
        waiting.set(file, names.add(name));
      } else if (job !== undefined) await crew.take(job);
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
    await crew.finish();
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
