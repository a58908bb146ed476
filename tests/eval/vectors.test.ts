import { expect, test } from "vitest";
import { foldsAlike, stemsAlike } from "#src/eval/vectors.ts";

test("spellings agree that fold to the same", () => {
  expect(foldsAlike("إِعْلام", "اعلام")).toBe(true);
  expect(foldsAlike("مكتبة", "مكتب")).toBe(false);
});

test("a stem agrees when one reading of the word has it", () => {
  expect(stemsAlike("والقرية", "قري")).toBe(false);
  expect(stemsAlike("والقرية", "قر")).toBe(true);
  expect(stemsAlike("وقلم", "قلم")).toBe(true);
  expect(stemsAlike("وقلم", "لم")).toBe(false);
});

test("words of grammar are left out, as other analysers leave them out", () => {
  expect(stemsAlike("الذين كتبوا", "كتبوا")).toBe(true);
  expect(stemsAlike("الذين", "ذين")).toBe(true);
  expect(stemsAlike("كتبوا رسالة", "كتبوا")).toBe(false);
});
