import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, words } from "#src/arabic/fold.ts";

describe("fold", () => {
  test.each([
    ["diacritics and tatweel", "إِطْلاقُ النّـارِ", "اطلاق النار"],
    ["alef forms", "أإآٱا", "ااااا"],
    ["alef maksura and Persian yeh", "مستشفى علی", "مستشفي علي"],
    ["teh marbuta", "مدينة", "مدينه"],
    ["hamza on its seats and alone", "مسؤول رئيس سماء", "مسوول رييس سما"],
    ["Persian letters", "پاکستان چاد ڤيينا گوگل", "باكستان جاد فيينا كوكل"],
    ["digits", "٢٠١٦ ۱۹", "2016 19"],
    ["presentation forms", "ﻛﺘﺎب", "كتاب"],
    ["bidi marks and joiners", "\u200Fنص\u202B \u2067آخر\u200C", "نص اخر"],
    ["Latin case and accents", "Médecins SANS", "medecins sans"],
  ])("%s", (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test("is idempotent on Arabic text", () => {
    const arabic = fc.string({
      unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(arabic, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("words", () => {
  test("punctuation separates words also without a space", () => {
    expect(words("قال،وأضاف؛ثم (غادر)؟").map((w) => w.folded)).toEqual([
      "قال",
      "واضاف",
      "ثم",
      "غادر",
    ]);
  });

  test("offsets point at the text as written", () => {
    const text = "وقالـــت: «نَعَم»";
    for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(words(text).map((w) => w.folded)).toEqual(["وقالت", "نعم"]);
  });
});

test("folding by the table is folding step by step, whatever stands beside what", () => {
  const any = fc.oneof(
    fc.integer({ min: 1, max: 0x6ff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(..."أإآٱىةؤئءکگپچژ٣۳AÉß½…\u00a0\u0653\u0654\u0655\u0301\u200c\u0640ﷲﻻ😀"),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  // A long text takes the steps alone.
  const long = " ".repeat(5000);
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      expect(fold(text)).toBe(fold(`${text} ${long}`).slice(0, -5001));
    }),
    { numRuns: 20_000 },
  );
});
