import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Archive, article, counts, createArchive, record } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

const rules = (messages: readonly { rule: string }[]) => messages.map(({ rule }) => rule);
const only = (files: Record<string, string>): string => {
  const texts = Object.values(files);
  expect(texts).toHaveLength(1);
  return texts[0] ?? "";
};

describe("a run", () => {
  test("writes each article below the folder of its raw file, and counts it", async () => {
    a.put("north/one.txt", article("الشمال"));
    a.put("many.json", [record("الجنوب"), record("الشرق")]);
    const summary = await a.convert();
    expect(counts(summary)).toMatchObject({ found: 3, written: 3 });
    const files = a.files();
    expect(
      Object.keys(files).filter((name) => /^north\/[0-9a-z]{13}\.md$/.test(name)),
    ).toHaveLength(1);
    expect(Object.keys(files).filter((name) => /^[0-9a-z]{13}\.md$/.test(name))).toHaveLength(2);
    for (const [name, text] of Object.entries(files))
      expect(parseArticle(text, name).messages).toEqual([]);
  });

  test("touches nothing the second time, with and without a cache", async () => {
    a.put("one.txt", article("الشمال"));
    a.put("many.json", [record("الجنوب"), record("الشرق")]);
    const cache = join(a.folder, "cache");
    await a.convert({ cache });
    const [files, times] = [a.files(), a.times()];
    for (const options of [{}, { cache }, { cache }]) {
      expect(counts(await a.convert(options))).toMatchObject({ found: 3, unchanged: 3 });
      expect(a.files()).toEqual(files);
      expect(a.times()).toEqual(times);
    }
  });

  test("writes nothing when dry", async () => {
    a.put("one.txt", article("الشمال"));
    const summary = await a.convert({ dryRun: true, cache: join(a.folder, "cache") });
    expect(counts(summary)).toMatchObject({ written: 1 });
    expect(readdirSync(a.folder)).toEqual(["raw"]);
  });

  test("is not stopped by a bad record or file, and says where each is", async () => {
    a.put(
      "bad.json",
      `[${JSON.stringify(record("الجنوب"))},\n{"url": oops},\n${JSON.stringify(record("الشرق"))}]`,
    );
    a.put("empty.txt", "");
    a.put("photo.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]));
    a.put("one.txt", article("الشمال"));
    const summary = await a.convert();
    expect(counts(summary)).toMatchObject({ found: 4, written: 3, refused: 1 });
    const bad = summary.messages.find(({ rule }) => rule === "json-syntax");
    expect(bad).toMatchObject({ severity: "error", line: 2 });
    expect(bad?.path).toMatch(/bad\.json$/);
    expect(rules(summary.messages)).toEqual(
      expect.arrayContaining(["raw-empty", "format-unknown"]),
    );
  });

  test("survives a step that throws", async () => {
    a.put("many.json", [record("الجنوب"), record("الشرق")]);
    const { toArticle } = await import("#src/parse/to-article.ts");
    const { readSettings } = await import("#src/settings.ts");
    const { settings } = readSettings(undefined, "", {}, {});
    const summary = await a.convert({
      toArticle: (found, origin, report) => {
        if (found.index === 0) throw new Error("no luck");
        return toArticle(found, origin, settings, report);
      },
    });
    expect(counts(summary)).toMatchObject({ found: 2, written: 1, refused: 1 });
    expect(summary.messages).toMatchObject([{ rule: "record-refused", found: "no luck" }]);
  });

  test("writes no article that would not read back as what was read", async () => {
    a.put("one.txt", article("الشمال"));
    const { toArticle } = await import("#src/parse/to-article.ts");
    const { readSettings } = await import("#src/settings.ts");
    const { settings } = readSettings(undefined, "", {}, {});
    const half = String.fromCharCode(0xd800);
    for (const [damage, found] of [
      [{ date: "2015-02-30" }, /date/],
      [{ blocks: [{ type: "paragraph", text: half }] }, /surrogate/],
      [{ blocks: [{ type: "paragraph", text: "a\0b" }] }, /would show as/],
    ] as const) {
      const summary = await a.convert({
        toArticle: (r, origin, report) => ({
          ...toArticle(r, origin, settings, report),
          ...damage,
        }),
      });
      expect(counts(summary)).toMatchObject({ refused: 1, written: 0 });
      expect(summary.messages[0]?.found).toMatch(found);
      expect(existsSync(a.out)).toBe(false);
    }
  });

  test("follows no symbolic link and passes over hidden names", async () => {
    a.put("one.txt", article("الشمال"));
    a.put(".hidden/two.txt", article("الجنوب"));
    mkdirSync(join(a.folder, "outside"));
    writeFileSync(join(a.folder, "outside", "secret.txt"), article("السر"));
    symlinkSync(join(a.folder, "outside"), join(a.raw, "linked"));
    symlinkSync(join(a.folder, "outside", "secret.txt"), join(a.raw, "linked.txt"));
    const summary = await a.convert();
    expect(counts(summary)).toMatchObject({ found: 1, written: 1 });
    expect(rules(summary.messages).filter((rule) => rule === "symbolic-link")).toHaveLength(2);
  });

  // Other systems' files have no such names.
  test.skipIf(process.platform !== "linux")("tells of a name that is not UTF-8", async () => {
    a.put("one.txt", article("الشمال"));
    const name = Buffer.concat([Buffer.from(`${a.raw}/`), Buffer.of(0xce, 0xc8, 0xd1)]);
    writeFileSync(name, article("الجنوب"));
    const { messages, written } = await a.convert();
    expect(written).toBe(1);
    expect(messages).toMatchObject([
      { rule: "raw-unreadable", found: "a name that is not UTF-8", advice: "rename it" },
    ]);
  });

  test("gives the same whatever the order of the paths", async () => {
    a.put("x/one.json", [record("الشمال"), record("الشمال", { content: "نص آخر." })]);
    a.put("y/two.json", [record("الشمال", { content: "نص ثالث." }), record("الجنوب")]);
    const paths = [join(a.raw, "y"), join(a.raw, "x"), a.raw];
    await a.convert({ paths });
    const files = a.files();
    await a.convert({ paths: paths.reverse(), out: `${a.out}2` });
    expect(readdirSync(`${a.out}2`, { recursive: true }).sort()).toEqual(
      readdirSync(a.out, { recursive: true }).sort(),
    );
    expect(counts(await a.convert())).toMatchObject({ unchanged: 4 });
    expect(a.files()).toEqual(files);
  });

  test("reports a path that does not exist", async () => {
    const summary = await a.convert({ paths: [join(a.raw, "nowhere")] });
    const [message, ...others] = summary.messages;
    expect(message).toMatchObject({ rule: "raw-unreadable", severity: "error" });
    expect([message?.advice, others]).toEqual([expect.stringMatching(/raw articles/), []]);
  });

  test("keeps paths of another folder apart from the archive's own", async () => {
    a.put("one.txt", article("الشمال"));
    const other = join(a.folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "one.txt"), article("الجنوب"));
    await a.convert();
    await a.convert({ paths: [other] });
    expect(Object.keys(a.files())).toHaveLength(2);
    const summary = await a.convert({ prune: true, force: true });
    expect(summary.gone).toEqual([]);
    expect(counts(summary)).toMatchObject({ unchanged: 1 });
  });
});

