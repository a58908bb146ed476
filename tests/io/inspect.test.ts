import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKnowledge } from "#src/enrich/knowledge.ts";
import { inspect } from "#src/io/inspect.ts";
import { pipeline } from "#src/io/pipeline.ts";
import { readSettings } from "#src/settings.ts";
import { type Archive, article, createArchive, record } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

const { settings } = readSettings(undefined, "", {}, { SOURCE_DATE_EPOCH: "1600000000" });
const knowledge = loadKnowledge();

async function show(name: string, options: { record?: number } = {}) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const toArticle = pipeline(settings, knowledge);
  const ok = await inspect(join(a.raw, name), {
    settings,
    toArticle,
    knowledge,
    print,
    ...options,
  });
  return { ok, text: lines.join("\n") };
}

test("shows every stage, and the address that the converter gives", async () => {
  a.put("one.txt", article("دمشق"));
  const { ok, text } = await show("one.txt");
  expect(ok).toBe(true);
  for (const part of [
    "encoding: utf-8",
    "format text",
    "title: خبر عن دمشق",
    "tag place دمشق",
    "---",
  ])
    expect(text).toContain(part);
  await a.convert();
  const [name = ""] = Object.keys(a.files());
  expect(text).toContain(`/articles/${name.replace(".md", "")}/`);
});

test("shows one record of many", async () => {
  a.put("many.json", [record("الشمال"), record("الجنوب")]);
  const { text } = await show("many.json", { record: 1 });
  expect(text).toContain("title: خبر عن الجنوب");
  expect(text).not.toContain("الشمال");
});

test("says when a file cannot be read", async () => {
  a.put("bad.json", '{"title": ');
  expect((await show("bad.json")).ok).toBe(false);
  expect((await show("nowhere.txt")).ok).toBe(false);
});
