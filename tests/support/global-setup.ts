/**
 * Once for all browser tests: converts the fixture archive with the real commands, edits some
 * articles as a person would, builds it at `/` and at `/archive/`, serves both, starts Chromium.
 */
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { launchOptions } from "#src/check/launch.ts";
import { makeProject, setStatus } from "./project.ts";
import { serveSite } from "./serve.ts";

export interface Fixture {
  /** Folder of the project, with `content/`, `_site/` and `_prefixed/`. */
  readonly root: string;
  /** Ids of the articles whose status was edited, and of one whose raw file is gone. */
  readonly ids: Readonly<Record<"excerpt" | "noindex" | "withdrawn" | "removed", string>>;
  readonly sites: { readonly root: FixtureSite; readonly prefixed: FixtureSite };
  /** Where Chromium listens. */
  readonly browser: string;
}

export interface FixtureSite {
  readonly dir: string;
  readonly prefix: string;
  /** Address of its home page. */
  readonly home: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    fixture: Fixture;
  }
}

/** Public address that the fixture sites are built for. */
const PUBLIC_URL = "https://archive.example";

/** What `--prune` leaves of an article. */
const REMOVED = {
  id: "0z3rem0ved000",
  title: "خبر أُزيل",
  date: "2018-03-04",
  publisher: "waraqtest",
  url: "https://paper.example/2018/gone",
  removed: "2020-01-02",
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const archive = await makeProject();
  await archive.mustRun("convert", ["content/raw", "--out", "content/articles"]);
  const ids = {
    excerpt: await archive.edit("صيانة جسر", setStatus("excerpt")),
    noindex: await archive.edit("تزرع سطحها", setStatus("noindex")),
    withdrawn: await archive.edit("قرمزانة", setStatus("withdrawn")),
    removed: REMOVED.id,
  };
  await archive.edit("معرضا لرسائل المستكشفة", (text) =>
    text.replace(/^title: .*$/m, 'title: "متحف في القاهرة يعرض رسائل رحالة"'),
  );
  await writeFile(archive.path("content/articles/removed.json"), JSON.stringify([REMOVED]));
  const articles = ["--articles", "content/articles", "--url", PUBLIC_URL];
  await archive.mustRun("build", [...articles, "--out", "_site"]);
  await archive.mustRun("build", [...articles, "--out", "_prefixed", "--prefix", "/archive/"]);
  const root = await serveSite(archive.path("_site"), "/");
  const prefixed = await serveSite(archive.path("_prefixed"), "/archive/");
  const browser = await chromium.launchServer(launchOptions());
  project.provide("fixture", {
    root: archive.root,
    ids,
    sites: {
      root: { dir: archive.path("_site"), prefix: "/", home: root.home },
      prefixed: { dir: archive.path("_prefixed"), prefix: "/archive/", home: prefixed.home },
    },
    browser: browser.wsEndpoint(),
  });
  return async () => {
    await browser.close();
    await Promise.all([root.close(), prefixed.close()]);
    await archive.remove();
  };
}
