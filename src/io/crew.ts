/**
 * Who makes the articles of a run: this thread, and, once there is enough to do, a second one beside
 * it. Results come in the order of the jobs, whoever made them.
 */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { Settings } from "#src/settings.ts";
import { type Job, type Made, makeOne, type ToArticle } from "./make-one.ts";
import type { WriteOptions } from "./write-article.ts";

export interface CrewOptions extends WriteOptions {
  readonly toArticle: ToArticle;
  /** A second thread: when it starts, and the settings of its `pipeline`, which is to be `toArticle`. */
  readonly second?: { readonly after: number; readonly settings: Settings };
  /** Called in the order of the jobs. */
  readonly conclude: (job: Job, made: Made) => void;
}

export interface Crew {
  /** Takes a job; waits now and then for others to be concluded. Throws what `conclude` throws. */
  readonly take: (job: Job) => Promise<void>;
  /** Concludes all that was taken. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the second thread is given when it starts. */
export interface SecondThread extends WriteOptions {
  readonly settings: Settings;
}

interface Batch {
  readonly jobs: readonly Job[];
  made?: readonly Made[];
}

/** Jobs handed over at a time. */
const BATCH = 24;
/** Batches that wait for the second thread; this one works on the next itself. */
const MOST_WAITING = 2;
/** Batches that are not concluded. */
const MOST_OPEN = 8;

/** A small heap is tidied more often: two threads together stay within what one may take. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/**
 * The second thread's program in one text: with tsx's hooks and a module for each file it would
 * take twice the memory.
 */
function program(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("./second-thread.ts", import.meta.url))],
    ...{ bundle: true, write: false, platform: "node", format: "cjs", logLevel: "silent" },
  });
  return outputFiles[0]?.text ?? "";
}

export function createCrew({ toArticle, second, conclude, ...options }: CrewOptions): Crew {
  const open: Batch[] = [];
  const waiting: Batch[] = [];
  let jobs: Job[] = [];
  let taken = 0;
  let worker: Worker | undefined;
  let gone = false;
  let wake: (() => void) | undefined;

  const here = (batch: Batch) => {
    batch.made = batch.jobs.map((job) => makeOne(job, toArticle, options));
  };

  function start(settings: Settings): Worker {
    const data: SecondThread = { ...options, settings };
    const started = new Worker(program(), { eval: true, workerData: data, resourceLimits: LIMITS });
    started.on("message", (made: readonly Made[]) => {
      const batch = waiting.shift();
      if (batch !== undefined) batch.made = made;
      wake?.();
    });
    // Whatever ends it, what it owes is done here; what it wrote is found written.
    const end = () => {
      gone = true;
      for (const batch of waiting.splice(0)) here(batch);
      wake?.();
    };
    started.on("error", end);
    started.on("exit", end);
    return started;
  }

  async function hand(): Promise<void> {
    const batch: Batch = { jobs };
    jobs = [];
    open.push(batch);
    if (second !== undefined && taken > second.after) worker ??= start(second.settings);
    if (worker !== undefined && !gone && waiting.length < MOST_WAITING) {
      waiting.push(batch);
      worker.postMessage(batch.jobs);
    } else here(batch);
    if (worker !== undefined) await new Promise(setImmediate);
    while (open.length > MOST_OPEN && open[0]?.made === undefined) await change();
    settle();
  }

  const change = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  function settle(): void {
    while (open[0]?.made !== undefined) {
      const batch = open.shift();
      for (const [i, made] of (batch?.made ?? []).entries()) {
        const job = batch?.jobs[i];
        if (job !== undefined) conclude(job, made);
      }
    }
  }

  return {
    async take(job) {
      jobs.push(job);
      taken += 1;
      if (jobs.length >= (worker === undefined ? 1 : BATCH)) await hand();
    },
    async finish() {
      if (jobs.length > 0) await hand();
      while (open.length > 0) {
        if (open[0]?.made === undefined) await change();
        settle();
      }
    },
    async close() {
      if (worker === undefined || gone) return;
      const ended = once(worker, "exit");
      // It finishes what it has: nothing is left half done.
      worker.postMessage(null);
      await ended;
    },
  };
}
