import { expect, test } from "vitest";
import { SEARCH_WORDS } from "#layouts/search-words.ts";
import type { Summary } from "#src/search/service.ts";
import { mayBeUnmet, unmetSummary } from "#src/search/unmet-text.ts";

const words = { ...SEARCH_WORDS, months: Array.from({ length: 12 }, (_, i) => `شهر ${i + 1}`) };
const found = (part: Partial<Summary>): Omit<Summary, "answer"> => ({
  ...{ ranked: 3, any: 3, all: 3, words: 1, phrases: 0, more: false, whole: true },
  ...{ onlyStopWords: false, onlyExcluded: false, doubtful: false, phraseMissing: false },
  ...{ guessed: false, address: false, ...part },
});

test("each part that is not met has its sentence, a time in words", () => {
  const unmet = [
    { reason: "tag", name: "بلدة", nearest: [] },
    { reason: "period", name: "1850-02", nearest: [] },
  ] as const;
  expect(unmetSummary(found({ ranked: 0 }), unmet, words)).toEqual([
    "لا نتائج.",
    "ليس في الأرشيف وسم اسمه «بلدة».",
    "ليس في الأرشيف مقال نُشر في هذه المدة: شهر 2 1850.",
  ]);
});

test("where all is met, the answer is told", () => {
  expect(unmetSummary(found({}), [], words)).toEqual(["3 نتائج"]);
  const missing = found({ phrases: 1, phraseMissing: true });
  expect(unmetSummary(missing, [], words)).toEqual([SEARCH_WORDS.phraseMissing]);
});

test("an address and words to leave out ask for nothing that could be unmet", () => {
  expect(mayBeUnmet("سد", found({ ranked: 0 }))).toBe(true);
  expect(mayBeUnmet("سد", found({}))).toBe(false);
  expect(mayBeUnmet("سد وسم:ري", found({}))).toBe(true);
  expect(mayBeUnmet("-سد", found({ ranked: 0, onlyExcluded: true }))).toBe(false);
  expect(mayBeUnmet("https://example.org", found({ ranked: 0, address: true }))).toBe(false);
});
