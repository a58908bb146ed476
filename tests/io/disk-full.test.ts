import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { summaryLines } from "#src/io/print-report.ts";
import { hasFailed } from "#src/io/summary.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Archive, counts, createArchive, record } from "./archive.ts";

const disk = vi.hoisted(() => ({ free: Number.POSITIVE_INFINITY }));

// The only file that a test can fill is one that is not there: writing half, then failing.
vi.mock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const writeFileSync: typeof fs.writeFileSync = (path, data, options) => {
    if (!String(path).endsWith(".tmp")) return fs.writeFileSync(path, data, options);
    disk.free -= 1;
    if (disk.free >= 0) return fs.writeFileSync(path, data, options);
    fs.writeFileSync(path, String(data).slice(0, 100), options);
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  };
  return { ...fs, writeFileSync };
});

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

test("a full disk ends the run with a clear word, everything before it whole", async () => {
  a.put(
    "many.json",
    [1, 2, 3, 4, 5].map((n) => record(`موضع ${n}`)),
  );
  disk.free = 2;
  const summary = await a.convert();
  disk.free = Number.POSITIVE_INFINITY;
  expect(counts(summary)).toMatchObject({ written: 2, refused: 1 });
  expect(hasFailed(summary)).toBe(true);
  expect(summary.stopped).toMatchObject({ rule: "cannot-write", found: "the disk is full" });
  expect(summaryLines(summary).join("\n")).toContain("the disk is full");
  const files = a.files();
  expect(Object.keys(files)).toHaveLength(2);
  for (const [name, text] of Object.entries(files))
    expect(parseArticle(text, name).messages).toEqual([]);
  expect(counts(await a.convert())).toMatchObject({ written: 3, unchanged: 2 });
});

test("nothing is pruned when the run could not end", async () => {
  const all = [1, 2, 3].map((n) => record(`موضع ${n}`));
  a.put("many.json", all);
  await a.convert();
  a.put("many.json", [record("جديد"), all[0] ?? {}]);
  disk.free = 0;
  const summary = await a.convert({ prune: true, force: true });
  disk.free = Number.POSITIVE_INFINITY;
  expect(summary).toMatchObject({ gone: [], pruned: [] });
  expect(Object.keys(a.files())).toHaveLength(3);
});
