import { describe, expect, test } from "vitest";
import {
  createArticleLists,
  listLength,
  packList,
  unpackList,
  unpackMarks,
} from "#src/search/article-lists.ts";
import { fileOf, readRow, termFile, writeTerms } from "#src/search/terms.ts";

describe("a packed list", () => {
  test.each([
    [[]],
    [[0]],
    [[0, 1, 2, 3]],
    [[31, 32, 33, 64, 65]],
    [[5, 36, 37, 1060, 1061, 100_000, 5_000_000]],
  ])("of %j gives back its numbers", (numbers) => {
    const text = packList(numbers);
    expect(unpackList(text)).toEqual(numbers);
    expect(unpackList(text, 1000)).toEqual(numbers.map((number) => number + 1000));
    expect(listLength(text)).toBe(numbers.length);
    expect(text).toMatch(/^[\w-]*$/);
  });

  test("is collected article by article, each counted once", () => {
    const lists = createArticleLists();
    for (const words of [["a", "b", "a"], [], ["b"]]) {
      lists.begin();
      for (const word of words) lists.see(lists.key(word));
    }
    lists.key("unseen");
    expect([...lists.packed()].map(([name, list]) => [name, unpackList(list)])).toEqual([
      ["a", [0]],
      ["b", [0, 2]],
    ]);
  });
});

test("a list tells which of its numbers are marked, also behind another", () => {
  const lists = createArticleLists();
  for (const [title, text] of [
    ["a", "b"],
    ["b", "a"],
    ["", "a b"],
  ] as const) {
    lists.begin();
    for (const word of title) lists.see(lists.key(word), true);
    for (const word of text.replace(" ", "")) lists.see(lists.key(word));
  }
  const a = lists.packed().get("a") ?? "";
  expect([unpackList(a), unpackMarks(a), listLength(a)]).toEqual([[0, 1, 2], [0], 3]);
  const stems = new Map([["a", a]]);
  const [text = ""] = writeTerms([
    { articles: 3, stems },
    { articles: 3, stems },
  ]).values();
  const { list } = readRow(text, "a");
  expect([unpackList(list), unpackMarks(list)]).toEqual([
    [0, 1, 2, 3, 4, 5],
    [0, 3],
  ]);
});

describe("the term table", () => {
  const LETTERS = [..."ابتثجحخدذرزس"];
  /** Some stems are the beginning of others, and some beginnings are much commoner than others. */
  const stems = LETTERS.flatMap((a, i) => [
    a,
    `ا${a}`,
    ...LETTERS.flatMap((b) => LETTERS.slice(0, 12 - i).map((c) => `ك${a}${b}${c}`)),
  ]).concat("2016", "brexit", "🙂");
  const articles = 300;
  const bundles = [0, 1, 2].map((bundle) => {
    const own = [...new Set(stems)].filter((_, i) => i % 3 >= bundle);
    const list = (i: number) => packList(Array.from({ length: 1 + (i % 40) }, (_, n) => n * 7));
    return { articles, stems: new Map(own.map((stem, i) => [stem, list(i)])) };
  });
  const files = writeTerms(bundles);
  const beginnings = [...files.keys()];

  test("answers for every stem, from the one file where it would be", () => {
    for (const stem of stems) {
      const path = termFile(stem, beginnings);
      const text = files.get(beginnings.find((one) => fileOf(one) === path) ?? "none") ?? "";
      const expected = bundles.flatMap((bundle, i) =>
        unpackList(bundle.stems.get(stem) ?? "", i * articles),
      );
      expect(unpackList(readRow(text, stem).list), stem).toEqual(expected);
    }
  });

  test("knows nothing of other stems", () => {
    for (const stem of ["ي", "اب9", "كظ", "", "0", "zzz"]) {
      const path = termFile(stem, beginnings);
      const text = files.get(beginnings.find((one) => fileOf(one) === path) ?? "none") ?? "";
      expect(readRow(text, stem)).toEqual({ list: "", relatives: new Map() });
    }
  });

  test("lies in files of about one size, under names of their own", () => {
    const texts = [...files.values()];
    expect(files.size).toBeGreaterThan(3);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(1200);
    expect(files.size).toBeLessThan((2.5 * texts.join("").length) / 1200);
    expect(new Set(beginnings.map(fileOf)).size).toBe(files.size);
    for (const beginning of beginnings)
      expect(fileOf(beginning)).toMatch(/^terms\/[0-9a-f-]+\.txt$/);
  });

  test("of an archive without words has no files", () => {
    expect(writeTerms([]).size).toBe(0);
  });
});
