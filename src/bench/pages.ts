/** What a reader's browser loads for a page, cold, and how the page behaves while it does. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { launchOptions } from "#src/check/launch.ts";
import { listen, prefixOf } from "#src/site/serve.ts";
import { formatTable, round } from "./table.ts";

/** A phone on a middling network: Lighthouse's "slow 4G". */
const NETWORK = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

/**
 * Opens the home page, the article of middling size, the tag with the most articles and the search
 * page, each in a new profile, and prints what it cost.
 * @param site folder of a built site
 * @throws when there is no browser
 */
export async function benchPages(site: string): Promise<string> {
  const server = gzipServer(site);
  const root = `http://localhost:${await listen(server, 8100)}${prefixOf(site)}`;
  const browser = await chromium.launch(launchOptions());
  try {
    const rows: (string | number)[][] = [];
    for (const [name, path] of pagesOf(site))
      rows.push([name, ...(await load(browser, root + path))]);
    return formatTable([
      ["page", "requests", "kB", "HTML", "CSS", "JS", "fonts", "other", "CLS", "first paint ms"],
      ...rows,
    ]);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Kind of a response by its file's extension. */
const KINDS: readonly RegExp[] = [/(?:\/|\.html)$/, /\.css$/, /\.js$/, /\.woff2$/, /^/];

async function load(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...NETWORK });
  const bytes = KINDS.map(() => 0);
  const paths = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    paths.set(requestId, new URL(response.url).pathname);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = KINDS.findIndex((pattern) => pattern.test(paths.get(requestId) ?? ""));
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const { shift, paint } = await vitals(page);
  await context.close();
  const kilobytes = bytes.map((sum) => round(sum / 1000, 1));
  const total = round(bytes.reduce((a, b) => a + b, 0) / 1000, 1);
  return [paths.size, total, ...kilobytes, round(shift, 3), round(paint, 0)];
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

/** Serves as GitHub Pages does: text gzipped, nothing else; a missing page is 404. */
function gzipServer(site: string): Server {
  const types: Readonly<Record<string, string>> = {
    html: "text/html; charset=utf-8",
    css: "text/css",
    js: "text/javascript",
    json: "application/json",
    svg: "image/svg+xml",
    wasm: "application/wasm",
    woff2: "font/woff2",
  };
  const prefix = prefixOf(site);
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname).slice(prefix.length);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    try {
      const content = readFileSync(join(site, file));
      const type = types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      const packed = /^text|json|svg|wasm/.test(type);
      response.writeHead(200, {
        "content-type": type,
        ...(packed && { "content-encoding": "gzip" }),
      });
      response.end(packed ? gzipSync(content) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
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
    ["home", ""],
    ...(middle === undefined ? [] : [["article", middle] as [string, string]]),
    ...(largest === undefined ? [] : [["tag", largest] as [string, string]]),
    ["search", "search/"],
  ];
}
