import { expect, test } from "vitest";
import { compareNames, indexLetter, underLetters } from "#src/arabic/alphabet.ts";
import { placeInWeek, WEEK } from "#src/arabic/week.ts";

test("names stand under their first letter, the article and hamza not counted", () => {
  expect(
    ["الجزائر", "ألمانيا", "إيران", "آسيا", "مصر", "Apple", "7 إبريل"].map(indexLetter),
  ).toEqual([..."جااامA#"]);
});

test("a word that only begins like the article keeps its letters", () => {
  expect(indexLetter("الو")).toBe("ا");
});

test("letters and names come in Arabic order", () => {
  const names = ["اليمن", "أبها", "الجزائر", "جدة", "إيران"].map((name) => ({ name }));
  expect(underLetters(names)).toEqual([
    { letter: "ا", items: [{ name: "أبها" }, { name: "إيران" }] },
    { letter: "ج", items: [{ name: "جدة" }, { name: "الجزائر" }] },
    { letter: "ي", items: [{ name: "اليمن" }] },
  ]);
});

test("names are compared by their place in such an index, each with its own", () => {
  const names = ["تونس", "الجزائر", "الأردن", "أردن", "جدة"];
  const sorted = ["أردن", "الأردن", "تونس", "جدة", "الجزائر"];
  expect(names.toSorted(compareNames)).toEqual(sorted);
  expect(names.toReversed().sort(compareNames)).toEqual(sorted);
});

test("the week begins on Saturday", () => {
  expect(
    ["2016-02-19", "2016-02-20", "2000-02-29"].map((day) => WEEK[placeInWeek(day)]?.name),
  ).toEqual(["الجمعة", "السبت", "الثلاثاء"]);
  expect(() => placeInWeek("2015-02-29")).toThrow(RangeError);
});