describe("identity", () => {
  test("a record inserted at the top of an array moves no other", async () => {
    const old = [1, 2, 3].map((n) => ({ title: `عنوان ${n}`, text: `نص الخبر رقم ${n} كاملا.` }));
    a.put("many.json", old);
    await a.convert();
    const before = Object.keys(a.files());
    a.put("many.json", [{ title: "جديد", text: "نص جديد." }, ...old]);
    expect(counts(await a.convert())).toMatchObject({ found: 4, written: 4 });
    expect(Object.keys(a.files())).toEqual(expect.arrayContaining(before));
    expect(Object.keys(a.files())).toHaveLength(4);
  });

  test("a raw file that was renamed, or changed in place, keeps its article", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    const [name] = Object.keys(a.files());
    a.remove("one.txt");
    a.put("sub/renamed.txt", article("الشمال"));
    await a.convert();
    expect(Object.keys(a.files())).toEqual([name]);
    a.put("sub/renamed.txt", article("الشرق"));
    await a.convert();
    expect(Object.keys(a.files())).toEqual([name]);
    expect(only(a.files())).toContain("الشرق");
  });

  test("a text that moves to another file takes its article along", async () => {
    a.put("one.txt", article("الشمال"));
    a.put("two.txt", article("الجنوب"));
    await a.convert();
    const places = () =>
      Object.entries(a.files()).map(([name, text]) => [/title: "(.*)"/.exec(text)?.[1], name]);
    const before = Object.fromEntries(places());
    a.put("two.txt", article("الشمال"));
    a.put("one.txt", article("الغرب"));
    const summary = await a.convert();
    expect(Object.fromEntries(places())).toMatchObject(before);
    expect(places()).toHaveLength(3);
    expect(summary.gone).toEqual([before["خبر عن الجنوب"]]);
  });

  test("one identity with two texts makes two articles, reported; with one text, one", async () => {
    a.put("many.json", [
      record("الشمال"),
      record("الشمال", { content: "نص آخر تماما." }),
      record("الشمال", { author: "سلمى" }),
      record("الشمال"),
    ]);
    const summary = await a.convert();
    expect(counts(summary)).toMatchObject({ found: 4, written: 2, duplicates: 2 });
    expect(rules(summary.messages)).toEqual(
      expect.arrayContaining(["shared-identity", "duplicate-record"]),
    );
    const files = a.files();
    expect(counts(await a.convert())).toMatchObject({ unchanged: 2, duplicates: 2 });
    expect(a.files()).toEqual(files);
  });

  test("the day of entry is written once", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    const { readSettings } = await import("#src/settings.ts");
    const { settings } = readSettings(undefined, "", {}, { SOURCE_DATE_EPOCH: "1700000000" });
    a.put("two.txt", article("الجنوب"));
    await a.convert({ settings });
    const days = Object.values(a.files()).map((text) => /added: "(.*)"/.exec(text)?.[1]);
    expect(days.sort()).toEqual(["2020-09-13", "2023-11-14"]);
  });
});

