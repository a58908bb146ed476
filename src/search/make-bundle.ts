/** Makes the files of one bundle. */
import { renameSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { articleUrl } from "#src/site/urls.ts";
import type { Builder, StemLists } from "./bundle.ts";
import { readTable, TABLE, writeTable } from "./bundle-table.ts";
import { cardFiles, cardOf } from "./cards.ts";
import type { SearchDocument } from "./document.ts";
import { DAYS, TAGS, writeDays, writeTags } from "./facts.ts";
import { PROGRAM, WASM } from "./manifest.ts";
import { type Meta, readMeta } from "./pagefind-meta.ts";
import { writeTexts } from "./write-texts.ts";

/** Pagefind's folder of what results show: cards take its place. */
const FRAGMENTS = "fragment";
/** Pagefind's folder of the chunks of its index. */
const INDEX = "index";
/** What is kept of what Pagefind writes: a table takes the place of its metadata, and the rest is not used. */
const KEPT = new Set([INDEX, PROGRAM, WASM]);

/** Makes a bundle in `dir`: Pagefind's index, a table of it, cards and facts. */
export async function makeBundle(
  documents: readonly SearchDocument[],
  builder: Builder,
  dir: string,
): Promise<StemLists> {
  const stems = await builder.build(documents, dir);
  const names = await readdir(dir);
  const meta = names.find((name) => name.endsWith(".pf_meta")) ?? "";
  const written = readMeta(gunzipSync(await readFile(join(dir, meta))));
  const [, pages, chunks] = written;
  const ids = pages.map(([id]) => id);
  await checkOrder(join(dir, FRAGMENTS), ids, documents);
  // Thousands of files: the promises would cost more than the files.
  for (const name of names) if (!KEPT.has(name)) rmSync(join(dir, name), { recursive: true });
  for (const [number, [, , name]] of chunks.entries())
    renameSync(join(dir, INDEX, `${name}.pf_index`), join(dir, INDEX, `${number}.pf_index`));
  writeTexts(dir, new Map([[TABLE, tableOf(written)]]));
  writeTexts(dir, cardFiles(documents.map(cardOf)));
  const facts = { [DAYS]: writeDays(documents), [TAGS]: writeTags(documents) };
  writeTexts(dir, new Map(Object.entries(facts).map(([name, all]) => [name, JSON.stringify(all)])));
  return stems;
}

/** @throws Error when Pagefind would not learn from the table what its metadata say */
function tableOf(written: Meta): string {
  const [version, pages, chunks, ...rest] = written;
  const table = writeTable(written);
  const numbered = [
    version,
    pages.map(([, words, more], number) => [String(number), words, more]),
    chunks.map(([first, last], number) => [first, last, String(number)]),
    ...rest,
  ];
  if (JSON.stringify(readMeta(readTable(table).meta)) !== JSON.stringify(numbered))
    throw new Error("Pagefind's metadata cannot be told by a table: was it upgraded?");
  return table;
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
