import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ZipFile } from "yazl";
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

test("shows every date, its rule, and what the solver chose or why it refused", async () => {
  const dated = "افتتح المعرض اليوم السبت 28 جانفي 2017 في تونس، ويستمر أسبوعا كاملا.";
  a.put("one.txt", `معرض للخط\n\n${dated}\n`);
  const { text } = await show("one.txt");
  expect(text).toContain(
    "mention opening «اليوم السبت 28 جانفي 2017» = 2017-01-28 (today-and-date)",
  );
  expect(text).toMatch(/date 2017-01-28\?: 2017-01-28 0\.\d+ \(needs 0\.85\)/);
  a.put("two.txt", "لقاء\n\nالتقى الوزيران يوم الجمعة بحضور 5 يناير/كانون الأول 2016 وزراء.\n");
  const two = (await show("two.txt")).text;
  expect(two).toContain("«يوم الجمعة» (weekday");
  expect(two).toContain("date-contradiction: expected two names of one month");
  expect(two).toContain("date not worked out");
});

test("shows one record of many", async () => {
  a.put("many.json", [record("الشمال"), record("الجنوب")]);
  const { text } = await show("many.json", { record: 1 });
  expect(text).toContain("title: خبر عن الجنوب");
  expect(text).not.toContain("الشمال");
});

test("says how many records a file has when one is asked for that it has not", async () => {
  a.put("many.json", [record("الشمال"), record("الجنوب")]);
  const { ok, text } = await show("many.json", { record: 99 });
  expect(ok).toBe(false);
  expect(text).toMatch(/no record 99: .*many\.json has 2, numbered from 0 to 1$/);
});

test("shows a file inside an archive by the path that messages give it", async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(article("الشمال")), "inner/one.txt");
  zip.addBuffer(Buffer.from('{"title": '), "inner/bad.json");
  zip.end();
  a.put("x.zip", await buffer(zip.outputStream));
  const { ok, text } = await show("x.zip/inner/one.txt");
  expect(ok).toBe(true);
  expect(text).toContain("title: خبر عن الشمال");
  expect(text).not.toContain("json-syntax");
  expect((await show("x.zip/inner/bad.json")).text).toContain("json-syntax");
  expect(await show("x.zip/none.txt")).toMatchObject({
    ok: false,
    text: expect.stringMatching(/no record in none\.txt$/),
  });
});

test("says when a file cannot be read", async () => {
  a.put("bad.json", '{"title": ');
  expect((await show("bad.json")).ok).toBe(false);
});

test("says what stands at a path that is no file", async () => {
  a.put("x/one.txt", article("دمشق"));
  await expect(show("x")).rejects.toThrow("folder; expected a raw file");
  await expect(show("none.txt")).rejects.toThrow("nothing there; expected a raw file");
});
