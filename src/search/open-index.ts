/** Opens a built index from its files on disk, with the `pagefind.js` that lies in it. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { createEngine, type Engine, type EngineFiles } from "./engine.ts";
import { FORMAT, MANIFEST, type Manifest } from "./manifest.ts";
import { isPacked } from "./packed.ts";
import { createHost } from "./pagefind-host.ts";

/**
 * @param dir `<site>/search-index`
 * @param pages what the addresses of results begin with, and where their text comes from
 * @throws Error with a sentence when there is no index, or one of another version
 */
export async function openIndex(
  dir: string,
  pages: Pick<EngineFiles, "root" | "text">,
): Promise<Engine> {
  const read = async (path: string) => unpacked(await readFile(join(dir, path)));
  return createEngine({
    ...pages,
    read,
    manifest: await readManifest(dir),
    open: createHost({ base: `${pathToFileURL(resolve(dir))}/`, read }),
  });
}

/** At once: Node's own streams take several times as long over small files. */
export const unpacked = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(isPacked(bytes) ? gunzipSync(bytes) : bytes);

async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined)
    throw new Error(`no search index in ${dir}: build the site first (npm run build)`);
  const manifest: Manifest = JSON.parse(text);
  if (manifest.format !== FORMAT)
    throw new Error(`the search index in ${dir} is of another version: build the site again`);
  return manifest;
}
