/** Builds the search index of an archive: the files below `<site>/search-index/`. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Proclitics } from "#src/arabic/clitics.ts";
import type { Report } from "#src/message.ts";
import { articleUrl } from "#src/site/urls.ts";
import { writeAddresses } from "./addresses.ts";
import { analyse } from "./analyse.ts";
import { listLength } from "./article-lists.ts";
import { buildBundle } from "./bundle.ts";
import {
  type BundleStore,
  codeVersion,
  type Finished,
  noStore,
  openStore,
} from "./bundle-store.ts";
import { cardFiles, cardOf } from "./cards.ts";
import type { SearchDocument, SearchSource } from "./document.ts";
import { DAYS, TAGS, writeDays, writeTags } from "./facts.ts";
import { learnProclitics } from "./index-analyser.ts";
import { writeShards } from "./lexicon.ts";
import {
  type BundleEntry,
  FORMAT,
  LEXICON,
  MANIFEST,
  type Manifest,
  PROGRAM,
  WASM,
} from "./manifest.ts";
import { readMeta } from "./pagefind-meta.ts";
import { periods } from "./periods.ts";
import { findRelatives } from "./relatives.ts";
import { suggestionFile } from "./suggestions.ts";
import { fileOf, writeTerms } from "./terms.ts";
import { writeSuggestions } from "./write-suggestions.ts";

export interface IndexOptions {
  /** `<site>/search-index`; replaced whole. */
  readonly outDir: string;
  /** Folder in which bundles are kept between builds of this archive; without one, none is. */
  readonly cache?: string;
  /** Most articles of a bundle, for tests. */
  readonly most?: number;
  readonly report: Report;
}

/** Bundles built at a time: each is a process that takes up to a gigabyte. */
const AT_ONCE = 2;
/** Pagefind's folder of what results show: cards take its place. */
const FRAGMENTS = "fragment";
/** What is kept of what Pagefind writes: the interfaces and the entry file are not used. */
const KEPT = new RegExp(`^(?:index|${PROGRAM}|${WASM}|(.*)\\.pf_meta)$`);

interface Built extends Finished {
  readonly entry: BundleEntry;
  /** What tables of the whole archive are made of, in the order of the bundle. */
  readonly heads: readonly Pick<SearchDocument, "title" | "tags" | "address">[];
}

/**
 * Indexes an archive, each period in a bundle of its own; those that have not changed since they
 * were kept are taken as they are. Articles without any word to search for are left out and reported:
 * Pagefind would leave them out in silence.
 * @throws Error when Pagefind reports an error or its process dies; the folder is then unusable
 */
export async function indexArchive(
  sources: readonly SearchSource[],
  { outDir, cache, most, report }: IndexOptions,
): Promise<{ articles: number }> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const store = cache === undefined ? noStore : openStore(cache);
  const words = knownWords(sources, store);
  const built = await inTurn(periods(sources, most), async (period) => {
    const documents = period.map((source) => source.read()).filter((one) => hasWords(one, report));
    return documents.length === 0 ? [] : [await provide(documents, words, store, outDir)];
  });
  const bundles = built.flat();
  store.prune();
  await shareProgram(outDir, bundles);
  await writeTables(outDir, bundles);
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

/** Works on some at a time, those that come first before the others; results in their order. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Folder of the bundles, relative to the manifest. */
const BUNDLES = "bundles";

async function provide(
  documents: readonly SearchDocument[],
  { proclitics, version }: Words,
  store: BundleStore,
  outDir: string,
): Promise<Built> {
  const hash = createHash("sha256").update(version);
  for (const document of documents) hash.update(JSON.stringify(document));
  const key = hash.digest("hex").slice(0, 16);
  const path = `${BUNDLES}/${key}/`;
  await mkdir(join(outDir, BUNDLES), { recursive: true });
  const finished = await store.provide(key, join(outDir, path), (dir) =>
    make(documents, proclitics, dir),
  );
  const days = documents.map(({ date, collected }) => date ?? collected ?? "").sort();
  const entry: BundleEntry = {
    path,
    articles: documents.length,
    from: days[0] ?? "",
    to: days.at(-1) ?? "",
    hash: finished.hash,
  };
  const heads = documents.map(({ title, tags, address }) => ({
    title,
    tags,
    ...(address && { address }),
  }));
  return { ...finished, entry, heads };
}

/** Makes a bundle in `dir`: Pagefind's index, cards and facts. */
async function make(
  documents: readonly SearchDocument[],
  proclitics: Proclitics,
  dir: string,
): Promise<Finished> {
  const stems = await buildBundle(documents, proclitics, dir);
  const names = await readdir(dir);
  const meta = names.find((name) => name.endsWith(".pf_meta")) ?? "";
  const { pages } = readMeta(gunzipSync(await readFile(join(dir, meta))));
  await checkOrder(join(dir, FRAGMENTS), pages, documents);
  for (const name of names) if (!KEPT.test(name)) await rm(join(dir, name), { recursive: true });
  await writeTexts(dir, cardFiles(documents.map(cardOf)));
  await writeFile(join(dir, DAYS), JSON.stringify(writeDays(documents)));
  await writeFile(join(dir, TAGS), JSON.stringify(writeTags(documents)));
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

/** Pagefind's program is the same in every bundle; readers load it once. */
async function shareProgram(outDir: string, bundles: readonly Built[]): Promise<void> {
  for (const [i, { entry }] of bundles.entries())
    for (const name of [PROGRAM, WASM]) {
      const file = join(outDir, entry.path, name);
      await (i === 0 ? rename(file, join(outDir, name)) : rm(file));
    }
}

/** What concerns all bundles: the term table, the lexicon, and the manifest that names everything. */
async function writeTables(outDir: string, bundles: readonly Built[]): Promise<void> {
  const articles = sum(bundles.map(({ entry }) => entry.articles));
  const stems = addUp(bundles);
  const terms = writeTerms(
    bundles.map(({ entry: { articles: own }, stems: lists }) => ({ articles: own, stems: lists })),
    findRelatives(stems),
  );
  const files = [...terms].map(([beginning, text]) => [fileOf(beginning), text] as const);
  await writeTexts(outDir, new Map(files));
  const shards = writeShards(stems, articles);
  const names = [...shards].map(([name, text]) => [`${LEXICON}/${name}.txt`, text] as const);
  await writeTexts(outDir, new Map(names));
  const heads = bundles.flatMap((bundle) => bundle.heads);
  await writeTexts(outDir, writeAddresses(heads.map(({ address }) => address)));
  const suggestions = writeSuggestions(heads);
  const lines = [...suggestions].map(([name, text]) => [suggestionFile(name), text] as const);
  await writeTexts(outDir, new Map(lines));
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

/** Writes files whose folders may not be there yet. */
async function writeTexts(dir: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const folder of new Set([...texts.keys()].map(dirname)))
    await mkdir(join(dir, folder), { recursive: true });
  for (const [name, text] of texts) await writeFile(join(dir, name), text);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
