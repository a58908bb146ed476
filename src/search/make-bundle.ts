/** Makes the files of one bundle. */
import { rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { articleUrl } from "#src/site/urls.ts";
import type { Builder } from "./bundle.ts";
import type { Finished } from "./bundle-store.ts";
import { cardFiles, cardOf } from "./cards.ts";
import { checkMeta } from "./check-meta.ts";
import type { SearchDocument } from "./document.ts";
import { DAYS, TAGS, writeDays, writeTags } from "./facts.ts";
import { PROGRAM, WASM } from "./manifest.ts";
import { readMeta } from "./pagefind-meta.ts";
import { writeTexts } from "./write-texts.ts";

/** Pagefind's folder of what results show: cards take its place. */
const FRAGMENTS = "fragment";
/** What is kept of what Pagefind writes: the interfaces and the entry file are not used. */
const KEPT = new RegExp(`^(?:index|${PROGRAM}|${WASM}|(.*)\\.pf_meta)$`);

/** Makes a bundle in `dir`: Pagefind's index, cards and facts. */
export async function makeBundle(
  documents: readonly SearchDocument[],
  builder: Builder,
  dir: string,
): Promise<Finished> {
  const stems = await builder.build(documents, dir);
  const names = await readdir(dir);
  const meta = names.find((name) => name.endsWith(".pf_meta")) ?? "";
  const unpacked = gunzipSync(await readFile(join(dir, meta)));
  checkMeta(unpacked);
  const { pages } = readMeta(unpacked);
  await checkOrder(join(dir, FRAGMENTS), pages, documents);
  // Thousands of files: the promises would cost more than the files.
  for (const name of names) if (!KEPT.test(name)) rmSync(join(dir, name), { recursive: true });
  writeTexts(dir, cardFiles(documents.map(cardOf)));
  const facts = { [DAYS]: writeDays(documents), [TAGS]: writeTags(documents) };
  writeTexts(dir, new Map(Object.entries(facts).map(([name, all]) => [name, JSON.stringify(all)])));
  return { hash: meta.slice("pagefind.".length, -".pf_meta".length), stems };
}

/**
 * That Pagefind's pages stand in the order of the documents is seen, not promised: about a hundred
 * fragments are read and compared.
 */
async function checkOrder(
  fragments: string,
  pages: readonly string[],
  documents: readonly SearchDocument[],
): Promise<void> {
  const step = Math.ceil(documents.length / 100);
  for (let i = 0; i < documents.length; i += step) {
    const text = gunzipSync(await readFile(join(fragments, `${pages[i]}.pf_fragment`))).toString();
    if (
      pages.length !== documents.length ||
      !text.includes(JSON.stringify(articleUrl(documents[i]?.id ?? "")))
    )
      throw new Error(
        `Pagefind's pages are in an unexpected order (${pages.length} of ${documents.length} articles); was Pagefind upgraded?`,
      );
  }
}
