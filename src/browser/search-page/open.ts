/** Opens the search index in the browser, through Pagefind's own worker. */
import { createEngine, type Engine, type PagefindInstance, RANKING } from "#src/search/engine.ts";
import { LEXICON, MANIFEST, type Manifest } from "#src/search/manifest.ts";

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

/**
 * @param index address of `search-index/`, with a trailing slash
 * @param root address of the site's root, which results are below
 * @throws when the index cannot be loaded
 */
export async function openIndex(index: string, root: string): Promise<Engine> {
  const response = await fetch(index + MANIFEST);
  if (!response.ok) throw new Error(`${response.status} ${index}${MANIFEST}`);
  const manifest: Manifest = await response.json();
  return createEngine({
    manifest,
    open: async (path) => {
      const address = new URL(index + path, location.href);
      const { createInstance }: PagefindModule = await import(`${address}pagefind.js`);
      return createInstance({ basePath: address.pathname, baseUrl: root, ranking: RANKING });
    },
    shard: async (name) => {
      const file = await fetch(`${index}${LEXICON}/${name}.txt`);
      if (!file.ok) throw new Error(`${file.status} ${file.url}`);
      return file.text();
    },
  });
}
