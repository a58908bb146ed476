import { describe, expect, test } from "vitest";
import { compareArabic } from "#src/arabic/collate.ts";
import { isDay, parseEdtf, toEdtf } from "#src/arabic/edtf.ts";
import { toHijri } from "#src/arabic/hijri.ts";
import { formatDate, formatMonth, monthName, monthNumber } from "#src/arabic/months.ts";
import { plural } from "#src/arabic/plural.ts";

describe("EDTF", () => {
  test("reads years, months, days and the mark of inference", () => {
    expect(parseEdtf("2016")).toEqual({ year: 2016, inferred: false });
    expect(parseEdtf("2016-02")).toEqual({ year: 2016, month: 2, inferred: false });
    expect(parseEdtf("2016-02-19?")).toEqual({ year: 2016, month: 2, day: 19, inferred: true });
  });
  test.each(["2016-02-30", "2015-02-29", "2016-13", "2016-00-01", "16-02-19", "2016-2-9", ""])(
    "refuses %j",
    (text) => expect(parseEdtf(text)).toBeUndefined(),
  );
  test("knows leap years, also at centuries", () => {
    expect([2000, 2016].map((y) => isDay(y, 2, 29))).toEqual([true, true]);
    expect([1900, 2015].map((y) => isDay(y, 2, 29))).toEqual([false, false]);
  });
  test("writes padded parts", () => expect(toEdtf(980, 2, 9)).toBe("0980-02-09"));
});

describe("month names", () => {
  test.each([
    ["dual", "19 فبراير/شباط 2016"],
    ["levantine", "19 شباط 2016"],
    ["egyptian", "19 فبراير 2016"],
    ["maghrebi", "19 فيفري 2016"],
  ] as const)("shows a day in the %s style", (style, shown) =>
    expect(formatDate("2016-02-19?", style)).toBe(shown),
  );
  test("shows partial dates and leaves what is no date alone", () => {
    expect(formatDate("2016-11", "dual")).toBe("نوفمبر/تشرين الثاني 2016");
    expect(formatDate("2016", "dual")).toBe("2016");
    expect(formatDate("2016-02-31", "dual")).toBe("2016-02-31");
    expect(formatMonth("2016-02-19", "levantine")).toBe("شباط 2016");
  });
  test("reads every style, with any hamza and vowel signs", () => {
    const read = ["كانون ثاني", "اذار", "أفريل", "جويلية", "غشت", "شتنبر", "تِشرين الأوّل", "Feb."];
    expect(read.map(monthNumber)).toEqual([1, 3, 4, 7, 8, 9, 10, 2]);
    expect(monthNumber("رمضان")).toBeUndefined();
  });
  test("has a name for each month of each style", () => {
    for (const style of ["dual", "levantine", "egyptian", "maghrebi"] as const)
      for (let m = 1; m <= 12; m += 1)
        for (const name of monthName(m, style).split("/")) expect(monthNumber(name)).toBe(m);
  });
});

describe("toHijri", () => {
  test("converts by Umm al-Qura, inferred days too, without direction marks", () => {
    expect(toHijri("2016-02-19")).toBe("10 جمادى الأولى 1437هـ");
    expect(toHijri("2015-07-17?")).toBe("1 شوال 1436هـ");
    expect(toHijri("2016-02-19")).not.toMatch(/[\u200E\u200F]/);
  });
  test("converts nothing but an existing whole day", () => {
    expect(["2016-02", "2016", "2016-02-30"].map(toHijri)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("plural has the six forms of Arabic", () => {
  const forms = {
    zero: "لا مقالات",
    one: "مقالة واحدة",
    two: "مقالتان",
    few: "{n} مقالات",
    many: "{n} مقالة",
    other: "{n} مقالةٍ",
  };
  expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((n) => plural(n, forms))).toEqual([
    "لا مقالات",
    "مقالة واحدة",
    "مقالتان",
    "3 مقالات",
    "10 مقالات",
    "11 مقالة",
    "99 مقالة",
    "100 مقالةٍ",
    "103 مقالات",
  ]);
  expect(plural(2, { other: "{n} من {n}" })).toBe("2 من 2");
});

test("compareArabic ignores hamza and vowels first and is never undecided", () => {
  expect(["تونس", "إيران", "ألمانيا", "باريس"].sort(compareArabic)).toEqual([
    "ألمانيا",
    "إيران",
    "باريس",
    "تونس",
  ]);
  expect(["الجزء 10", "الجزء 9"].sort(compareArabic)).toEqual(["الجزء 9", "الجزء 10"]);
  expect(compareArabic("a\u200Fb", "ab")).not.toBe(0);
});
