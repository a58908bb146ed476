/** Opens a built index from its files on disk, with the `pagefind.js` that lies in it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createEngine,
  type Engine,
  type EngineFiles,
  type PagefindInstance,
  RANKING,
} from "./engine.ts";
import { FORMAT, MANIFEST, type Manifest } from "./manifest.ts";

interface PagefindModule {
  createInstance(options: object): PagefindInstance & { init(): Promise<void> };
}

/**
 * @param dir `<site>/search-index`
 * @param pages what the addresses of results begin with, and where their text comes from
 * @throws Error with a sentence when there is no index, or one of another version
 */
export async function openIndex(
  dir: string,
  pages: Pick<EngineFiles, "root" | "text">,
): Promise<Engine> {
  const manifest = await readManifest(dir);
  return createEngine({
    ...pages,
    manifest,
    open: (path) => openBundle(join(dir, path)),
    read: (path) => readFile(join(dir, path), "utf8"),
  });
}

async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined)
    throw new Error(`no search index in ${dir}: build the site first (npm run build)`);
  const manifest: Manifest = JSON.parse(text);
  if (manifest.format !== FORMAT)
    throw new Error(`the search index in ${dir} is of another version: build the site again`);
  return manifest;
}

/**
 * pagefind.js fetches its files; here they are read from the folder. Its `init()` resolves before
 * the WebAssembly has been loaded, so an empty search is awaited as well.
 */
async function openBundle(dir: string): Promise<PagefindInstance> {
  serveFiles();
  const module: PagefindModule = await import(pathToFileURL(join(dir, "pagefind.js")).href);
  const instance = module.createInstance({
    basePath: pathToFileURL(dir).href,
    noWorker: true,
    ranking: RANKING,
  });
  await instance.search("");
  return instance;
}

let served = false;

/** Lets `fetch` read `file:` addresses, which Node's own refuses; all others go on as before. */
function serveFiles(): void {
  if (served) return;
  served = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith("file:")) return fetch(input, init);
    const url = new URL(address);
    url.search = "";
    return new Response(await readFile(url));
  };
}
