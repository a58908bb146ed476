import { expect, test } from "vitest";
import data from "#src/arabic/data/stop-words.json" with { type: "json" };
import { fold } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";

test("knows words of grammar in any spelling", () => {
  for (const word of ["في", "إلى", "الى", "التي", "التى", "وأن"])
    expect(isStopWord(fold(word)), word).toBe(true);
});

test("a word is not one that folding makes of it: water, not what", () => {
  for (const word of ["ماء", "بماء", "ماءٌ"]) expect(isStopWord(fold(word), word), word).toBe(false);
  for (const word of ["ما", "هؤلاء"]) expect(isStopWord(fold(word), word), word).toBe(true);
});

test("one listed word ends in ء, and is known by its name", () => {
  const listed = [...data.alone, ...data.also_after_and].join(" ").split(" ");
  expect(listed.filter((word) => word.endsWith("ء"))).toEqual(["هؤلاء"]);
});

test("knows proclitics that stand alone", () => {
  expect(isStopWord("و")).toBe(true);
  expect(isStopWord("5")).toBe(false);
});

test("keeps words that mean something", () => {
  for (const word of ["سوريا", "رئيس", "الآن", "حرب", "علي"])
    expect(isStopWord(fold(word)), word).toBe(word === "علي");
});

test("the name علي is none, but على is, and so is the word when nobody knows how it was written", () => {
  for (const word of ["علي", "وعلي", "عَلِيّ"]) expect(isStopWord(fold(word), word), word).toBe(false);
  for (const word of ["على", "وعلى"]) expect(isStopWord(fold(word), word), word).toBe(true);
  expect(isStopWord("علي")).toBe(true);
});
