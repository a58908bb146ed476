/** An index built again: what has not changed is taken from the last build. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type SearchDocument, sourceOf } from "#src/search/document.ts";
import { DAYS } from "#src/search/facts.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { MANIFEST, type Manifest } from "#src/search/manifest.ts";
import { openIndex } from "#src/search/open-index.ts";
import { packedFile } from "#src/search/packed.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = join(folder, "cache");
const outDir = join(folder, "index");

const article = (i: number, month: number): SearchDocument => ({
  id: `a${i}`,
  title: `خبر رقم ${i}`,
  date: `2016-${String(month).padStart(2, "0")}-05`,
  tags: [],
  paragraphs: [{ id: "p1", text: "افتتحت البلدية السوق القديم بعد ترميمه." }],
});
const ARTICLES = Array.from({ length: 30 }, (_, i) => article(i, 1 + (i % 3) * 5));

async function build(documents: readonly SearchDocument[]): Promise<string[]> {
  const report = () => undefined;
  await indexArchive(documents.map(sourceOf), { outDir, cache, most: 12, report });
  const manifest: Manifest = JSON.parse(readFileSync(join(outDir, MANIFEST), "utf8"));
  return manifest.bundles.map(({ path }) => path);
}

const kept = () => readdirSync(cache).filter((name) => /^[0-9a-f]{16}$/.test(name));

test("a bundle that has not changed is not built again, and nothing old is kept", async () => {
  const before = await build(ARTICLES);
  expect(before.length).toBeGreaterThan(1);
  // Whatever lies in the cache is what the next index gets: nobody made it anew.
  for (const key of kept()) appendFileSync(join(cache, key, "files", packedFile(DAYS)), " ");

  const after = await build([...ARTICLES, article(30, 11)]);
  const changed = after.filter((path) => !before.includes(path));
  expect(changed).toHaveLength(1);
  expect(after).toHaveLength(before.length);
  for (const path of after) {
    const isOld = before.includes(path);
    expect(readFileSync(join(outDir, path, packedFile(DAYS)), "latin1").endsWith(" "), path).toBe(
      isOld,
    );
  }
  expect(
    kept()
      .map((key) => `bundles/${key}/`)
      .sort(),
  ).toEqual([...after].sort());

  const engine = await openIndex(outDir, { root: "/", text: async () => [] });
  expect((await engine.stem("سوق")).matches.size).toBe(31);
});