describe("a person's edits", () => {
  test("stand, while other fields are improved", async () => {
    a.put("many.json", [record("الشمال", { author: "سلمى حداد" })]);
    await a.convert();
    a.edit("الشمال", (text) => text.replace(/title: .*/, "title: عنوان بيد إنسان"));
    a.put("many.json", [record("الشمال", { author: "عمر حداد", content: "نص مصحح من المصدر." })]);
    const summary = await a.convert();
    expect(summary.editedFields).toBe(1);
    const text = only(a.files());
    expect(text).toContain('title: "عنوان بيد إنسان"');
    expect(text).toContain("نص مصحح من المصدر.");
    expect(text).toContain("عمر حداد");
    expect(counts(await a.convert())).toMatchObject({ kept: 1, written: 0 });
  });

  test("deleted keys stay deleted and added ones stay", async () => {
    a.put("many.json", [record("الشمال", { author: "سلمى حداد" })]);
    await a.convert();
    a.edit("الشمال", (text) =>
      text.replace(/byline:\n.*\n/, "").replace(/language/, 'kicker: "فوق العنوان"\nlanguage'),
    );
    a.put("many.json", [record("الشمال", { author: "عمر حداد" })]);
    await a.convert();
    const text = only(a.files());
    expect(text).not.toMatch(/^byline:/m);
    expect(text).toContain('kicker: "فوق العنوان"');
  });

  test("a date set by a person is marked as such", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    a.edit("الشمال", (text) => text.replace("added:", "date: 2016-02-19\nadded:"));
    await a.convert();
    const read = parseArticle(only(a.files()), "a.md").article;
    expect(read).toMatchObject({ date: "2016-02-19", dateBasis: "edited", edited: ["date"] });
  });

  test("a body set by a person stays when the raw article changes or goes", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    a.edit("الشمال", (text) => `${text.slice(0, text.indexOf("\n\n"))}\n\nنص كتبه إنسان.\n`);
    a.put("one.txt", article("الشرق"));
    expect((await a.convert()).messages).toMatchObject([
      { rule: "edit-kept", found: expect.stringMatching(/one\.txt .* otherwise in body$/) },
    ]);
    expect(only(a.files())).toContain("نص كتبه إنسان.");
    expect(only(a.files())).toContain('title: "خبر عن الشرق"');
    a.remove("one.txt");
    const summary = await a.convert({ prune: true, force: true });
    expect(summary).toMatchObject({ pruned: [] });
    expect(summary.gone).toHaveLength(1);
    expect(only(a.files())).toContain("نص كتبه إنسان.");
  });

  test("below what was left out stand, and are counted", async () => {
    a.put("one.txt", `${article("الشمال")}\n-----\nاشترك في نشرتنا لتصلك الأخبار\n`);
    await a.convert({ keepNoise: true });
    a.edit("الشمال", (text) => `${text}\nسطر كتبه إنسان.\n`);
    expect(counts(await a.convert({ keepNoise: true }))).toMatchObject({ kept: 1, unchanged: 0 });
    expect(only(a.files())).toContain("سطر كتبه إنسان.");
  });

  test("a moved and renamed file is found and stays where it is", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    const [[name = "", text = ""] = []] = Object.entries(a.files());
    mkdirSync(join(a.out, "mine"));
    writeFileSync(join(a.out, "mine", "خبري.md"), text);
    const { rmSync } = await import("node:fs");
    rmSync(join(a.out, name));
    expect(counts(await a.convert())).toMatchObject({ unchanged: 1 });
    expect(Object.keys(a.files())).toEqual(["mine/خبري.md"]);
  });

  test("a file in error is reported with its line, and left alone", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    a.edit("الشمال", (text) => text.replace("title:", "permalink: /x/\ntitle:"));
    const before = a.files();
    for (const raw of ["الشمال", "الشرق"]) {
      a.put("one.txt", article(raw));
      const summary = await a.convert({ prune: true, force: true });
      expect(counts(summary)).toMatchObject({ found: 1, refused: 1 });
      expect(summary.messages[0]).toMatchObject({ rule: "front-matter-key", line: 3 });
      expect(a.files()).toEqual(before);
    }
  });

  test("an id that a person changed is reported, run after run", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    a.edit("الشمال", (text) =>
      text.replace(/^id: "./m, (id) => (id.endsWith("0") ? 'id: "1' : 'id: "0')),
    );
    for (const _ of [1, 2])
      expect((await a.convert()).messages).toMatchObject([{ rule: "id-changed" }]);
  });

  test("two files with one id are reported, and neither is removed", async () => {
    a.put("one.txt", article("الشمال"));
    await a.convert();
    const [[, text = ""] = []] = Object.entries(a.files());
    writeFileSync(join(a.out, "copy.md"), text);
    const summary = await a.convert({ prune: true, force: true });
    expect(rules(summary.messages)).toContain("duplicate-id");
    expect(Object.keys(a.files())).toHaveLength(2);
  });
});

