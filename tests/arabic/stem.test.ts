import { describe, expect, test } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { light10 } from "#src/arabic/stem.ts";

const stem = (word: string) => light10(fold(word)).stem;

describe("light10", () => {
  test.each([
    ["السوريين", "سور"],
    ["والسوريون", "سور"],
    ["بالانتخابات", "انتخاب"],
    ["للمدينة", "مدين"],
    ["مدينتها", "مدينت"],
    ["كتابان", "كتاب"],
    ["المكتبة", "مكتب"],
  ])("%s → %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test.each([
    ["gives the same stem to a word with and without the article", "الوزارة", "وزارة"],
    ["and with a conjunction before the article", "والوزارة", "الوزارة"],
    ["and to the feminine plural and singular", "شركات", "شركة"],
    ["and to spellings that folding makes equal", "مستشفى", "مستشفي"],
  ])("%s", (_, a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test("leaves at least two letters", () => {
    for (const word of ["ال", "وال", "يد", "ها", "ان", "في", "ولد"])
      expect(stem(word).length, word).toBeGreaterThanOrEqual(2);
  });

  test("cuts a word into parts that make it up again", () => {
    for (const word of ["والمستشفيات", "بيت", "فالقاهرة", "بهما"]) {
      const { prefix, stem: middle, suffix } = light10(fold(word));
      expect(prefix + middle + suffix).toBe(fold(word));
    }
  });

  test("leaves words of other scripts and numbers alone", () => {
    expect(light10("reuters")).toEqual({ prefix: "", stem: "reuters", suffix: "" });
    expect(stem("٢٠١٦")).toBe("2016");
  });
});
