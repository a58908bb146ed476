/** Writes what concerns all bundles of an index. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freeMemory } from "#src/io/free-memory.ts";
import { writeAddresses } from "./addresses.ts";
import { listLength } from "./article-lists.ts";
import type { StemLists } from "./bundle.ts";
import type { SearchDocument } from "./document.ts";
import { writeShards } from "./lexicon.ts";
import { type BundleEntry, FORMAT, LEXICON, MANIFEST, type Manifest } from "./manifest.ts";
import { ALIASES } from "./names.ts";
import { findRelatives } from "./relatives.ts";
import { suggestionFile } from "./suggestions.ts";
import { fileOf, writeTerms } from "./terms.ts";
import { writeTitles } from "./titled.ts";
import { type Named, writeAliases } from "./write-aliases.ts";
import { writeSuggestions } from "./write-suggestions.ts";
import { writeTexts } from "./write-texts.ts";

/** A finished bundle. */
export interface Built {
  readonly entry: BundleEntry;
  readonly stems: StemLists;
  /** What tables of the whole archive are made of, in the order of the bundle. */
  readonly heads: readonly Pick<
    SearchDocument,
    "id" | "title" | "tags" | "address" | "publisher"
  >[];
}

/**
 * The term table, the lexicon, and the manifest that names everything.
 * @param names the archivist's own, with their other spellings
 */
export async function writeTables(
  outDir: string,
  bundles: readonly Built[],
  names: readonly Named[],
): Promise<void> {
  const articles = bundles.reduce((all, { entry }) => all + entry.articles, 0);
  const write = (files: Iterable<readonly [path: string, text: string]>) => {
    writeTexts(outDir, new Map(files));
    // What one table was made of may be as much again as all that is kept.
    freeMemory();
  };
  const stems = addUp(bundles);
  freeMemory();
  const terms = writeTerms(
    bundles.map(({ entry: { articles: own }, stems: lists }) => ({ articles: own, stems: lists })),
    findRelatives(stems),
  );
  write(renamed(terms, fileOf));
  const beginnings = [...terms.keys()];
  terms.clear();
  const shards = writeShards(stems, articles);
  write(renamed(shards, (name) => `${LEXICON}/${name}.txt`));
  const heads = bundles.flatMap((bundle) => bundle.heads);
  write(writeAddresses(heads));
  write([[ALIASES, JSON.stringify(writeAliases(heads, names))]]);
  write(writeTitles(heads.map(({ title }) => title)));
  const suggestions = writeSuggestions(heads);
  write(renamed(suggestions, suggestionFile));
  const manifest: Manifest = {
    format: FORMAT,
    articles,
    bundles: bundles.map(({ entry }) => entry),
    terms: beginnings,
    shards: [...shards.keys()].sort(),
    suggestions: [...suggestions.keys()],
  };
  await writeFile(join(outDir, MANIFEST), `${JSON.stringify(manifest)}\n`);
}

function* renamed(texts: ReadonlyMap<string, string>, to: (name: string) => string) {
  for (const [name, text] of texts) yield [to(name), text] as const;
}

/** Stem → number of articles in the whole archive. */
function addUp(bundles: readonly Built[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { stems } of bundles)
    for (const [stem, list] of stems) all.set(stem, (all.get(stem) ?? 0) + listLength(list));
  return all;
}
