/** How long answers take when nothing has to be loaded over a line: the page's engine, files in memory. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createEngine } from "#src/search/engine.ts";
import { MANIFEST, type Manifest } from "#src/search/manifest.ts";
import { pageText } from "#src/search/page-text.ts";
import { createHost } from "#src/search/pagefind-host.ts";
import { search } from "#src/search/search.ts";
import { collect } from "#src/site/free-memory.ts";

/** Milliseconds of the first query of a visit and of the one after it, over all pairs. */
export async function answeringTimes(
  site: string,
  pairs: readonly (readonly [string, string])[],
): Promise<{ readonly first: readonly number[]; readonly following: readonly number[] }> {
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
      const read = async (path: string) => Uint8Array.from(bytes(path));
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
