import { afterEach, beforeEach, expect, test } from "vitest";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Archive, article, counts, createArchive } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

const RAW = `${article("سبها")}\nالمصدر : وكالات\nشارك الخبر\nتابعونا على منصاتنا\n`;
const SECTION = "\n\n## ما حُذف من النص\n\nشارك الخبر\n\nتابعونا على منصاتنا\n";

const only = () => Object.values(a.files())[0] ?? "";

test("what was left out is in the report and in front matter, below the text when asked", async () => {
  a.put("a.txt", RAW);
  const { messages } = await a.convert();
  expect(messages).toEqual([
    expect.objectContaining({
      rule: "left-out",
      found: "judged not to be the article: شارك الخبر | تابعونا على منصاتنا",
    }),
  ]);
  const plain = only();
  expect(plain).not.toContain("ما حُذف");
  expect(plain).toContain('noise: "شارك الخبر\\nتابعونا على منصاتنا"');

  expect(counts(await a.convert({ keepNoise: true })).written).toBe(1);
  expect(only()).toBe(plain.replace(/\n$/, "") + SECTION);
  expect(counts(await a.convert({ keepNoise: true })).unchanged).toBe(1);
  await a.convert();
  expect(only()).toBe(plain);
});

test("the section is neither body nor an edit, unless a person changes it", async () => {
  a.put("a.txt", RAW);
  await a.convert({ keepNoise: true });
  const { article: read } = parseArticle(only(), "a.md");
  expect(read?.edited).toEqual([]);
  expect(read?.body).not.toContain("شارك");
  a.edit("سبها", (text) => text.replace("\n\nشارك الخبر\n", "\n\nشارك الخبر (زر)\n"));
  await a.convert();
  expect(only()).toContain("شارك الخبر (زر)");
  a.put("a.txt", RAW.replace("تابعونا", "تابعنا"));
  await a.convert({ keepNoise: true });
  expect(only()).toContain("شارك الخبر (زر)");
});
