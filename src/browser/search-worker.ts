/** The search page's worker: Pagefind, analysis and ranking run here, so that typing never stutters. */
import { createEngine } from "#src/search/engine.ts";
import { FORMAT, MANIFEST, type Manifest } from "#src/search/manifest.ts";
import { unpack } from "#src/search/packed.ts";
import { createHost } from "#src/search/pagefind-host.ts";
import { createService } from "#src/search/service.ts";
import type { WorkerName } from "./search-page/open.ts";
import { offer } from "./search-page/remote.ts";

const { index, root }: WorkerName = JSON.parse(self.name);
/** The browser's own: the index's host answers for others. */
const { fetch } = globalThis;

async function load(path: string): Promise<Response> {
  const response = await fetch(index + path);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

const read = async (path: string) => unpack(new Uint8Array(await (await load(path)).arrayBuffer()));

async function open() {
  const manifest: Manifest = await (await load(MANIFEST)).json();
  if (manifest.format !== FORMAT) throw new Error("the search index is of another version");
  const engine = createEngine({
    manifest,
    root,
    text: async (url) => {
      const { page } = await import("./search-page/ask-page.ts");
      return page.text(root + url.slice(1));
    },
    read,
    open: createHost({ base: index, read }),
  });
  engine.within([manifest.bundles.length - 1]).warm();
  return engine;
}

const engine = open();
// Nobody may have asked yet when it fails; whoever asks is told.
engine.catch(() => undefined);
offer(self, createService(engine));
