/** Builds Pagefind bundles, one after the other, in a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Proclitics } from "#src/arabic/clitics.ts";
import type { SearchDocument } from "./document.ts";

export type ToProcess =
  | { readonly type: "start"; readonly proclitics: Proclitics }
  | { readonly type: "documents"; readonly documents: readonly SearchDocument[] }
  | { readonly type: "write"; readonly outputPath: string };

export type FromProcess =
  /** It listens: a message sent before that could be lost. */
  | { readonly type: "up" }
  | { readonly type: "ready" }
  | { readonly type: "written"; readonly stems: readonly (readonly [string, string])[] }
  | { readonly type: "failed"; readonly reason: string };

const BATCH = 250;
const PROGRAM = fileURLToPath(new URL("./pagefind-process.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/**
 * Postings in a file of Pagefind's index. A look-up loads whole files: Pagefind's own 20,000 make
 * some 35 kB of each. The fewer there are, the more files are listed in its metadata.
 */
const CHUNK = 1500;

/** Stem → the articles that have it (packList), by their place in the bundle. */
export type StemLists = ReadonlyMap<string, string>;

export interface Builder {
  /**
   * Indexes documents into `outputPath`, which must not exist or be empty: Pagefind never removes
   * what an earlier run left. One call at a time.
   * @throws Error when Pagefind reports one or its process ends before the work is done
   */
  build(documents: readonly SearchDocument[], outputPath: string): Promise<StemLists>;
  /** Ends the process. */
  close(): void;
}

/**
 * Starts nothing before the first bundle is wanted.
 * @param proclitics learned from the whole corpus, of which a bundle may be a part
 */
export function createBuilder(proclitics: Proclitics): Builder {
  let child: ChildProcess | undefined;
  const started = async (): Promise<ChildProcess> => {
    if (child !== undefined) return child;
    child = fork(PROGRAM, {
      execArgv: ["--import", TSX],
      env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK) },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    await answer(child);
    await answer(child, { type: "start", proclitics });
    return child;
  };
  return {
    async build(documents, outputPath) {
      const program = await started();
      for (let from = 0; from < documents.length; from += BATCH)
        await answer(program, {
          type: "documents",
          documents: documents.slice(from, from + BATCH),
        });
      const last = await answer(program, { type: "write", outputPath });
      if (last.type !== "written") throw new Error(`unexpected answer: ${last.type}`);
      return new Map(last.stems);
    },
    close: () => void child?.kill(),
  };
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
