import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "#src/markdown/digest.ts";
import { loadHandPages } from "#src/site/hand-pages.ts";
import { loadArticles } from "#src/site/load.ts";
import { storedArticle, writeArticles } from "../support/articles.ts";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "warraq-load-"));
  folder = join(parent, "in");
  mkdirSync(folder);
});
afterEach(() => rmSync(parent, { recursive: true }));

test("articles of all folders come in the order of their paths", () => {
  writeArticles(join(folder, "b"), [storedArticle({ id: "bbbbbbbbbb" })]);
  writeArticles(join(folder, "a"), [storedArticle({ id: "cccccccccc" })]);
  writeArticles(folder, [storedArticle({ id: "dddddddddd" })]);
  const { articles, messages } = loadArticles(folder);
  expect(articles.map(({ id }) => id)).toEqual(["cccccccccc", "bbbbbbbbbb", "dddddddddd"]);
  expect(messages).toEqual([]);
});

test("every broken file is reported with its place, the others are read", () => {
  writeArticles(folder, [storedArticle({ id: "aaaaaaaaaa" })]);
  writeFileSync(join(folder, "b.md"), "no front matter");
  writeFileSync(join(folder, "c.md"), '---\npermalink: "/x/"\n---\n');
  const { articles, messages } = loadArticles(folder);
  expect(articles).toHaveLength(1);
  const errors = messages.filter(({ severity }) => severity === "error");
  expect(new Set(errors.map(({ path }) => path))).toEqual(
    new Set([join(folder, "b.md"), join(folder, "c.md")]),
  );
  const inC = errors.filter(({ path }) => path.endsWith("c.md"));
  expect(inC.map(({ line }) => line)).toContain(2);
});

test("an id in two files is an error that names both", () => {
  const article = storedArticle({ id: "aaaaaaaaaa" });
  writeArticles(join(folder, "one"), [article]);
  writeArticles(join(folder, "two"), [article]);
  const { articles, messages } = loadArticles(folder);
  expect(articles).toHaveLength(1);
  expect(messages).toMatchObject([
    { rule: "duplicate-id", path: join(folder, "two", "aaaaaaaaaa.md") },
  ]);
  const paths = ["two", "one"].map((name) => join(folder, name, "aaaaaaaaaa.md"));
  expect(messages[0]?.found).toContain(paths[1]);
  expect(messages[0]?.advice).toContain(`delete ${paths.join(" or ")}`);
});

test("the archive's default status holds where an article states none", () => {
  writeArticles(folder, [storedArticle({ id: "aaaaaaaaaa" })]);
  expect(loadArticles(folder, "excerpt").articles[0]?.status).toBe("excerpt");
});

test("links are not followed", () => {
  const outside = join(parent, "outside");
  writeArticles(outside, [storedArticle({ id: "aaaaaaaaaa" })]);
  symlinkSync(outside, join(folder, "folder"));
  symlinkSync(join(outside, "aaaaaaaaaa.md"), join(folder, "file.md"));
  expect(loadArticles(folder).articles).toEqual([]);
});

test("a hand-written page has its title in the first line and its address from its name", () => {
  writeFileSync(join(folder, "about.md"), "# عن الأرشيف\n\nنص.\n");
  const { pages, messages } = loadHandPages(folder);
  expect(messages).toEqual([]);
  expect(pages.map(({ path, title }) => [path, title])).toEqual([["/about/", "عن الأرشيف"]]);
  expect(pages[0]?.body.value).toContain("نص.");
});

test("Markdown that no page can show is told of what a person wrote, in articles and pages", () => {
  const body = "نص.\n\n![سد](sadd.jpg)";
  const own = storedArticle({ id: "aaaaaaaaaa", body });
  const converted = { ...own, id: "bbbbbbbbbb", digest: digestOf(own) };
  writeArticles(folder, [own, converted, { ...own, id: "cccccccccc", status: "withdrawn" }]);
  const { messages } = loadArticles(folder);
  const path = join(folder, "aaaaaaaaaa.md");
  const line = readFileSync(path, "utf8").split("\n").indexOf("![سد](sadd.jpg)") + 1;
  expect(messages).toMatchObject([{ rule: "markdown-unread", severity: "warning", path, line }]);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "about.md"), "# عن الأرشيف\n\n<br>\n");
  expect(loadHandPages(folder).messages).toMatchObject([{ rule: "markdown-unread", line: 3 }]);
});

test("a hand-written page without a title, or with a name the site uses, is an error", () => {
  writeFileSync(join(folder, "plain.md"), "نص.\n");
  writeFileSync(join(folder, "tags.md"), "# عنوان\n\nنص.\n");
  const { pages, messages } = loadHandPages(folder);
  expect(pages).toEqual([]);
  expect(messages.map(({ path }) => path)).toEqual([
    join(folder, "plain.md"),
    join(folder, "tags.md"),
  ]);
});
