import { describe, expect, test } from "vitest";
import { parseQuery } from "#src/search/query.ts";

const terms = (text: string) => parseQuery(text).terms.map((term) => term.folded);

describe("parseQuery", () => {
  test("folds, leaves stop words out but counts their places", () => {
    const { terms: found } = parseQuery("إطلاق النار في حلب");
    expect(found.map(({ folded, position }) => [folded, position])).toEqual([
      ["اطلاق", 0],
      ["النار", 1],
      ["حلب", 3],
    ]);
  });

  test("does not need spaces around punctuation, nor mind invisible marks", () => {
    expect(terms("\u202Bحلب،دمشق؟حمص؛إدلب\u202C")).toEqual(["حلب", "دمشق", "حمص", "ادلب"]);
  });

  test("asks for a repeated word once", () => {
    expect(terms("حلب حلب حَلَب")).toEqual(["حلب"]);
  });

  test("reads names with عبد in one word or two alike", () => {
    expect(terms("عبدالعزيز")).toEqual(terms("عبد العزيز"));
    expect(terms("وعبدالله")).toEqual(["وعبد", "الله"]);
  });

  test.each([['"إطلاق النار" حلب'], ["«إطلاق النار»"], ["“إطلاق النار”"]])(
    "finds the phrase in %s",
    (text) => {
      const { phrases } = parseQuery(text);
      expect(phrases.map((phrase) => phrase.map((term) => term.folded))).toEqual([
        ["اطلاق", "النار"],
      ]);
    },
  );

  test("takes typographic marks inside a query for prose", () => {
    expect(parseQuery("مقاتلو «داعش» في الرقة").phrases).toEqual([]);
  });

  test("leaves words with a minus out, but not hyphenated ones", () => {
    const { terms: found, excluded } = parseQuery("سوريا -تركيا أنجلو-سكسوني");
    expect(excluded.map((term) => term.folded)).toEqual(["تركيا"]);
    expect(found.map((term) => term.folded)).toEqual(["سوريا", "انجلو", "سكسوني"]);
  });

  test("says when every word is a stop word", () => {
    expect(parseQuery("في من على").onlyStopWords).toBe(true);
    expect(parseQuery("").onlyStopWords).toBe(false);
    expect(parseQuery("؟!").onlyStopWords).toBe(false);
  });

  test("takes علي for a name alone and beside one word, for على in a sentence", () => {
    expect(terms("علي")).toEqual(["علي"]);
    expect(terms("علي صالح")).toEqual(["علي", "صالح"]);
    expect(terms("الحرب علي القرية")).toEqual(["الحرب", "القريه"]);
    expect(parseQuery("على").onlyStopWords).toBe(true);
  });

  test.each([
    ["ten thousand letters", "ا".repeat(10_000)],
    ["ten thousand words", "كلمة أخرى ".repeat(5_000)],
    ["control characters", "\u0000\u0001حلب\u001F"],
    ["signs of regular expressions", "(((*+?[\\"],
    ["markup", '<script>alert("x")</script>'],
    ["one quotation mark", '"'],
    ["only minus signs", "--- -"],
    ["lone surrogates", "\uD800 حلب \uDC00"],
  ])("makes a bounded query of %s", (_, text) => {
    const { terms: found, phrases, excluded } = parseQuery(text);
    expect(found.length).toBeLessThanOrEqual(24);
    expect(phrases.length + excluded.length).toBeLessThanOrEqual(24);
  });
});
