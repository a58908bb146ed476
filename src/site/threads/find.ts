/** The threads of an archive: of a small one at once, of a large one in a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { markdownFiles } from "../load.ts";
import { type Gathered, type GatherOptions, gatherThreads } from "./gather.ts";

/** What the process used. */
export interface Cost {
  /** Seconds, user and system. */
  readonly cpu: number;
  /** Megabytes of 10^6 bytes. */
  readonly peakMb: number;
}

export interface Answer {
  readonly gathered: Gathered;
  readonly cost: Cost;
}

export interface Found extends Gathered {
  /** Only of a process of its own. */
  readonly cost?: Cost;
}

/** Articles from which a process is worth its start. */
const MANY = 2000;
const PROGRAM = fileURLToPath(new URL("./process.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export interface FindOptions extends GatherOptions {
  /** Ends the process of its own before it has answered; the promise is then rejected. */
  readonly signal?: AbortSignal;
}

/**
 * Starts at once where it has a process of its own; else when whoever called has nothing more to do.
 * @param many number of articles from which a process of its own is started
 * @throws Error when the process ends without an answer
 */
export async function threadsOf(
  { signal, ...options }: FindOptions,
  many: number = MANY,
): Promise<Found> {
  if (markdownFiles(options.articles).length < many) {
    await undefined;
    return gatherThreads(options);
  }
  const child = fork(PROGRAM, {
    ...(signal && { signal }),
    execArgv: ["--import", TSX],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  try {
    const { gathered, cost } = await ask(child, options);
    return { ...gathered, cost };
  } finally {
    child.kill();
  }
}

function ask(child: ChildProcess, options: GatherOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said = (said + text.toString()).slice(-1000);
    });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(
        new Error(`duplicates could not be found: ${signal ?? `code ${code}`}. ${said.trim()}`),
      ),
    );
    child.once("message", (answer: Answer) => resolve(answer));
    child.send(options);
  });
}
