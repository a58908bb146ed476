import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

test("a folder that is absent, empty or a site built before may be replaced", () => {
  const inputs = [folder("project/content")];
  expect(refusedTarget(join(dir, "new"), inputs)).toBeUndefined();
  expect(refusedTarget(folder("empty"), inputs)).toBeUndefined();
  expect(refusedTarget(folder("built", "site.json"), inputs)).toBeUndefined();
  expect(refusedTarget(folder("project/_site", "site.json"), inputs)).toBeUndefined();
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
