/**
 * A site to search in, of any size, without building all of its pages: the real search page and its
 * scripts from a small site, an index of the whole corpus, and article pages of the real size.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newsDocuments } from "#src/eval/collections.ts";
import { formatMessage } from "#src/message.ts";
import { type SearchDocument, sourceOf } from "#src/search/document.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { html } from "#src/site/html.ts";
import { articleUrl, outputFile } from "#src/site/urls.ts";
import { growCorpus } from "./corpus.ts";
import { measure } from "./measure.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Articles of the small site. */
const FEW = 3;

/** Runs a program of the project. @throws Error with what it said when it fails */
export async function run(args: readonly string[]): Promise<void> {
  const { exitCode, output } = await measure([process.execPath, ...args], { cwd: ROOT });
  if (exitCode !== 0) throw new Error(`${args.join(" ")} failed:\n${output}`);
}

/**
 * @param corpus folder of JSON arrays, repeated with changed words beyond its end
 * @param folder to build in; the site is in `site` below it
 */
export async function buildSearchSite(
  corpus: string,
  size: number,
  folder: string,
  onStep: (line: string) => void,
): Promise<void> {
  const [raw, few, articles, site] = ["raw", "few", "articles", "site"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  await growCorpus(corpus, FEW, few);
  await run(["--import", "tsx", "scripts/convert.ts", few, "--out", articles]);
  await run(["--import", "tsx", "scripts/build.ts", "--articles", articles, "--out", site]);
  onStep(`${await growCorpus(corpus, size, raw)} articles: index and pages`);
  const documents = await newsDocuments(raw);
  await indexArchive(documents.map(sourceOf), {
    outDir: join(site, "search-index"),
    report: (message) => onStep(formatMessage(message)),
  });
  writePages(site, documents);
  const facts = join(site, "site.json");
  const known: object = JSON.parse(readFileSync(facts, "utf8"));
  writeFileSync(facts, JSON.stringify({ ...known, articles: documents.length }));
  for (const made of [raw, few, articles]) rmSync(made, { recursive: true });
}

const TEXT = /<div class=text>[\s\S]*?<\/div>/;

/** A page for every document: one of the site's own, with another text. */
function writePages(site: string, documents: readonly SearchDocument[]): void {
  const [first = ""] = readdirSync(join(site, "articles"));
  const page = readFileSync(join(site, "articles", first, "index.html"), "utf8");
  if (!TEXT.test(page)) throw new Error("the article's page has no text where it is expected");
  for (const { id, paragraphs } of documents) {
    const text = html`<div class=text>${paragraphs.map(
      (paragraph) => html`<p id=${paragraph.id}>${paragraph.text}</p>`,
    )}</div>`.toString();
    const file = join(site, outputFile(articleUrl(id)));
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(
      file,
      page.replace(TEXT, () => text),
    );
  }
}
