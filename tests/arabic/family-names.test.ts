import { expect, test } from "vitest";
import { familyName, isPublicAdjective } from "#src/arabic/family-names.ts";
import { fold } from "#src/arabic/fold.ts";
import { nameWord } from "#src/arabic/name-words.ts";

const familyOf = (word: string) => familyName(fold(word), word);

test.each(["الجسري", "الحربي", "المعلمي"])("%s is an adjective of origin", (word) => {
  expect(familyOf(word)).toBe("origin");
});

test.each(["السالم", "الحمدان", "الوردان", "جسري"])("%s is a form of families' names", (word) => {
  expect(familyOf(word)).toBe("form");
});

test.each([
  ["التجاري", "an adjective of public life"],
  ["المنتمي", "a participle"],
  ["الجسرية", "feminine"],
  ["اللاعبين", "a plural"],
  ["الخميس", "a day"],
  ["لاعبي", "what there are several of"],
  ["أولى", "no adjective of origin: it ends in ى"],
  ["المدينة", "a word"],
])("%s is none: %s", (word) => {
  expect(familyOf(word)).toBeUndefined();
});

test("titles, roles and nationalities are none, but for those that are men's names", () => {
  for (const word of ["المدير", "لاعب", "الفرنسي"])
    expect(nameWord(word).family, word).toBeUndefined();
  expect(nameWord("التركي").family).toBe("form");
});

test("adjectives of public life are known in both genders, with the article", () => {
  expect(
    ["التجاري", "الخيرية", "تجاري", "الجسري"].map((word) => isPublicAdjective(fold(word))),
  ).toEqual([true, true, false, false]);
});
