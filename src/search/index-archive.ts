/** Builds the search index of an archive: the files below `<site>/search-index/`. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chooseProclitics } from "#src/arabic/clitics.ts";
import type { Report } from "#src/message.ts";
import { isStemCut } from "./analyse.ts";
import { buildBundle } from "./bundle.ts";
import type { SearchDocument } from "./document.ts";
import { wordFrequencies } from "./index-analyser.ts";
import { writeShards } from "./lexicon.ts";
import { type BundleEntry, LEXICON, MANIFEST, type Manifest } from "./manifest.ts";
import { chunkStarts } from "./pagefind-meta.ts";

export interface IndexOptions {
  /** `<site>/search-index`; replaced whole. */
  readonly outDir: string;
  readonly report: Report;
}

/** Interfaces that Pagefind writes beside every bundle; the search page is our own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the documents. They are gone through twice, so pass an array or another iterable that
 * can be restarted. Documents without any text are left out and reported: Pagefind would merge
 * them into one.
 * @throws Error when Pagefind reports an error or its process dies; the folder is then unusable
 */
export async function indexArchive(
  documents: Iterable<SearchDocument>,
  { outDir, report }: IndexOptions,
): Promise<{ articles: number }> {
  const all = [...documents].filter((document) => hasText(document, report));
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const proclitics = chooseProclitics(wordFrequencies(all));
  const bundles: BundleEntry[] = [];
  let shards: string[] = [];
  if (all.length > 0) {
    const path = "pagefind/";
    const { articles, stems } = await buildBundle(all, proclitics, join(outDir, path));
    bundles.push({ path, articles, cuts: await finishBundle(join(outDir, path)) });
    shards = await writeLexicon(writeShards(stems, articles), join(outDir, LEXICON));
  }
  const manifest: Manifest = { format: 1, articles: all.length, bundles, shards };
  await writeFile(join(outDir, MANIFEST), `${JSON.stringify(manifest)}\n`);
  return { articles: all.length };
}

function hasText(document: SearchDocument, report: Report): boolean {
  if (document.title !== "" || document.paragraphs.some(({ text }) => text !== "")) return true;
  report({
    rule: "search-empty",
    severity: "warning",
    path: document.url,
    found: "an article without title and text",
    advice: "it cannot be found by searching",
  });
  return false;
}

/** Removes what the page does not use and returns the cuts inside stems. */
async function finishBundle(dir: string): Promise<string[]> {
  let cuts: string[] = [];
  for (const name of await readdir(dir)) {
    if (UNUSED.test(name)) await rm(join(dir, name));
    if (name.endsWith(".pf_meta")) cuts = chunkStarts(await readFile(join(dir, name)));
  }
  return cuts.filter(isStemCut);
}

/** Returns the names of the shards. */
async function writeLexicon(shards: ReadonlyMap<string, string>, dir: string): Promise<string[]> {
  await mkdir(dir);
  for (const [name, text] of shards) await writeFile(join(dir, `${name}.txt`), text);
  return [...shards.keys()].sort();
}
