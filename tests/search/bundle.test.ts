import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listLength } from "#src/search/article-lists.ts";
import { createBuilder } from "#src/search/bundle.ts";
import { DOCUMENTS } from "./documents.ts";

const NONE = { lost: new Set<string>(), kept: new Set<string>() };
const folder = mkdtempSync(join(tmpdir(), "warraq-bundle-"));
const builder = createBuilder(NONE);
afterAll(() => {
  builder.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a builder keeps nothing of one bundle for the next", async () => {
  const stems = async (name: string, documents: typeof DOCUMENTS) => [
    ...(await builder.build(documents, join(folder, name))),
  ];
  const [first] = DOCUMENTS;
  const all = await stems("all", DOCUMENTS);
  const one = await stems("one", first === undefined ? [] : [first]);
  expect(await stems("again", DOCUMENTS)).toEqual(all);
  expect(one.length).toBeLessThan(all.length);
  expect(new Set(one.map(([, list]) => listLength(list)))).toEqual(new Set([1]));
  const files = (name: string) => readdirSync(join(folder, name, "fragment")).sort();
  expect(files("again")).toEqual(files("all"));
});

test("Pagefind's process dying is an error, not a wait for ever", async () => {
  // Pagefind panics when it cannot make the folder.
  await expect(builder.build(DOCUMENTS, "/dev/null/bundle")).rejects.toThrow(
    /search index could not be built: .*ended early/,
  );
});
