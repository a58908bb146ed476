/** Markdown → `_site/`: the phases of a build in their order. */
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { freeMemory } from "#src/io/free-memory.ts";
import { realPath } from "#src/io/paths.ts";
import { readRemoved } from "#src/io/removed.ts";
import { SETTINGS_FILE } from "#src/io/settings-files.ts";
import { shortHash } from "#src/markdown/digest.ts";
import { counted, type Message, type Report } from "#src/message.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import type { Settings } from "#src/settings.ts";
import { buildAssets } from "./assets.ts";
import { writeFacts } from "./built.ts";
import { charactersOf } from "./characters.ts";
import { writeDownloads } from "./downloads/downloads.ts";
import { copyMedia, findMedia } from "./media.ts";
import { readArchive } from "./read-archive.ts";
import { searchSources } from "./search-documents.ts";
import { Site } from "./site.ts";
import { replaceFolder } from "./swap.ts";
import { refusedSource, refusedTarget } from "./target.ts";
import type { Found } from "./threads/find.ts";
import { SEARCH_INDEX } from "./urls.ts";

export interface BuildOptions {
  /** Folder of Markdown articles. */
  readonly articles: string;
  /** Folder that the site replaces when it is whole. */
  readonly out: string;
  readonly settings: Settings;
  /** Folder of hand-written pages and of photographs. */
  readonly pages?: string;
  readonly media?: string;
  /** Folder for what later builds can use again. */
  readonly cache?: string;
  /** Called with the name of each phase as it begins. */
  readonly onPhase?: (phase: Phase) => void;
  readonly report: Report;
}

export type Phase = "read" | "threads" | "order" | "assets" | "downloads" | "pages" | "index";

export interface BuildSummary {
  readonly articles: number;
  /** Files of HTML; feeds, sitemaps and the like are not among them. */
  readonly pages: number;
  /** Copies and related articles, and what finding them cost; undefined when it is switched off. */
  readonly threads: Found | undefined;
}

/** The input is at fault: every error has been reported. */
export class BuildError extends Error {}

type Folders = Pick<BuildOptions, "articles" | "out" | "pages" | "media">;

const foldersOf = ({ pages = "content/pages", media = "content/media" }: Folders) => ({
  pages,
  media,
});

/** Why the site may not stand at `out`, or undefined: to be asked before anything is done for it. */
export function refusedOut(options: Folders): Message | undefined {
  const { pages, media } = foldersOf(options);
  return refusedTarget(
    options.out,
    [".", "layouts"],
    [options.articles, "content/raw", pages, media],
  );
}

/**
 * Builds the whole site, search index included, in a fresh folder, which then replaces `out`.
 * @throws BuildError after reporting every error in the articles and pages: an archive is published
 * whole or not at all; any other error of a phase. In both cases the previous site stays as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildSummary> {
  const { settings, report, onPhase } = options;
  const { pages: pagesFolder, media: mediaFolder } = foldersOf(options);
  const refused = refusedOut(options) ?? refusedSource(options.articles);
  if (refused !== undefined) reportAll([refused], report);
  const cache = options.cache ?? ".cache";
  /** Names what belongs to this site among what is kept. */
  const own = shortHash(realPath(options.out));
  const { articles, index, pages, threads, messages } = await readArchive({
    ...{ articles: options.articles, pages: pagesFolder, cache, settings, onPhase },
  });
  reportAll(messages, report);
  const media = findMedia(mediaFolder, articles, report);
  if (settings.url === undefined) report(NO_ADDRESS);

  return replaceFolder(options.out, async (outDir) => {
    onPhase?.("assets");
    const characters = charactersOf(articles);
    const assets = await buildAssets({ outDir, characters, settings, cache: join(cache, "fonts") });
    copyMedia(mediaFolder, media, outDir);
    onPhase?.("downloads");
    const downloads = await writeDownloads(index, {
      ...{ outDir, settings },
      cache: join(cache, "downloads", own),
    });
    freeMemory();
    onPhase?.("pages");
    const standing = new Set(articles.map(({ id }) => id));
    const removed = readRemoved(options.articles).filter(({ id }) => !standing.has(id));
    const site = new Site({ settings, index, assets, pages, media, removed, downloads });
    const written = await renderPages(site, outDir);
    onPhase?.("index");
    await indexArchive(searchSources(index), {
      outDir: join(outDir, SEARCH_INDEX),
      cache: join(cache, "search", own),
      names: settings.gazetteer ?? [],
      report,
    });
    const { title, prefix, url } = settings;
    writeFacts(outDir, { title, prefix, url, articles: index.entries.length });
    return { articles: index.entries.length, pages: written, threads };
  });
}

const NO_ADDRESS: Message = {
  rule: "site-address",
  severity: "info",
  path: SETTINGS_FILE,
  found: "no public address",
  expected: "`url: https://…` there, SITE_URL or --url",
  advice: "without it the site has no sitemap, canonical links or addresses in previews",
};

function reportAll(messages: readonly Message[], report: Report): void {
  for (const message of messages) report(message);
  const errors = messages.filter(({ severity }) => severity === "error").length;
  if (errors > 0) throw new BuildError(counted(errors, "error"));
}

/** Articles that Eleventy is given at a time: it keeps every page until the last is written. */
const BATCH = 6000;
const ARTICLE = "layouts/article.11ty.ts";

/** Articles some thousands at a time, then all other pages. @returns how many pages were written */
async function renderPages(site: Site, outDir: string): Promise<number> {
  let pages = 0;
  for (let from = 0; from < site.articles.length; from += BATCH) {
    site.batch = site.articles.slice(from, from + BATCH);
    pages += await render(site, ARTICLE, outDir, []);
    freeMemory();
  }
  site.batch = [];
  pages += await render(site, "layouts", outDir, [ARTICLE]);
  freeMemory();
  return pages;
}

/** Runs Eleventy over a layout or all; it prints nothing, and its errors come here whole. */
async function render(
  site: Site,
  input: string,
  outDir: string,
  ignored: readonly string[],
): Promise<number> {
  const eleventy = new Eleventy(input, outDir, {
    configPath: "eleventy.config.ts",
    quietMode: true,
    config: (config) => {
      config.addGlobalData("site", site);
      for (const path of ignored) config.ignores.add(path);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const [, written] = (await eleventy.write()) as [unknown, readonly { outputPath: string }[]];
  return written.filter(({ outputPath }) => outputPath.endsWith(".html")).length;
}
