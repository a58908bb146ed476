import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refusedSource, refusedTarget } from "#src/site/target.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "warraq-target-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const folder = (name: string, file?: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  if (file !== undefined) writeFileSync(join(path, file), "x");
  return path;
};

/** A folder as a build leaves it, at its top, a page written by hand included. */
const site = (name: string, more: object = {}): string => {
  const path = folder(name, "index.html");
  for (const inner of ["articles", "search-index", "sitemaps"]) folder(join(name, inner), "x.html");
  folder(join(name, "about"), "index.html");
  const facts = { title: "أرشيف", prefix: "/", articles: 40, ...more };
  writeFileSync(join(path, "site.json"), JSON.stringify(facts));
  return path;
};

test("a folder that is absent, empty or a site built before may be replaced", () => {
  const inputs = [folder("project/content")];
  expect(refusedTarget(join(dir, "new"), inputs)).toBeUndefined();
  expect(refusedTarget(folder("empty"), inputs)).toBeUndefined();
  expect(refusedTarget(site("built"), inputs)).toBeUndefined();
  expect(refusedTarget(site("project/_site", { prefix: "/a/" }), inputs)).toBeUndefined();
});

test("a folder whose site.json is not that of a build may not be replaced", () => {
  const path = folder("notes", "diary.txt");
  for (const text of [
    "",
    "{}",
    "null",
    '{"title":"x"}',
    '{"title":"x","prefix":"x","articles":1}',
  ]) {
    writeFileSync(join(path, "site.json"), text);
    expect(refusedTarget(path, []), text).toMatchObject({
      found: expect.stringMatching(/something else/),
    });
  }
});

test("a built site with what no build has put there may not be replaced", () => {
  writeFileSync(join(site("one"), "diary.txt"), "x");
  mkdirSync(join(site("two"), ".git"));
  writeFileSync(join(folder("three/about"), "letter.txt"), "x");
  site("three");
  for (const [name, foreign] of Object.entries({ one: "diary.txt", two: ".git", three: "about" }))
    expect(refusedTarget(join(dir, name), [])?.found).toMatch(`in it: ${foreign}`);
  writeFileSync(join(site("four"), ".DS_Store"), "x");
  expect(refusedTarget(join(dir, "four"), [])).toBeUndefined();
});

test("a site that lists its names may have any, and is refused with another", () => {
  const entries = ["CNAME", "about", "articles", "index.html", "search-index", "sitemaps"];
  const built = site("built", { entries: [...entries, "site.json"] });
  writeFileSync(join(built, "CNAME"), "archive.example");
  expect(refusedTarget(built, [])).toBeUndefined();
  mkdirSync(join(built, "letters"));
  expect(refusedTarget(built, [])?.found).toMatch(/in it: letters/);
});

test("a link counts as what it leads to", () => {
  const articles = folder("project/articles", "one.md");
  for (const [name, end] of Object.entries({
    good: site("built"),
    bad: articles,
    lost: join(dir, "none"),
  }))
    symlinkSync(end, join(dir, name));
  expect(refusedTarget(join(dir, "good"), [], [articles])).toBeUndefined();
  expect(refusedTarget(join(dir, "bad"), [], [articles])?.found).toMatch(/holds/);
  expect(refusedTarget(join(dir, "lost"), [])?.found).toMatch(/link/);
});

test("a folder with other files, a file, and what the build reads may not", () => {
  const inputs = [folder("project"), folder("project/content/articles")];
  writeFileSync(join(dir, "a-file"), "x");
  for (const [out, found] of [
    [folder("letters", "thesis.txt"), /something else/],
    [join(dir, "a-file"), /a file/],
    [join(dir, "project"), /holds/],
    [join(dir, "project/content"), /holds/],
    ["/", /holds/],
  ] as const)
    expect(refusedTarget(out, inputs), out).toMatchObject({
      rule: "build-target",
      severity: "error",
      found: expect.stringMatching(found),
    });
});

test("a folder inside what the site is made of, or in one that is not there, may not", () => {
  const articles = folder("project/content/articles");
  for (const [out, found] of [
    [join(articles, "x"), /inside .*articles/],
    [folder("project/content/articles/site", "site.json"), /inside .*articles/],
    [articles, /holds/],
    [join(dir, "none/site"), /not there/],
  ] as const)
    expect(refusedTarget(out, [], [articles])?.found, out).toMatch(found);
  expect(refusedTarget(join(dir, "project/content/articles-site"), [], [articles])).toBeUndefined();
});

test("articles that are no folder are said so", () => {
  const file = join(folder("letters", "thesis.txt"), "thesis.txt");
  expect(refusedSource(join(dir, "none"))?.found).toBe("no such folder");
  expect(refusedSource(file)?.found).toBe("a file");
  expect(refusedSource(dir)).toBeUndefined();
});
