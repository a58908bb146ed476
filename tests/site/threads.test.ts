import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copies, copiesLink, related } from "#layouts/components/threads.ts";
import { WORDS } from "#layouts/words.ts";
import { buildIndex } from "#src/site/archive-index.ts";
import { loadArticles } from "#src/site/load.ts";
import type { Site } from "#src/site/site.ts";
import { threadsOf } from "#src/site/threads/find.ts";
import { gatherThreads } from "#src/site/threads/gather.ts";
import { checkPins, checkWithdrawn } from "#src/site/threads/link.ts";
import { pinnedThreads } from "#src/threads/threads.ts";
import { text } from "../threads/archive.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-threads-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const HASH = "0".repeat(64);

/** Writes an article whose id is a letter thirteen times. */
function write(letter: string, body: string, lines: readonly string[] = []): string {
  const id = letter.repeat(13);
  const front = [
    `id: "${id}"`,
    `title: "عنوان ${letter}"`,
    `language: "ar"`,
    `added: "2024-01-01"`,
    ...lines,
    `raw: {path: "${letter}.txt", sha256: "${HASH}", record_sha256: "${HASH}", format: "text", encoding: "utf-8"}`,
  ];
  writeFileSync(join(root, `${id}.md`), `---\n${front.join("\n")}\n---\n\n${body}\n`);
  return id;
}

const options = () => ({
  articles: root,
  cache: join(root, "cache"),
  status: "public" as const,
  duplicates: true,
  related: 5,
});

const MATTER = text(0, 40);

function archive(): void {
  write("a", text(100, 200), [`date: "2016-02-20"`, `publisher: "الأولى"`]);
  write("b", text(100, 200), [`date: "2016-02-19"`, `publisher: "الثانية"`]);
  write("c", `${MATTER} ${text(300, 330)}`);
  write("d", `${MATTER} ${text(400, 430)}`);
}

const id = (letter: string) => letter.repeat(13);

test("remembers what it read and finds the same again, also when an article is added", () => {
  archive();
  const first = gatherThreads(options());
  expect(first.fresh).toBe(4);
  expect(first.groups).toEqual([[id("b"), id("a")]]);
  expect(gatherThreads(options())).toEqual({ ...first, fresh: 0 });
  write("e", `${MATTER} ${text(500, 530)}`);
  const second = gatherThreads(options());
  expect(second.fresh).toBe(1);
  const anew = gatherThreads({ ...options(), cache: join(root, "elsewhere") });
  expect(second).toEqual({ ...anew, fresh: 1 });
  expect(second.related[id("c")]).toContain(id("e"));
});

test("a damaged memory costs time and nothing else", () => {
  archive();
  const first = gatherThreads(options());
  for (const name of ["fingerprints.bin", "threads.bin"])
    writeFileSync(join(root, "cache", name), "no such thing");
  expect(gatherThreads(options())).toEqual(first);
});

test("a process of its own is ended when nobody waits for it any more", async () => {
  archive();
  const stop = new AbortController();
  const finding = threadsOf({ ...options(), signal: stop.signal }, 1);
  stop.abort();
  await expect(finding).rejects.toThrow(/abort/);
});

test("a process of its own answers the same", async () => {
  archive();
  const { cost, ...found } = await threadsOf(options(), 1);
  expect(found).toEqual({ ...gatherThreads(options()), fresh: 4 });
  expect(cost?.peakMb).toBeGreaterThan(1);
});

test("withdrawn articles and files that are none take no part", () => {
  archive();
  write("f", text(100, 200), [`status: "withdrawn"`]);
  writeFileSync(join(root, "broken.md"), "no front matter");
  expect(gatherThreads(options()).groups).toEqual([[id("b"), id("a")]]);
});

test("copies of a withdrawn article that are still shown are named with what to do", () => {
  archive();
  write("f", text(100, 200), [`status: "withdrawn"`]);
  write("g", text(101, 200), [`duplicate_of: "${id("g")}"`]);
  write("h", text(800, 830), [`duplicate_of: "${id("f")}"`]);
  write("i", text(900, 930), [`status: "withdrawn"`]);
  const { articles } = loadArticles(root);
  const found = checkWithdrawn(articles, gatherThreads(options()));
  expect(found.map(({ path }) => path)).toEqual(
    ["a", "b", "h"].map((letter) => join(root, `${id(letter)}.md`)),
  );
  expect(found[0]?.found).toContain(join(root, `${id("f")}.md`));
  expect(found[0]?.advice).toContain(`duplicate_of: "${id("a")}"`);
  // Where nothing is looked for, what a person said still holds.
  expect(Object.keys(pinnedThreads(articles).standing)).toEqual([id("h")]);
});

test("each list shows an article once, by a copy where the main one is not in it", () => {
  archive();
  const { articles } = loadArticles(root);
  const { index } = buildIndex(articles, gatherThreads(options()));
  const ids = (entries: readonly { readonly article: { readonly id: string } }[]) =>
    entries.map(({ article }) => article.id[0]).sort();
  expect(ids(index.entries)).toEqual(["a", "b", "c", "d"]);
  expect(ids(index.listed)).toEqual(["b", "c", "d"]);
  expect(index.publishers.map(({ entries }) => ids(entries))).toEqual([["a"], ["b"]]);
  const [year] = index.years;
  expect(year?.count).toBe(1);
});

test("pages link copies with outlet and day, and related articles; lists say how many there are", () => {
  archive();
  const { articles } = loadArticles(root);
  const { index } = buildIndex(articles, gatherThreads(options()));
  const site = { url: (path: string) => path, settings: { months: "dual" } } as unknown as Site;
  const of = (letter: string) => index.entries.find(({ article }) => article.id === id(letter));
  const [a, c] = [of("a"), of("c")];
  if (a === undefined || c === undefined) throw new Error("articles are missing");
  const block = String(copies(site, a));
  expect(block).toContain(WORDS.copies);
  expect(block).toContain(`../${id("b")}/`);
  expect(block).toContain("الثانية · 19 فبراير/شباط 2016");
  expect(String(copiesLink(site, a))).toContain(`/articles/${id("a")}/#copies`);
  expect(String(related(c))).toContain(`../${id("d")}/`);
  expect([copies(site, c), copiesLink(site, c), related(a)]).toEqual([false, false, false]);
});

test("pinned related articles win, in their order; lost pins are reported", () => {
  archive();
  write("e", text(600, 640), [`related: ["${id("b")}", "${id("d")}", "zzzzzzzzzzzzz"]`]);
  write("g", text(700, 740), [`duplicate_of: "yyyyyyyyyyyyy"`]);
  const { articles } = loadArticles(root);
  const { index } = buildIndex(articles, gatherThreads(options()));
  const entry = index.entries.find(({ article }) => article.id === id("e"));
  expect(entry?.related.map(({ article }) => article.id)).toEqual([id("b"), id("d")]);
  expect(checkPins(articles).map(({ path, found }) => `${path} ${found}`)).toEqual([
    expect.stringMatching(/e{13}\.md related names "z{13}"/),
    expect.stringMatching(/g{13}\.md duplicate_of names "y{13}"/),
  ]);
});
