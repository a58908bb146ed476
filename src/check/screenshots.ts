/** Pictures of a built site, one of each page type, as a reader sees it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { listen, prefixOf, siteServer } from "#src/site/serve.ts";
import { launchOptions } from "./launch.ts";

interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
}

const VIEWS: readonly View[] = [1280, 390].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({
    width,
    height: width > 800 ? 900 : 844,
    scheme,
  })),
);

/** What the README shows: page, view, file. */
const SHOWN: readonly { readonly name: string; readonly view: View; readonly file: string }[] = [
  { name: "home", view: { width: 1280, height: 800, scheme: "light" }, file: "home.png" },
  { name: "article", view: { width: 390, height: 844, scheme: "light" }, file: "article.png" },
  { name: "search", view: { width: 390, height: 844, scheme: "dark" }, file: "search.png" },
];
const SHOWN_DIR = "docs/screenshots";
/** A query that the samples answer. */
const QUERY = "إطلاق النار في سوريا";

/**
 * @param site folder of a built site; it is served while the pictures are taken
 * @returns paths of the pictures
 * @throws when there is no site or no browser
 */
export async function takeScreenshots(site: string, out: string): Promise<string[]> {
  const pages = pagesOf(site);
  const server = siteServer(site);
  const root = `http://localhost:${await listen(server, 8090)}${prefixOf(site)}`;
  const browser = await chromium.launch(launchOptions());
  try {
    const files: string[] = [];
    for (const folder of [out, SHOWN_DIR]) mkdirSync(folder, { recursive: true });
    for (const [name, path] of pages)
      for (const view of VIEWS) {
        const file = join(out, `${name}-${view.width}-${view.scheme}.png`);
        await take(browser, root + path, view, file, true);
        files.push(file);
      }
    for (const { name, view, file } of SHOWN) {
      await take(browser, root + (pages.get(name) ?? ""), view, join(SHOWN_DIR, file), false);
      files.push(join(SHOWN_DIR, file));
    }
    return files;
  } finally {
    await browser.close();
    server.close();
  }
}

async function take(
  browser: Browser,
  url: string,
  { width, height, scheme }: View,
  path: string,
  fullPage: boolean,
): Promise<void> {
  // A narrow page is a phone's: fingers, no pointer that hovers.
  const phone = width < 800;
  const page = await browser.newPage({
    ...{ viewport: { width, height }, colorScheme: scheme, hasTouch: phone, isMobile: phone },
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path, fullPage });
  await page.close();
}

/** Page type → path. Types that stand for many show the first of them by name, or the longest. */
function pagesOf(site: string): ReadonlyMap<string, string> {
  const years = folders(site, "dates");
  const year = years.at(-1);
  const month =
    year &&
    folders(site, `dates/${year}`)
      .filter((name) => /^\d\d$/.test(name))
      .at(-1);
  const article = articleWithCaptions(site) ?? first(site, "articles");
  const pages: [string, string | undefined][] = [
    ["home", ""],
    ["article", article],
    ["tags", "tags/"],
    ["kind", "places/"],
    ["tag", largest(site, "tags")],
    ["dates", "dates/"],
    ["year", year && `dates/${year}/`],
    ["month", month && `dates/${year}/${month}/`],
    ["day", year && month && first(site, `dates/${year}/${month}`)],
    ["on-this-day", "on-this-day/"],
    ["day-of-the-year", first(site, "on-this-day")],
    ["publishers", "publishers/"],
    ["publisher", largest(site, "publishers")],
    ["search", `search/?q=${encodeURIComponent(QUERY)}`],
    ["cite", article && `cite/?${article.split("/")[1]}`],
    ["data", existsSync(join(site, "data/index.html")) ? "data/" : undefined],
    ["about", "about/"],
    ["not-found", "404.html"],
  ];
  return new Map(pages.flatMap(([name, path]) => (path === undefined ? [] : [[name, path]])));
}

function folders(site: string, path: string): string[] {
  return readdirSync(join(site, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function first(site: string, path: string): string | undefined {
  const [name] = folders(site, path);
  return name && `${path}/${name}/`;
}

/** The page with most on it. */
function largest(site: string, path: string): string | undefined {
  const size = (name: string) => statSync(join(site, path, name, "index.html")).size;
  const [name] = folders(site, path).sort((a, b) => size(b) - size(a));
  return name && `${path}/${name}/`;
}

/** The richest kind of article page: one with a caption in two languages. */
function articleWithCaptions(site: string): string | undefined {
  const id = folders(site, "articles").find((name) =>
    /<figcaption[\s\S]*?lang="en"/.test(
      readFileSync(join(site, "articles", name, "index.html"), "utf8"),
    ),
  );
  return id && `articles/${id}/`;
}
