/**
 * What searching costs a reader, in Chromium with an empty cache over a slow line, at several sizes of
 * archive; and what Pagefind costs as shipped, over the same pages.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { launchOptions } from "#src/check/launch.ts";
import { mustBeFolder } from "#src/io/paths.ts";
import { prefixOf } from "#src/site/serve.ts";
import { answeringApart } from "./answering.ts";
import { buildSearchSite, run } from "./search-site.ts";
import { SHIPPED_PAGE, type Visit, visitSearch, visitShipped } from "./search-visit.ts";
import { type Certificate, makeCertificate, serveSlowly, trusting } from "./slow-server.ts";
import { type Cell, formatTable, round } from "./table.ts";

export interface SearchBenchOptions {
  /** Folder with `saudi-news-net/` and `search/news_queries.jsonl`. */
  readonly data: string;
  readonly sizes: readonly number[];
  /** How many of the queries are asked, each by a reader of its own. */
  readonly queries: number;
  /** A site built before, measured instead of building any. */
  readonly site?: string;
  /** Where sites are kept: one that is there is measured again. */
  readonly keep?: string;
  /** Index and measure Pagefind as shipped too. */
  readonly shipped: boolean;
  readonly onStep: (line: string) => void;
}

/** A round trip of 60 ms, 20 Mbit/s. */
const LINE = { latency: 60, speed: 20e6 / 8 };

/** @returns a table @throws when a command fails or the data are missing */
export async function benchSearch(options: SearchBenchOptions): Promise<string> {
  const { data, sizes, queries, site, keep, onStep } = options;
  for (const needed of site === undefined ? ["search", "saudi-news-net"] : ["search"])
    mustBeFolder(join(data, needed), {
      expected: `DATA/${needed}`,
      advice: "name DATA as it lies",
    });
  const pairs = pairsOf(readQueries(join(data, "search/news_queries.jsonl"), queries));
  const rows: Cell[][] = [HEADER];
  const certificate = makeCertificate();
  const { args, ...launch } = launchOptions();
  const browser = await chromium.launch({ ...launch, args: [...args, trusting(certificate)] });
  const scratch = mkdtempSync(join(tmpdir(), "warraq-bench-search-"));
  try {
    const measureAll = async (one: string) =>
      rows.push(...(await measureSite(one, pairs, browser, certificate, options)));
    if (site !== undefined) await measureAll(site);
    else
      for (const size of sizes) {
        const folder = join(keep ?? scratch, String(size));
        if (!existsSync(join(folder, "site/site.json")))
          await buildSearchSite(join(data, "saudi-news-net"), size, folder, onStep);
        await measureAll(join(folder, "site"));
        if (keep === undefined) rmSync(folder, { recursive: true });
      }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  return formatTable(rows);
}

type Pair = readonly [string, string];

/** Each query, and the one that its reader asks next. */
const pairsOf = (queries: readonly string[]): Pair[] =>
  queries.map((query, i) => [query, queries[(i + 1) % queries.length] ?? query]);

/** Some queries of a file, at equal distances. */
function readQueries(file: string, count: number): string[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const step = Math.max(1, lines.length / count);
  return Array.from({ length: Math.min(count, lines.length) }, (_, i) => {
    const { query }: { query: string } = JSON.parse(lines[Math.floor(i * step)] ?? "{}");
    return query;
  });
}

async function measureSite(
  site: string,
  pairs: readonly Pair[],
  browser: Browser,
  certificate: Certificate,
  { shipped, onStep }: SearchBenchOptions,
): Promise<Cell[][]> {
  const { articles }: { articles: number } = JSON.parse(
    readFileSync(join(site, "site.json"), "utf8"),
  );
  const foreign = mkdtempSync(join(tmpdir(), "warraq-shipped-"));
  const prefix = prefixOf(site);
  const folders = { [prefix.slice(1, -1)]: site, shipped: foreign };
  const server = await serveSlowly(folders, LINE, certificate);
  const root = server.address + prefix.slice(1);
  try {
    onStep(`${articles} articles: ${pairs.length} readers`);
    const visits: Visit[] = [];
    for (const pair of pairs) visits.push(await visitSearch(browser, server, root, pair));
    onStep("answering without a line");
    const times = await answeringApart({ site, pairs });
    const rows = [row("Warraq", articles, visits, scriptBytes(site), times)];
    if (!shipped) return rows;
    onStep("Pagefind as shipped");
    await run(["node_modules/.bin/pagefind", "--site", site, "--output-path", foreign]);
    writeFileSync(join(foreign, "bench.html"), SHIPPED_PAGE);
    const others: Visit[] = [];
    for (const pair of pairs) others.push(await visitShipped(browser, server, pair));
    return [...rows, row("Pagefind as shipped", articles, others)];
  } finally {
    await server.close();
    rmSync(foreign, { recursive: true, force: true });
  }
}

/** Compressed size of what the search page loads for any query: its script and its worker. */
function scriptBytes(site: string): number {
  const assets = join(site, "assets");
  return readdirSync(assets)
    .filter((name) => /^search(-worker)?-[\da-f]+\.js$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
}

const HEADER: Cell[] = [
  "",
  "articles",
  "initial kB",
  "of it search",
  "scripts kB",
  "first kB",
  "p95",
  "first ms",
  "p95",
  "next kB",
  "p95",
  "next ms",
  "p95",
  "later kB",
  "opened ms",
  "p95",
  "answering ms",
  "p95",
  "next",
  "p95",
];

function row(
  name: string,
  articles: number,
  visits: readonly Visit[],
  scripts?: number,
  times?: { readonly first: readonly number[]; readonly following: readonly number[] },
): Cell[] {
  const kilo = (bytes: number | undefined) =>
    bytes === undefined ? undefined : round(bytes / 1000, 1);
  const both = (values: readonly number[] | undefined, digits = 0, unit = 1): Cell[] =>
    [0.5, 0.95].map((share) =>
      values === undefined ? undefined : round(quantile(values, share) / unit, digits),
    );
  return [
    name,
    articles,
    kilo(
      quantile(
        visits.map(({ initial }) => initial),
        0.5,
      ),
    ),
    kilo(
      quantile(
        visits.map(({ initialSearch }) => initialSearch),
        0.5,
      ),
    ),
    kilo(scripts),
    ...both(
      visits.map(({ first }) => first.bytes),
      1,
      1000,
    ),
    ...both(visits.map(({ first }) => first.milliseconds)),
    ...both(
      visits.map(({ following }) => following.bytes),
      1,
      1000,
    ),
    ...both(visits.map(({ following }) => following.milliseconds)),
    kilo(
      quantile(
        visits.map(({ first }) => first.later),
        0.5,
      ),
    ),
    ...both(visits.flatMap(({ opened }) => opened ?? [])),
    ...both(times?.first),
    ...both(times?.following),
  ];
}

/** The value that a share of all values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
