/** Pagefind as it comes: HTML pages in Arabic, its own stemmer, tokenizer and ranking. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { close, createIndex } from "pagefind";
import type { SearchDocument } from "#src/search/document.ts";
import { html } from "#src/site/html.ts";
import type { Peer } from "./peer.ts";

interface Shipped {
  createInstance(options: object): {
    search(
      query: string,
    ): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
  };
}

/** Files added before their answers are awaited. */
const BATCH = 250;

export async function createPagefind(documents: readonly SearchDocument[]): Promise<Peer> {
  const dir = await mkdtemp(join(tmpdir(), "warraq-pagefind-"));
  try {
    await build(documents, dir);
  } finally {
    await close();
  }
  const base = `${pathToFileURL(dir)}/`;
  answerFiles(base);
  const shipped: Shipped = await import(`${base}pagefind.js`);
  const instance = shipped.createInstance({ basePath: base, noWorker: true });
  await instance.search("");
  return {
    async answer(query, depth) {
      const { results } = await instance.search(query);
      const pages = await Promise.all(results.slice(0, depth).map((result) => result.data()));
      return pages.map(({ url }) => idOf(url));
    },
    close: () => rm(dir, { recursive: true, force: true }),
  };
}

async function build(documents: readonly SearchDocument[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join("; "));
  for (let from = 0; from < documents.length; from += BATCH) {
    const added = documents
      .slice(from, from + BATCH)
      .map((document) => index.addHTMLFile({ url: `/${document.id}`, content: page(document) }));
    for (const result of await Promise.all(added))
      if (result.errors.length > 0) throw new Error(result.errors.join("; "));
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join("; "));
}

const page = ({ title, paragraphs }: SearchDocument): string =>
  html`<!doctype html><html lang="ar"><head><title>${title}</title></head><body><main><h1>${title}</h1>${paragraphs.map(({ text }) => html`<p>${text}</p>`)}</main></body></html>`.toString();

const idOf = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

/** Lets `fetch`, which Pagefind uses, read the files below an address; others may answer for others. */
function answerFiles(base: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith(base)) return fetch(input, init);
    const url = new URL(address);
    url.search = "";
    return new Response(await readFile(url));
  };
}
