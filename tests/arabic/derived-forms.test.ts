import { expect, test } from "vitest";
import { verbalNouns } from "#src/arabic/derived-forms.ts";
import { fold } from "#src/arabic/fold.ts";
import { nameWord } from "#src/arabic/name-words.ts";

test.each([
  ["انتقل", "انتقال"],
  ["المنتقل", "انتقال"],
  ["المنتقلة", "انتقال"],
  ["منتقلة", "انتقال"],
  ["استعمل", "استعمال"],
  ["المستعمل", "استعمال"],
  ["المستقيل", "استقالة"],
  ["المتعاون", "تعاون"],
  ["المنتمي", "انتماء"],
  ["المنضم", "انضمام"],
  ["المستقر", "استقرار"],
  ["مطمئنة", "اطمئنان"],
])("%s is a form of %s", (word, noun) => {
  expect(verbalNouns(fold(word))).toContain(fold(noun));
});

test.each(["متعاون", "منتقل", "مدير", "الكتاب", "للانتقال"])(
  "%s is none of these forms",
  (word) => {
    expect(verbalNouns(fold(word))).toEqual([]);
  },
);

test.each(["المتولي", "أختر", "المنيع", "المستور"])("%s may still be a name", (word) => {
  expect(nameWord(word).common).toBe(false);
});

test("given names of these shapes stay names, words of grammar and accusatives are none", () => {
  for (const name of ["المنتصر", "المعتصم", "المختار"]) expect(nameWord(name).common).toBe(false);
  for (const word of ["إلا", "المنتقل", "متأملةً", "مبتهجًا"]) {
    const { common, given, begins } = nameWord(word);
    expect({ common, given, begins }, word).toEqual({
      ...{ common: true, given: undefined, begins: false },
    });
  }
  expect(nameWord("آلاء").given).toBe("");
});
