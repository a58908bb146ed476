/** Opens the search index in the browser, through Pagefind's own worker. */
import type { Paragraph } from "#src/search/document.ts";
import { createEngine, type Engine, type PagefindInstance, RANKING } from "#src/search/engine.ts";
import { MANIFEST, type Manifest } from "#src/search/manifest.ts";

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

/**
 * @param index address of `search-index/`, with a trailing slash
 * @param root address of the site's root, which results are below
 * @throws when the index cannot be loaded
 */
export async function openIndex(index: string, root: string): Promise<Engine> {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(index + path);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.text();
  };
  const manifest: Manifest = JSON.parse(await read(MANIFEST));
  return createEngine({
    manifest,
    read,
    root,
    text: (url) => readPage(root + url.slice(1)),
    open: async (path) => {
      const address = new URL(index + path, location.href);
      const { createInstance }: PagefindModule = await import(`${address}pagefind.js`);
      return createInstance({ basePath: address.pathname, ranking: RANKING });
    },
  });
}

/** The indexed text of an article's page: the blocks with an anchor. Nothing on the page is run. */
async function readPage(address: string): Promise<Paragraph[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll(".text > [id]")].map(({ id, textContent }) => ({
    id,
    text: textContent ?? "",
  }));
}
