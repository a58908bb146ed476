/** The same input gives the same bytes; a failed or killed run leaves the previous site whole. */
import { readdirSync, statSync } from "node:fs";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeProject, type Project, type RunOptions } from "../support/project.ts";
import { treeOf } from "../support/tree.ts";

const CONVERT = ["content/raw", "--out", "content/articles"];
const BUILD = ["--articles", "content/articles", "--out", "_site"];

/** Ages every raw file and Markdown file: file times must not matter. */
async function age(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(entries.map((name) => utimes(join(folder, name), 1e9, 1e9)));
}

let calm: Project;
let articles: Readonly<Record<string, string>>;
let site: Readonly<Record<string, string>>;
beforeAll(async () => {
  calm = await makeProject();
  await calm.mustRun("convert", CONVERT, { env: { TZ: "Asia/Riyadh", LC_ALL: "ar_SA.UTF-8" } });
  articles = await treeOf(calm.path("content/articles"));
  await calm.mustRun("build", BUILD, { env: { TZ: "Asia/Riyadh", LC_ALL: "ar_SA.UTF-8" } });
  site = await treeOf(calm.path("_site"));
  expect(Object.keys(articles).length).toBeGreaterThan(20);
  expect(Object.keys(site).length).toBeGreaterThan(60);
});
afterAll(() => calm.remove());

test("another time zone, locale, folder and file times give the same bytes", async () => {
  const other = await makeProject();
  const options = { env: { TZ: "America/Los_Angeles", LC_ALL: "C" } };
  await age(other.path("content"));
  await other.mustRun("convert", CONVERT, options);
  expect(await treeOf(other.path("content/articles"))).toEqual(articles);
  await age(other.path("content"));
  await other.mustRun("build", BUILD, options);
  expect(await treeOf(other.path("_site"))).toEqual(site);
  await other.remove();
});

test("converting again writes nothing", async () => {
  const times = () =>
    Object.keys(articles).map((name) => statSync(calm.path("content/articles", name)).mtimeMs);
  const before = times();
  await calm.mustRun("convert", CONVERT);
  expect(times()).toEqual(before);
  expect(await treeOf(calm.path("content/articles"))).toEqual(articles);
});

describe("a build that fails leaves the previous site whole", () => {
  const failures: readonly (readonly [string, readonly string[], RunOptions])[] = [
    ["an unreadable article", ["--articles", "broken", "--out", "_site"], {}],
    ["a failing Pagefind", BUILD, { env: { PAGEFIND_BINARY_PATH: "/bin/false" } }],
    ["a full disk", BUILD, { fileSizeLimit: 16_384 }],
  ];

  beforeAll(async () => {
    await calm.mustRun("convert", ["content/raw", "--out", "broken"]);
    await writeFile(calm.path("broken/bad.md"), "---\ntitle: 1\n---\n");
  });

  test.each(failures)("%s", async (_name, args, options) => {
    // What earlier builds have kept would spare this one the work that is to fail.
    await rm(calm.path(".cache"), { recursive: true, force: true });
    const { status } = await calm.run("build", args, options);
    expect(status).not.toBe(0);
    expect(await treeOf(calm.path("_site"))).toEqual(site);
    expect(leftovers(calm)).toEqual([]);
  });

  test("and the next build succeeds", async () => {
    await calm.mustRun("build", BUILD);
    expect(await treeOf(calm.path("_site"))).toEqual(site);
  });
});

/** Temporary files and folders that a run has left in the project. */
function leftovers(project: Project): string[] {
  const names = readdirSync(project.root).filter((name) => /^\..*_site/.test(name));
  const files = readdirSync(project.path("content"), { recursive: true }).map(String);
  return [...names, ...files.filter((name) => /tmp/.test(name))];
}

/** Files so far below a folder that may not exist yet. */
function filesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true }).length;
  } catch {
    return 0;
  }
}

describe("convert, killed and run again, gives what an undisturbed run gives", () => {
  /** Enough articles for a run to be caught in the middle of writing them. */
  const records = Array.from({ length: 2000 }, (_, n) =>
    JSON.stringify({
      url: `https://many.example/${n}`,
      title: `خبر رقم ${n}`,
      text: `نص الخبر رقم ${n} من سلسلة طويلة.`,
    }),
  ).join("\n");

  async function manyArticles(): Promise<Project> {
    const project = await makeProject();
    await writeFile(project.path("content/raw/many.jsonl"), records);
    return project;
  }

  test("after 1 file and after 600", { timeout: 600_000 }, async () => {
    const undisturbed = await manyArticles();
    await undisturbed.mustRun("convert", CONVERT);
    const expected = await treeOf(undisturbed.path("content/articles"));
    await undisturbed.remove();
    for (const count of [1, 600]) {
      const project = await manyArticles();
      const folder = project.path("content/articles");
      const killWhen = () => filesBelow(folder) >= count;
      expect((await project.run("convert", CONVERT, { killWhen })).status).toBe(null);
      await project.mustRun("convert", CONVERT);
      expect(await treeOf(folder)).toEqual(expected);
      await project.remove();
    }
  });
});

test.each([1, 30, 60])(
  "build killed after %i files, run again, gives what an undisturbed run gives",
  async (count) => {
    const building = () => readdirSync(calm.root).filter((name) => name.startsWith("._site."));
    const killed = await calm.run("build", BUILD, {
      killWhen: () => building().some((name) => filesBelow(calm.path(name)) >= count),
    });
    expect(killed.status).toBe(null);
    expect(await treeOf(calm.path("_site"))).toEqual(site);
    await calm.mustRun("build", BUILD);
    expect(await treeOf(calm.path("_site"))).toEqual(site);
    expect(leftovers(calm)).toEqual([]);
  },
);
