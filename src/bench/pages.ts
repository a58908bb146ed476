/** What a reader's browser loads for a page, cold, and how the page behaves while it does. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { launchOptions } from "#src/check/launch.ts";
import { prefixOf } from "#src/site/serve.ts";
import {
  makeCertificate,
  type Sent,
  type SlowServer,
  serveSlowly,
  trusting,
} from "./slow-server.ts";
import { formatTable, round } from "./table.ts";

/** A phone on a middling network: Lighthouse's "slow 4G". */
const LINE = { latency: 150, speed: 204_800 };

/**
 * Opens the home page, the article of middling size, the tag with the most articles and the search
 * page, each in a new profile, and prints what it cost.
 * @param site folder of a built site
 * @throws when there is no browser
 */
export async function benchPages(site: string): Promise<string> {
  const prefix = prefixOf(site);
  const certificate = makeCertificate();
  const server = await serveSlowly({ [prefix.slice(1, -1)]: site }, LINE, certificate);
  const root = server.address + prefix.slice(1);
  const { args, ...launch } = launchOptions();
  const browser = await chromium.launch({ ...launch, args: [...args, trusting(certificate)] });
  try {
    const rows: (string | number)[][] = [];
    for (const [name, path] of pagesOf(site)) {
      rows.push([name, ...(await load(browser, server, root + path))]);
    }
    return formatTable([
      ["page", "requests", "kB", "HTML", "CSS", "JS", "fonts", "other", "CLS", "first paint ms"],
      ...rows,
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Kinds of answers by their paths; the first that fits counts. */
const KINDS: readonly RegExp[] = [/(?:\/|\.html)$/, /\.css$/, /\.js$/, /\.woff2$/, /^/];

async function load(browser: Browser, server: SlowServer, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  server.take();
  await page.goto(url, { waitUntil: "networkidle" });
  const { shift, paint } = await vitals(page);
  await page.close();
  const sent = server.take();
  const kilobytes = (some: readonly Sent[]) =>
    round(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, 1);
  const kinds = KINDS.map((kind) =>
    kilobytes(sent.filter(({ path }) => KINDS.find((one) => one.test(path)) === kind)),
  );
  return [sent.length, kilobytes(sent), ...kinds, round(shift, 3), round(paint, 0)];
}

/** Layout shift and first contentful paint, as the browser itself recorded them. */
function vitals(page: Page): Promise<{ shift: number; paint: number }> {
  return page.evaluate(`new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve({
      shift,
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    }), 500);
  })`);
}

function pagesOf(site: string): [name: string, path: string][] {
  const size = (path: string) => readFileSync(join(site, path, "index.html")).length;
  const below = (folder: string) =>
    readdirSync(join(site, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/`)
      .sort((a, b) => size(a) - size(b));
  const articles = below("articles");
  const middle = articles[Math.floor(articles.length / 2)];
  const largest = below("tags").at(-1);
  return [
    ["home", "index.html"],
    ...(middle === undefined ? [] : [["article", middle] as [string, string]]),
    ...(largest === undefined ? [] : [["tag", largest] as [string, string]]),
    ["search", "search/"],
  ];
}
