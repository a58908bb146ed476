/** Builds the search index of an archive: the files below `<site>/search-index/`. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Report } from "#src/message.ts";
import { articleUrl } from "#src/site/urls.ts";
import { isStemCut } from "./analyse.ts";
import { buildBundle } from "./bundle.ts";
import { CARDS, type Card, cardDigits, cardFiles } from "./cards.ts";
import type { SearchDocument } from "./document.ts";
import { writeShards } from "./lexicon.ts";
import { type BundleEntry, FORMAT, LEXICON, MANIFEST, type Manifest } from "./manifest.ts";
import { readMeta } from "./pagefind-meta.ts";

export interface IndexOptions {
  /** `<site>/search-index`; replaced whole. */
  readonly outDir: string;
  readonly report: Report;
}

/** Interfaces that Pagefind writes beside every bundle; the search page is our own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Pagefind's folder of what results show: cards take its place. */
const FRAGMENTS = "fragment";

/**
 * Indexes the documents. They are gone through once, and few are held at a time. Documents without
 * any text are left out and reported: Pagefind would merge them into one.
 * @throws Error when Pagefind reports an error or its process dies; the folder is then unusable
 */
export async function indexArchive(
  documents: Iterable<SearchDocument>,
  { outDir, report }: IndexOptions,
): Promise<{ articles: number }> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const path = "pagefind/";
  const { cards, stems } = await buildBundle(withText(documents, report), join(outDir, path));
  const articles = cards.length;
  const bundles = articles > 0 ? [await finishBundle(outDir, path, cards)] : [];
  const shards = writeShards(stems, articles);
  await writeTexts(join(outDir, LEXICON), shards, ".txt");
  const manifest: Manifest = {
    format: FORMAT,
    articles,
    bundles,
    shards: [...shards.keys()].sort(),
  };
  await writeFile(join(outDir, MANIFEST), `${JSON.stringify(manifest)}\n`);
  return { articles };
}

function* withText(documents: Iterable<SearchDocument>, report: Report): Iterable<SearchDocument> {
  for (const document of documents) if (hasText(document, report)) yield document;
}

function hasText(document: SearchDocument, report: Report): boolean {
  if (document.title !== "" || document.paragraphs.some(({ text }) => text !== "")) return true;
  report({
    rule: "search-empty",
    severity: "warning",
    path: articleUrl(document.id),
    found: "an article without title and text",
    advice: "it cannot be found by searching",
  });
  return false;
}

/** Removes what the page does not use, adds the cards, and says what the engine must know. */
async function finishBundle(
  outDir: string,
  path: string,
  cards: readonly Card[],
): Promise<BundleEntry> {
  const dir = join(outDir, path);
  const names = await readdir(dir);
  const metaFile = names.find((name) => name.endsWith(".pf_meta")) ?? "";
  const { pages, starts } = readMeta(await readFile(join(dir, metaFile)));
  await checkOrder(join(dir, FRAGMENTS), pages, cards);
  for (const name of names)
    if (UNUSED.test(name) || name === FRAGMENTS) await rm(join(dir, name), { recursive: true });
  await writeTexts(join(dir, CARDS), cardFiles(cards, pages));
  const articles = cards.length;
  return { path, articles, cuts: starts.filter(isStemCut), cardDigits: cardDigits(articles) };
}

/**
 * That Pagefind's pages stand in the order of the documents is seen, not promised: about a hundred
 * fragments are read and compared.
 */
async function checkOrder(
  fragments: string,
  pages: readonly string[],
  cards: readonly Card[],
): Promise<void> {
  const step = Math.ceil(cards.length / 100);
  for (let i = 0; i < cards.length; i += step) {
    const text = gunzipSync(await readFile(join(fragments, `${pages[i]}.pf_fragment`))).toString();
    if (
      pages.length !== cards.length ||
      !text.includes(JSON.stringify(articleUrl(cards[i]?.id ?? "")))
    )
      throw new Error("Pagefind's pages are in an unexpected order; was Pagefind upgraded?");
  }
}

/** Writes files of a folder that is not there yet. */
async function writeTexts(
  dir: string,
  texts: ReadonlyMap<string, string>,
  extension = "",
): Promise<void> {
  await mkdir(dir);
  for (const [name, text] of texts) await writeFile(join(dir, name + extension), text);
}
