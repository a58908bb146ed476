/** One page of every type of the fixture site, for checks that look at all types. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fixture } from "./global-setup.ts";

/** Name of the type → path below the site's root. @throws when the fixture has no page of a type. */
export function pageTypes({ ids, sites }: Fixture): ReadonlyMap<string, string> {
  const { dir } = sites.root;
  const pages = new Map([
    ["home", ""],
    ["article", articleWith(dir, "خرائط هدنة قصيرة")],
    ["article with foreign text", articleWith(dir, "Clara Weissman")],
    ["hostile article", articleWith(dir, "سهلا على أهل البلدة")],
    ["collected article", articleWith(dir, "بألفي كتاب")],
    ["excerpt", `articles/${ids.excerpt}/`],
    ["withdrawn", `articles/${ids.withdrawn}/`],
    ["removed", `articles/${ids.removed}/`],
    ["tags", "tags/"],
    ["tag", firstIn(dir, "tags")],
    ["kind", "places/"],
    ["kind by size", "places/by-count/"],
    ["dates", "dates/"],
    ["year", "dates/2018/"],
    ["month", "dates/2018/03/"],
    ["day", firstIn(dir, "dates/2018/03")],
    ["days of the year", "on-this-day/"],
    ["day of the year", firstIn(dir, "on-this-day")],
    ["collected month", "collected/2015/07/"],
    ["numbered page of a list", "collected/2015/07/page/1/"],
    ["undated", "undated/"],
    ["publishers", "publishers/"],
    ["publisher", firstIn(dir, "publishers")],
    ["search", "search/"],
    ["about", "about/"],
    ["cite", "cite/"],
    ["cite panel", "cite/panel/"],
    ["data", "data/"],
    ["not found", "404.html"],
  ]);
  for (const [name, path] of pages) {
    if (!existsSync(fileOf(dir, path))) throw new Error(`the fixture has no ${name} page: ${path}`);
  }
  return pages;
}

/** Path of the one article page whose HTML contains `words`. */
export function articleWith(dir: string, words: string): string {
  const found = readdirSync(join(dir, "articles")).filter((id) => {
    const file = fileOf(dir, `articles/${id}/`);
    const [, main = ""] = readFileSync(file, "utf8").split("<main");
    return main.includes(words);
  });
  if (found.length !== 1) throw new Error(`${found.length} articles contain ${words}`);
  return `articles/${found[0]}/`;
}

function firstIn(dir: string, folder: string): string {
  const names = readdirSync(join(dir, folder), { withFileTypes: true });
  const name = names.find((entry) => entry.isDirectory())?.name;
  if (name === undefined) throw new Error(`the fixture has no page below ${folder}/`);
  return `${folder}/${name}/`;
}

function fileOf(dir: string, path: string): string {
  return join(dir, path, path.endsWith(".html") ? "" : "index.html");
}
