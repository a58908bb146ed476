/** Words that stand for each other though no rule of letters joins them. */
import { expect, test } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { BROKEN_PLURALS, SPELLINGS } from "#src/arabic/related-words.ts";
import { light10 } from "#src/arabic/stem.ts";
import { findRelatives } from "#src/search/relatives.ts";
import { fileOf, readRow, termFile, writeTerms } from "#src/search/terms.ts";

const stem = (word: string) => light10(fold(word)).stem;
const everything = { has: () => true };

test.each([
  ["a broken plural", "وزراء", "وزير"],
  ["its singular", "الوزير", "وزراء"],
  ["a plural of another root", "نساء", "امرأة"],
  ["a country", "أمريكا", "أميركا"],
  ["a month in the Levant", "آب", "أغسطس"],
  ["a spelling of the gazetteer", "جوتيريش", "غوتيريش"],
  ["hamza in another seat", "مسئول", "مسؤول"],
])("%s has its relative: %s, %s", (_, word, other) => {
  expect(findRelatives(everything).get(stem(word))?.has(stem(other))).toBe(true);
});

test("an archive is told of its own stems only", () => {
  const relatives = findRelatives(new Set([stem("وزير")]));
  expect([...relatives.keys()]).toContain(stem("وزراء"));
  expect(relatives.has(stem("وزير"))).toBe(false);
});

test("relatives stand in the term table, also of stems that no article has", () => {
  const relatives = findRelatives(everything);
  const bundle = { articles: 3, stems: new Map([[stem("وزير"), "1"]]) };
  const table = writeTerms([bundle], relatives);
  for (const [word, list] of [
    ["وزير", "1"],
    ["كتاب", ""],
    ["غوتيريش", ""],
  ] as const) {
    const path = termFile(stem(word), [...table.keys()]);
    const text = [...table].find(([beginning]) => fileOf(beginning) === path)?.[1] ?? "";
    expect(readRow(text, stem(word))).toEqual({
      list,
      relatives: relatives.get(stem(word)),
    });
  }
});

test("every entry of the data joins different stems", () => {
  for (const pair of BROKEN_PLURALS) {
    expect(pair.map((word) => word.length > 1)).toEqual([true, true]);
    expect(stem(pair[0]), pair.join(" ")).not.toBe(stem(pair[1]));
  }
  for (const set of SPELLINGS) expect(set.every((word) => word.trim() === word)).toBe(true);
});

test("a relative of whose stem few letters are left keeps its ending", () => {
  const relatives = findRelatives(everything);
  expect([...(relatives.get(stem("أمم"))?.keys() ?? [])]).toEqual(["ام|ه"]);
  expect(relatives.get(stem("دماء"))?.has(stem("دم"))).toBe(true);
});
