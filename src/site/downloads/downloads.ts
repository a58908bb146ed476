/** The corpus as files to download: `data/articles.*`, the tags, and what describes them. */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "#src/settings.ts";
import type { ArchiveIndex } from "../archive-index.ts";
import type { Entry } from "../entry.ts";
import { siteRoot, tagUrl, withPrefix } from "../urls.ts";
import { COLUMNS, TAG_COLUMNS, type Value } from "./columns.ts";
import { csvLine } from "./csv.ts";
import { citationFile, dataPackage, tableSchema } from "./describe.ts";
import { createPackStore, type PackStore } from "./pack-store.ts";
import { ParquetFile } from "./parquet.ts";
import { readme } from "./readme.ts";
import { GzipFile, type Written } from "./text-file.ts";

/** A file of the folder `data/`. */
export interface Download extends Written {
  readonly name: string;
}

/** What the page about the downloads shows. */
export interface Downloads {
  /** The articles in each format, then the tags. */
  readonly files: readonly Download[];
  readonly articles: number;
  readonly tags: number;
}

export interface DownloadOptions {
  /** The site being built. */
  readonly outDir: string;
  readonly settings: Settings;
  /** Folder in which packed pieces are kept between builds of this archive. */
  readonly cache?: string;
}

const FOLDER = "data";

/**
 * Writes the articles once in each format, in one pass, with what their status lets a reader see.
 * Formats that would together pass the limit of the settings are left out again, the last first.
 * @returns undefined when the settings want no downloads or there is nothing to download
 */
export async function writeDownloads(
  index: ArchiveIndex,
  { outDir, settings, cache }: DownloadOptions,
): Promise<Downloads | undefined> {
  const limit = settings.downloads * 1e6;
  if (limit === 0 || index.entries.length === 0) return undefined;
  const folder = join(outDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  const root = settings.url && siteRoot(settings.url, settings.prefix);
  const address = (path: string) =>
    root === undefined ? withPrefix(settings.prefix, path) : root + path;
  const store = createPackStore(cache);
  const articles = await writeArticles(index, folder, store, address);
  store.prune();
  const files: Download[] = [];
  let bytes = 0;
  for (const file of articles) {
    bytes += file.bytes;
    if (bytes <= limit) files.push(file);
    else rmSync(join(folder, file.name));
  }
  const put = (name: string, text: string): Download => {
    writeFileSync(join(folder, name), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { name, bytes: Buffer.byteLength(text), sha256 };
  };
  files.push(put("tags.csv", tagTable(index, address)));
  const downloads = { files, articles: index.entries.length, tags: index.tags.length };
  put("articles.schema.json", json(tableSchema(COLUMNS)));
  put("tags.schema.json", json(tableSchema(TAG_COLUMNS)));
  put("datapackage.json", json(dataPackage(downloads, settings, root)));
  put("CITATION.cff", citationFile(index, settings, root));
  for (const language of ["ar", "en"] as const) {
    put(`README.${language}.md`, readme(language, downloads, settings));
  }
  return downloads;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function writeArticles(
  { entries }: ArchiveIndex,
  folder: string,
  store: PackStore,
  address: (path: string) => string,
): Promise<Download[]> {
  const names = ["articles.jsonl.gz", "articles.csv.gz", "articles.parquet"] as const;
  const [lines, table, parquet] = [
    new GzipFile(join(folder, names[0]), store),
    new GzipFile(join(folder, names[1]), store),
    new ParquetFile(join(folder, names[2]), store),
  ] as const;
  await table.add(csvLine(COLUMNS.map(({ name }) => name)));
  for (const piece of pieces(entries)) {
    const rows = piece.map((entry) => COLUMNS.map(({ get }) => get(entry, address)));
    await lines.add(rows.map((row) => `${JSON.stringify(known(row))}\n`).join(""));
    await table.add(rows.map(csvLine).join(""));
    await parquet.add(rows);
  }
  const written = [await lines.end(), await table.end(), await parquet.end()];
  return written.map((file, i) => ({ name: names[i] ?? "", ...file }));
}

/** The id of an article that ends its piece: one in a thousand is like this. */
const LAST = /00$/;
/** The most articles of a piece. */
const MOST = 4000;

/**
 * The articles in their order, some thousand at a time. Where they are parted depends on the articles
 * alone, so that one more changes one piece.
 */
function pieces(entries: readonly Entry[]): Entry[][] {
  const all: Entry[][] = [];
  let piece: Entry[] = [];
  for (const entry of entries) {
    if (piece.length === 0) all.push(piece);
    piece.push(entry);
    if (LAST.test(entry.article.id) || piece.length === MOST) piece = [];
  }
  return all;
}

/** A row as an object, without what is not known. */
const known = (row: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(
    COLUMNS.flatMap(({ name }, i) => {
      const value = row[i];
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );

const isDated = ({ basis }: Entry): boolean => basis === "date";

function tagTable({ tags }: ArchiveIndex, address: (path: string) => string): string {
  const lines = tags.map(({ name, kind, slug, entries }) => {
    const first = entries.find(isDated)?.day;
    const last = entries.findLast(isDated)?.day;
    return csvLine([name, kind, address(tagUrl(slug)), String(entries.length), first, last]);
  });
  return csvLine(TAG_COLUMNS.map(({ name }) => name)) + lines.join("");
}
