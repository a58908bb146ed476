/** Nothing may be missing from an answer, however its words fall into files and bundles. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { oneTermRecall, recallOf } from "#src/eval/recall.ts";
import { createRandom } from "#src/random.ts";
import { sourceOf } from "#src/search/document.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { openIndex } from "#src/search/open-index.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-recall-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LETTERS = [..."بتجحدرزسشصطعقلمن"];
const PREFIXES = ["", "", "", "ال", "وال", "بال", "لل", "و"];
const SUFFIXES = ["", "", "", "ها", "ات", "ين", "ية"];

/** Articles of made words that are as unevenly common as words are (Zipf), in many forms. */
function articles(count: number) {
  const random = createRandom(7);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const roots = Array.from({ length: 4000 }, (_, i) =>
    [4096, 256, 16, 1].map((unit) => LETTERS[Math.floor((i * 7919) / unit) % 16]).join(""),
  );
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 120 }, () => {
      const root = roots[Math.floor(roots.length ** (random(10_000) / 10_000)) - 1] ?? "";
      return pick(PREFIXES) + root + pick(SUFFIXES);
    });
    const day = new Date(Date.UTC(2016, 0, 1 + (i % 300))).toISOString().slice(0, 10);
    return {
      id: `a${i}`,
      title: words.slice(0, 5).join(" "),
      date: day,
      tags: [],
      paragraphs: [{ id: "p1", text: words.slice(5).join(" ") }],
    };
  });
}

test("every article that has a stem is found, frequent, middling or rare", async () => {
  const documents = articles(400);
  const report = () => undefined;
  await indexArchive(documents.map(sourceOf), { outDir: folder, most: 150, report });
  const engine = await openIndex(folder, { root: "/", text: async () => [] });
  expect(engine.bundles.length).toBeGreaterThan(2);
  const recalls = await oneTermRecall(documents, engine);
  expect(recalls.map(({ stems }) => stems)).toEqual([60, 60, 60]);
  for (const recall of recalls) expect(recallOf(recall), JSON.stringify(recall)).toBe(1);
});
