import { expect, test } from "vitest";
import { readDateline } from "#src/parse/dateline.ts";

test.each([
  ["القاهرة – رويترز: قال مصدر مطلع", "القاهرة", ["رويترز"]],
  ["لو بورجيه (فرنسا) – بعد أسبوعين من المفاوضات", "لو بورجيه", []],
  ["جنيف – اجتمع الوفدان صباحا", "جنيف", []],
])("%s", (paragraph, place, agencies) => {
  expect(readDateline(paragraph, [])).toMatchObject({ place, agencies });
});

test.each(["لكن الاتفاق – كما قيل – لم يصمد", "الخلاصة: لا اتفاق"])("%s is no dateline", (text) => {
  expect(readDateline(text, [])).toBeUndefined();
});
