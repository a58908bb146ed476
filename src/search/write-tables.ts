/** Writes what concerns all bundles of an index. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  const stems = addUp(bundles);
  const terms = writeTerms(
    bundles.map(({ entry: { articles: own }, stems: lists }) => ({ articles: own, stems: lists })),
    findRelatives(stems),
  );
  const files = [...terms].map(([beginning, text]) => [fileOf(beginning), text] as const);
  writeTexts(outDir, new Map(files));
  const shards = writeShards(stems, articles);
  const lexicon = [...shards].map(([name, text]) => [`${LEXICON}/${name}.txt`, text] as const);
  writeTexts(outDir, new Map(lexicon));
  const heads = bundles.flatMap((bundle) => bundle.heads);
  writeTexts(outDir, writeAddresses(heads));
  writeTexts(outDir, new Map([[ALIASES, JSON.stringify(writeAliases(heads, names))]]));
  writeTexts(outDir, writeTitles(heads.map(({ title }) => title)));
  const suggestions = writeSuggestions(heads);
  const lines = [...suggestions].map(([name, text]) => [suggestionFile(name), text] as const);
  writeTexts(outDir, new Map(lines));
  const manifest: Manifest = {
    format: FORMAT,
    articles,
    bundles: bundles.map(({ entry }) => entry),
    terms: [...terms.keys()],
    shards: [...shards.keys()].sort(),
    suggestions: [...suggestions.keys()],
  };
  await writeFile(join(outDir, MANIFEST), `${JSON.stringify(manifest)}\n`);
}

/** Stem → number of articles in the whole archive. */
function addUp(bundles: readonly Built[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { stems } of bundles)
    for (const [stem, list] of stems) all.set(stem, (all.get(stem) ?? 0) + listLength(list));
  return all;
}
