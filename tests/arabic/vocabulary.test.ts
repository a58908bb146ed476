import { expect, test } from "vitest";
import { words } from "#src/arabic/fold.ts";
import { createVocabulary } from "#src/arabic/vocabulary.ts";

const TEXTS = [
  "قال،وأضاف: «لإطلاقِ النــار»!",
  "كتاب\u200Cها و\u202Bhello\u202C 12٫5 ٢٠٣٠",
  "e\u0301te\u0301 \u{1EE00}\u{1EE01} \u{1F600}قمر\u{1F600} \uD800نصف\uDC00",
  "",
  " ؟ ",
  "نهاية\nسطر",
];

test("numbers the words that the analysis of queries sees, the same word alike", () => {
  const vocabulary = createVocabulary();
  for (const text of [...TEXTS, ...TEXTS]) {
    const said = [...vocabulary.numbers(text)].map((number) => vocabulary.words[number]);
    expect(said, JSON.stringify(text)).toEqual(words(text).map((word) => word.text));
  }
  expect(new Set(vocabulary.words).size).toBe(vocabulary.words.length);
});

test("keeps thousands of words apart", () => {
  const vocabulary = createVocabulary();
  const many = Array.from({ length: 30_000 }, (_, i) => `كلمة${i}`);
  const numbers = [...vocabulary.numbers(many.join(" "))];
  expect(numbers).toEqual(many.map((_, i) => i));
  expect([...vocabulary.numbers(many.toReversed().join("،"))]).toEqual(numbers.reverse());
});
