/** How long answers take when nothing has to be loaded over a line: the page's engine, files in memory. */
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { collect } from "#src/io/free-memory.ts";
import { createEngine } from "#src/search/engine.ts";
import { MANIFEST, type Manifest } from "#src/search/manifest.ts";
import { unpacked } from "#src/search/open-index.ts";
import { pageText } from "#src/search/page-text.ts";
import { createHost } from "#src/search/pagefind-host.ts";
import { search } from "#src/search/search.ts";

export interface Asked {
  readonly site: string;
  /** Two queries of each visit. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** Milliseconds of the first query of a visit and of the one after it, over all pairs. */
export interface Times {
  readonly first: readonly number[];
  readonly following: readonly number[];
}

const PROGRAM = fileURLToPath(new URL("answering-process.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/**
 * The times in a process of its own, as a reader's worker is: after an index has been built, this one
 * answers half as slowly again.
 */
export function answeringApart(asked: Asked): Promise<Times> {
  const child = fork(PROGRAM, { execArgv: ["--import", TSX] });
  return new Promise((answered, reject) => {
    child.once("message", (times: Times) => answered(times));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`answering ended with code ${code}`)));
    child.send(asked);
  });
}

/** The times, here and now. */
export async function answeringTimes({ site, pairs }: Asked): Promise<Times> {
  const dir = join(site, "search-index");
  const manifest: Manifest = JSON.parse(readFileSync(join(dir, MANIFEST), "utf8"));
  const files = new Map<string, Buffer>();
  const bytes = (path: string): Buffer => {
    const known = files.get(path) ?? readFileSync(join(dir, path));
    files.set(path, known);
    return known;
  };
  const first: number[] = [];
  const following: number[] = [];
  for (const pair of pairs) {
    const visit = async (times: [number[], number[]]) => {
      const read = async (path: string) => unpacked(bytes(path));
      const engine = createEngine({
        manifest,
        root: "/",
        text: (url) => pageText(site, url),
        read,
        open: createHost({ base: `${pathToFileURL(resolve(dir))}/`, read }),
      });
      for (const [i, query] of pair.entries()) {
        const started = performance.now();
        await search(query, engine, { reach: "first" });
        times[i]?.push(performance.now() - started);
      }
    };
    // Once to have the files in memory, once to measure; no reader tidies up after those before.
    await visit([[], []]);
    collect();
    await visit([first, following]);
  }
  return { first, following };
}
