/** Builds one Pagefind bundle in a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SearchDocument } from "./document.ts";

export type ToProcess =
  | { readonly type: "documents"; readonly documents: readonly SearchDocument[] }
  | { readonly type: "write"; readonly outputPath: string };

export type FromProcess =
  /** It listens: a message sent before that could be lost. */
  | { readonly type: "up" }
  | { readonly type: "ready" }
  | { readonly type: "written"; readonly stems: readonly (readonly [string, number])[] }
  | { readonly type: "failed"; readonly reason: string };

const BATCH = 250;
const PROGRAM = fileURLToPath(new URL("./pagefind-process.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/**
 * Postings in a file of Pagefind's index. A look-up loads whole files: its own 20,000 make some
 * 35 kB of them. The fewer there are, the more files there are to be listed in its metadata.
 */
const CHUNK = 2500;

/** Stem → number of articles that have it. */
export type StemCounts = ReadonlyMap<string, number>;

/**
 * Indexes documents into `outputPath`, which must not exist or be empty: Pagefind never removes
 * what an earlier run left. The documents are gone through once.
 * @throws Error when Pagefind reports one or its process ends before the work is done
 */
export async function buildBundle(
  documents: Iterable<SearchDocument>,
  outputPath: string,
): Promise<StemCounts> {
  const child = fork(PROGRAM, {
    execArgv: ["--import", TSX],
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  try {
    await answer(child);
    for (const batch of batches(documents))
      await answer(child, { type: "documents", documents: batch });
    const last = await answer(child, { type: "write", outputPath });
    if (last.type !== "written") throw new Error(`unexpected answer: ${last.type}`);
    return new Map(last.stems);
  } finally {
    child.kill();
  }
}

/** Waits for the next message, after sending one if given, or for the process to end without it. */
function answer(child: ChildProcess, message?: ToProcess): Promise<FromProcess> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer) => {
      said = (said + text.toString()).slice(-1000);
    };
    const fail = (reason: string) =>
      reject(new Error(`the search index could not be built: ${reason}`));
    const ended = (code: number | null, signal: string | null) =>
      fail(`Pagefind's process ended early (${signal ?? `code ${code}`}). ${said.trim()}`.trim());
    child.stderr?.on("data", hear);
    child.once("exit", ended);
    child.once("message", (heard: FromProcess) => {
      child.off("exit", ended);
      child.stderr?.off("data", hear);
      if (heard.type === "failed") fail(heard.reason);
      else resolve(heard);
    });
    if (message === undefined) return;
    child.send(message, (error) => {
      if (error !== null) fail(error.message);
    });
  });
}

function* batches(documents: Iterable<SearchDocument>): Iterable<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
