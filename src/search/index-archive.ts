/** Builds the search index of an archive: the files below `<site>/search-index/`. */
import { createHash } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Proclitics } from "#src/arabic/clitics.ts";
import type { Report } from "#src/message.ts";
import { articleUrl } from "#src/site/urls.ts";
import { analyse } from "./analyse.ts";
import { type Builder, createBuilder, type StemLists } from "./bundle.ts";
import { type BundleStore, codeVersion, noStore, openStore } from "./bundle-store.ts";
import type { SearchDocument, SearchSource } from "./document.ts";
import { learnProclitics } from "./index-analyser.ts";
import { makeBundle } from "./make-bundle.ts";
import { type BundleEntry, PROGRAM, WASM } from "./manifest.ts";
import { periods } from "./periods.ts";
import type { Named } from "./write-aliases.ts";
import { type Built, writeTables } from "./write-tables.ts";

export interface IndexOptions {
  /** `<site>/search-index`; replaced whole. */
  readonly outDir: string;
  /** Folder in which bundles are kept between builds of this archive; without one, none is. */
  readonly cache?: string;
  /** Most articles of a bundle, for tests. */
  readonly most?: number;
  /** Names that the archivist adds to the gazetteer, with their other spellings. */
  readonly names?: readonly Named[];
  readonly report: Report;
}

/** Bundles built at a time: each is a process that takes up to a gigabyte. */
const AT_ONCE = 2;
/**
 * Indexes an archive, each period in a bundle of its own; those that have not changed since they
 * were kept are taken as they are. Articles without any word to search for are left out and reported:
 * Pagefind would leave them out in silence.
 * @throws Error when Pagefind reports an error or its process dies; the folder is then unusable
 */
export async function indexArchive(
  sources: readonly SearchSource[],
  { outDir, cache, most, names = [], report }: IndexOptions,
): Promise<{ articles: number }> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const store = cache === undefined ? noStore : openStore(cache);
  const words = knownWords(sources, store);
  const built = await inTurn(periods(sources, most), words.proclitics, async (period, builder) => {
    const documents = period.map((source) => source.read()).filter((one) => hasWords(one, report));
    if (documents.length === 0) return [];
    const make = (folder: string) => makeBundle(documents, builder, folder);
    return [await provide(documents, words.version, make, store, outDir)];
  });
  const bundles = built.flat();
  store.prune();
  await shareProgram(outDir, bundles);
  await writeTables(outDir, bundles, names);
  return { articles: sum(bundles.map(({ entry }) => entry.articles)) };
}

/** What all bundles have in common. */
interface Words {
  readonly proclitics: Proclitics;
  /** Changes with them, and with the code. */
  readonly version: string;
}

function knownWords(sources: readonly SearchSource[], store: BundleStore): Words {
  const code = codeVersion();
  const proclitics = store.proclitics(sources.length, code, () => learnProclitics(read(sources)));
  const hash = createHash("sha256").update(code);
  for (const set of [proclitics.lost, proclitics.kept]) hash.update([...set].join(" "));
  return { proclitics, version: hash.digest("hex") };
}

function* read(sources: readonly SearchSource[]): Iterable<SearchDocument> {
  for (const source of sources) yield source.read();
}

function hasWords({ id, title, paragraphs }: SearchDocument, report: Report): boolean {
  const texts = [title, ...paragraphs.map(({ text }) => text)];
  if (texts.some((text) => analyse(text).some(({ stop }) => !stop))) return true;
  report({
    rule: "search-empty",
    severity: "warning",
    path: articleUrl(id),
    found: "an article without words",
    advice: "it cannot be found by searching",
  });
  return false;
}

/**
 * Works on some periods at a time, each with a builder that no other uses; those that come first
 * before the others, results in their order.
 */
async function inTurn<T, R>(
  items: readonly T[],
  proclitics: Proclitics,
  work: (item: T, builder: Builder) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    const builder = createBuilder(proclitics);
    try {
      for (const [i, item] of queue) results[i] = await work(item, builder);
    } finally {
      builder.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Folder of the bundles, relative to the manifest. */
const BUNDLES = "bundles";

async function provide(
  documents: readonly SearchDocument[],
  version: string,
  make: (folder: string) => Promise<StemLists>,
  store: BundleStore,
  outDir: string,
): Promise<Built> {
  const hash = createHash("sha256").update(version);
  for (const document of documents) hash.update(JSON.stringify(document));
  const key = hash.digest("hex").slice(0, 16);
  const path = `${BUNDLES}/${key}/`;
  await mkdir(join(outDir, BUNDLES), { recursive: true });
  const stems = await store.provide(key, join(outDir, path), make);
  const days = documents.map(({ date, collected }) => date ?? collected ?? "").sort();
  const entry: BundleEntry = {
    path,
    articles: documents.length,
    from: days[0] ?? "",
    to: days.at(-1) ?? "",
  };
  const heads = documents.map(({ id, title, tags, address, publisher }) => ({
    id,
    title,
    tags,
    ...(publisher && { publisher }),
    ...(address && { address }),
  }));
  return { stems, entry, heads };
}

/** Pagefind's program is the same in every bundle; readers load it once. */
async function shareProgram(outDir: string, bundles: readonly Built[]): Promise<void> {
  for (const [i, { entry }] of bundles.entries())
    for (const name of [PROGRAM, WASM]) {
      const file = join(outDir, entry.path, name);
      await (i === 0 ? rename(file, join(outDir, name)) : rm(file));
    }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
