/** What a command is asked by mistake is told in one line, and nothing is touched. */
import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeProject, type Project } from "../support/project.ts";
import { treeOf } from "../support/tree.ts";

let project: Project;
let before: Readonly<Record<string, string>>;
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  project = await makeProject();
  await mkdir(project.path("diary"));
  await writeFile(project.path("diary/site.json"), "{}");
  await writeFile(project.path("diary/diary.txt"), "x");
  await mkdir(project.path("empty"));
  await mkdir(project.path("content/articles"), { recursive: true });
  before = await treeOf(project.root);
});
afterAll(() => project.remove());

const REFUSED: readonly (readonly [command: string, found: RegExp])[] = [
  ["build --out diary", /^diary error build-target: /],
  ["convert --report diary/diary.txt --dry-run", /^diary\/diary\.txt error report-file: /],
  ["convert --report diary", /^diary error report-file: /],
  ["convert --report none/report.json", /^none\/report\.json error report-file: /],
  ["convert --out content/raw", /^content\/raw error convert-target: /],
  ["convert --out package.json", /^package\.json error convert-target: /],
  ["enrich --out none", /^none error folder: no such folder/],
  ["eval search --data none", /^none error folder: no such folder/],
  ["build --timings none/times.json", /^none error folder: no such folder/],
  ["bench site none", /^none error folder: no such folder/],
  ["bench pipeline none", /^none error folder: no such folder/],
  ["bench search none", /^none error folder: no such folder/],
  ["screenshots none", /^none error folder: no such folder/],
  ["check none", /^none error folder: no such folder/],
  ["check empty", /^empty error folder: not a built site/],
];

const MISTAKEN: readonly (readonly [command: string, args: readonly string[]])[] = [
  ["convert", [""]],
  ["convert", ["--out", ""]],
  ["build", ["--out", ""]],
  ["check", ["--raw", "content/raw"]],
  ["inspect", ["package.json", "--record", "x"]],
  ["inspect", ["package.json", "tsconfig.json"]],
  ["build", ["--url", "example.org"]],
  ["build", ["--prefix", "../up"]],
  ["build", ["--url", "https://example.org/a/", "--prefix", "/b/"]],
  ["convert", ["--force"]],
  ["check", ["_site", "other"]],
  ["serve", ["_site", "other"]],
  ["serve", ["--port", ""]],
  ["search", ["--limit", "1e1", "نص"]],
  ["fuzz", ["--seed", ""]],
  ["bench", ["convert", "--records", "10,x"]],
  ["bench", ["search", "content", "--queries", "x"]],
  ["bench", ["pipeline", "content", "--url", "example.org"]],
  ["eval", ["search", "--data", "content", "--every", "x"]],
  ["train", ["tags", "--data", "content"]],
];

test.each(REFUSED)("%s", async (command, found) => {
  const [name = "", ...args] = command.split(" ");
  const { status, stderr } = await project.run(name, args);
  expect(status).toBe(1);
  expect(stderr).toMatch(found);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.each(MISTAKEN)("%s %j is a mistake in the command", async (name, args) => {
  const { status, stderr } = await project.run(name, args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^\S+.*: expected .*\n\n/);
});

test.each([
  ["search", ["--help"]],
  ["inspect", ["--help"]],
  ["convert", ["--dry-run"]],
])("%s ends quietly when nobody reads on", async (name, args) => {
  const { status, stderr } = await project.run(name, args, { unread: true });
  expect([status, stderr]).toEqual([0, ""]);
});

test("nothing was touched by any of them", async () => {
  expect(await treeOf(project.root)).toEqual(before);
});
