import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addChanges, clean } from "#src/arabic/clean.ts";

describe("clean", () => {
  test.each([
    ["CR and CRLF", "أ\r\nب\rج", "أ\nب\nج", { "line-ends": 2 }],
    ["line and paragraph separators", "أ\u2028ب\u2029ج\u0085د", "أ\nب\nج\nد", { "line-ends": 3 }],
    ["breaks of lines and pages", "أ\vب\fج", "أ\nب\nج", { "line-ends": 2 }],
    ["breaks before what ends a line", "أ.\v.. 3.\f5", "أ... 3.5", { "control-characters": 2 }],
    ["breaks beside white space", "أ.\v ب\n\fج", "أ. ب\nج", { "control-characters": 2 }],
    ["byte order mark inside", "كلمة\uFEFFأخرى", "كلمةأخرى", { "byte-order-marks": 1 }],
    ["control characters", "قبل\u001Aبعد\u0002", "قبلبعد", { "control-characters": 2 }],
    ["soft hyphen", "interna\u00ADtional", "international", { "soft-hyphens": 1 }],
    [
      "bidi embeddings and isolates",
      "\u202Bنص\u202C \u2067آخر\u2069",
      "نص آخر",
      { "bidi-controls": 4 },
    ],
    ["presentation forms", "ﻛﺘﺎب ﻻ", "كتاب لا", { "presentation-forms": 4 }],
    ["an isolated vowel sign", "كتبﹶ", "كتبَ", { "presentation-forms": 1 }],
    [
      "half of a surrogate pair",
      "أ\uD83Dب\uDE00 \u{1F600}",
      "أ\uFFFDب\uFFFD \u{1F600}",
      { "lone-surrogates": 2 },
    ],
    ["decomposed letters", "ا\u0653ب", "آب", { normalisation: 1 }],
  ])("%s", (_, text, expected, changes) => {
    expect(clean(text)).toEqual({ text: expected, changes });
  });

  test.each([
    ["tatweel and diacritics", "العـــربيّة مُشَكَّلةٌ"],
    ["joiners and direction marks", "می\u200Cخواهم \u200Eabc\u200F \u200D"],
    ["ﷺ ﷲ ﴾ ﴿", "محمد ﷺ، ﷲ ﴿اقرأ﴾"],
    ["Arabic-Indic digits, tab and line feed", "٢٠١٦\t١٩\n"],
  ])("keeps %s", (_, text) => {
    expect(clean(text)).toEqual({ text, changes: {} });
  });

  test("is idempotent and leaves nothing that it would remove", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = clean(text).text;
        expect(clean(once)).toEqual({ text: once, changes: {} });
      }),
    );
  });
});

test("addChanges adds up counts by rule", () => {
  expect(addChanges({ a: 1 }, { a: 2, b: 1 }, {})).toEqual({ a: 3, b: 1 });
});

test("what is passed over at a glance is what the rules leave alone", () => {
  const any = fc.oneof(
    fc.constantFrom(
      ..."\u064b\u064e\u0651\u0652\u0670\u0653\u0654\u0655\u0640\u0301\u1161اأبهيوe é",
    ),
    fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 10 }), (parts) => {
      const text = parts.join("");
      // A control character has every rule look at the text.
      const { text: looked, changes } = clean(`${text}\u0001x`);
      const { "control-characters": controls = 0, ...others } = changes;
      const own = controls > 1 ? { "control-characters": controls - 1 } : {};
      expect(clean(text)).toEqual({ text: looked.slice(0, -1), changes: { ...others, ...own } });
    }),
    { numRuns: 20_000 },
  );
});
