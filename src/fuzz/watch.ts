/** Fuzzing in a process of its own, which is stopped when a run does not end, and started again after it. */
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Fault, type FuzzSummary, mutantOf } from "./fuzz.ts";
import { readSeeds } from "./seeds.ts";

export interface Task {
  /** Sound files: `<folder>/<format>/<case>/input.*`. */
  readonly folder: string;
  readonly formats: readonly string[];
  readonly seed: number;
  readonly from: number;
  readonly runs: number;
}

/** What the child says. */
export type FromChild =
  | { readonly kind: "run"; readonly run: number }
  | { readonly kind: "fault"; readonly run: number; readonly found: string }
  | { readonly kind: "end"; readonly summary: FuzzSummary };

export interface WatchOptions extends Omit<Task, "from"> {
  readonly onFault: (fault: Fault) => void;
  readonly onRun?: (run: number) => void;
  /** Milliseconds after which a run is stopped: more than the CPU seconds of a hang, on a busy machine. */
  readonly patience?: number;
  /** The child, for tests. */
  readonly program?: string;
}

const PATIENCE = 15_000;
const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Like `fuzz`; a run that does not end is a fault like any other. */
export async function watchFuzz(options: WatchOptions): Promise<FuzzSummary> {
  const { runs, seed, folder, formats, onFault } = options;
  const seeds = await readSeeds(folder, formats);
  const sum = { runs, records: 0, faults: 0, slowest: 0 };
  const tell = (run: number, found: string) => {
    sum.faults += 1;
    onFault({ run, found, ...mutantOf(seeds, seed, run) });
  };
  for (let from = 0; from < runs; ) {
    const part = await watchChild({ ...options, from }, tell);
    sum.records += part.summary?.records ?? 0;
    sum.slowest = Math.max(sum.slowest, part.summary?.slowest ?? 0);
    if (part.summary !== undefined) break;
    tell(part.run, part.stopped ? "did not end and was stopped" : "the process ended with it");
    from = part.run + 1;
  }
  return sum;
}

interface Part {
  /** The last run that began. */
  readonly run: number;
  readonly stopped: boolean;
  /** Absent when the process did not come to its end. */
  readonly summary?: FuzzSummary;
}

function watchChild(
  { program = CHILD, patience = PATIENCE, onRun, ...options }: WatchOptions & Task,
  tell: (run: number, found: string) => void,
): Promise<Part> {
  const { folder, formats, seed, from, runs } = options;
  const child = fork(program, { execArgv: ["--import", TSX] });
  let run = from;
  let stopped = false;
  let summary: FuzzSummary | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.on("message", (message: FromChild) => {
    if (message.kind === "fault") return tell(message.run, message.found);
    clearTimeout(timer);
    if (message.kind === "end") {
      summary = message.summary;
      return;
    }
    run = message.run;
    onRun?.(run);
    timer = setTimeout(() => {
      stopped = true;
      child.kill("SIGKILL");
    }, patience);
  });
  child.send({ folder, formats, seed, from, runs } satisfies Task);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(timer);
      resolve({ run, stopped, ...(summary === undefined ? {} : { summary }) });
    });
  });
}