describe("what is gone", () => {
  const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const twelve = Array.from({ length: 12 }, (_, n) => record(`موضع${n}`));

  test("is reported and stays", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.put("many.json", twelve.slice(1));
    const summary = await a.convert();
    expect(summary.messages).toMatchObject([
      { rule: "raw-gone", found: "many.json no longer holds its raw article" },
    ]);
    a.remove("many.json");
    expect((await a.convert()).messages[0]?.found).toBe("its raw file many.json is gone");
    expect(Object.keys(a.files())).toHaveLength(12);
  });

  test("is removed when asked, remembered, and welcome back", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.put("many.json", twelve.slice(1));
    expect((await a.convert({ prune: true, dryRun: true })).pruned).toHaveLength(1);
    expect(Object.keys(a.files())).toHaveLength(12);
    const summary = await a.convert({ prune: true });
    expect(summary.pruned).toHaveLength(1);
    expect(summary.messages).toMatchObject([
      { rule: "raw-gone", advice: expect.stringMatching(/^it was removed/) },
    ]);
    const files = a.files();
    expect(Object.keys(files).filter((name) => name.endsWith(".md"))).toHaveLength(11);
    expect(JSON.parse(files["removed.json"] ?? "")).toMatchObject([
      { title: "خبر عن موضع0", removed: "2020-09-13" },
    ]);
    a.put("many.json", twelve);
    await a.convert();
    expect(JSON.parse(a.files()["removed.json"] ?? "")).toEqual([]);
  });

  test.each([
    ["an empty file", () => a.put("x/one.txt", "")],
    ["a file of a format that is not read", () => a.put("x/one.txt", PNG)],
    [
      "a link in the place of its folder",
      () => {
        a.remove("x");
        symlinkSync("elsewhere", join(a.raw, "x"));
      },
    ],
  ])("is nothing that is there and was not read: %s", async (_, spoil) => {
    a.put("x/one.txt", article("الشمال"));
    a.put("many.json", twelve);
    await a.convert();
    spoil();
    const summary = await a.convert({ prune: true, force: true });
    expect([summary.gone, summary.pruned]).toEqual([[], []]);
    expect(summary.messages).toHaveLength(1);
    expect(Object.keys(a.files())).toHaveLength(13);
  });

  test("is told apart when part of it was removed and part stays", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.edit("موضع0", (text) => text.replace("خبر عن", "نبأ عن"));
    a.put("many.json", twelve.slice(2));
    const summary = await a.convert({ prune: true, force: true });
    expect(new Set(rules(summary.messages))).toEqual(new Set(["raw-gone", "raw-gone-edited"]));
    expect(summary.pruned).toHaveLength(1);
  });

  test("is not removed when it is more than a tenth, unless forced", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.put("many.json", twelve.slice(2));
    const summary = await a.convert({ prune: true });
    expect(rules(summary.messages)).toContain("prune-refused");
    expect(summary.pruned).toEqual([]);
    expect((await a.convert({ prune: true, force: true })).pruned).toHaveLength(2);
  });

  test("is removed with a person's edits only when told so, and its address remembered", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.edit("موضع0", (text) => text.replace("خبر عن", "نبأ عن"));
    a.put("many.json", twelve.slice(1));
    const kept = await a.convert({ prune: true });
    expect(kept.pruned).toEqual([]);
    expect(kept.messages).toMatchObject([{ advice: expect.stringMatching(/--prune --edited/) }]);
    expect((await a.convert({ prune: true, edited: true, dryRun: true })).pruned).toHaveLength(1);
    expect(Object.keys(a.files())).toHaveLength(12);
    const summary = await a.convert({ prune: true, edited: true });
    expect(summary.pruned).toHaveLength(1);
    expect(summary.messages).toMatchObject([{ advice: expect.stringMatching(/^it was removed/) }]);
    expect(JSON.parse(a.files()["removed.json"] ?? "")).toMatchObject([{ title: "نبأ عن موضع0" }]);
  });

  test("is looked for only under the paths given", async () => {
    a.put("x/one.txt", article("الشمال"));
    a.put("y/two.txt", article("الجنوب"));
    await a.convert();
    a.remove("x/one.txt");
    const elsewhere = await a.convert({ paths: [join(a.raw, "y")], prune: true, force: true });
    expect(elsewhere.gone).toEqual([]);
    const there = await a.convert({ paths: [join(a.raw, "x")], prune: true, force: true });
    expect(there.pruned).toHaveLength(1);
  });

  test("is not what a damaged raw file holds no more", async () => {
    a.put("many.json", twelve);
    await a.convert();
    a.put("many.json", `${JSON.stringify(twelve.slice(0, 5)).slice(0, -1)},{"url`);
    const summary = await a.convert({ prune: true, force: true });
    expect(summary.gone).toEqual([]);
    expect(Object.keys(a.files())).toHaveLength(12);
  });
});
