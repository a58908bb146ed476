import { describe, expect, test } from "vitest";
import { findDates, parseDate, readDate, readDateField, scanDates } from "#src/arabic/dates.ts";

describe("parseDate reads a day in every notation", () => {
  test.each([
    ["19 فبراير/شباط 2016", "2016-02-19"],
    ["19 شباط/فبراير 2016", "2016-02-19"],
    ["19 شباط (فبراير) 2016", "2016-02-19"],
    ["19 فبراير شباط 2016", "2016-02-19"],
    ["16 من كانون الأول / ديسمبر سنة 2015", "2015-12-16"],
    ["25 من شهر يوليه عام 2015", "2015-07-25"],
    ["8 إبريل/نيسان من عام 2017", "2017-04-08"],
    ["١٩ أغسطس ٢٠١٥م", "2015-08-19"],
    ["٢٥أكتوبر / تشرين الأول عام ١٩٨٤", "1984-10-25"],
    ["28 جانفى 2011", "2011-01-28"],
    ["3 غشت 2016", "2016-08-03"],
    ["8 شتنبر2022", "2022-09-08"],
    ["يوليو 21, 2015", "2015-07-21"],
    ["2019 أبريل 11", "2019-04-11"],
    ["2019، نيسان/أبريل ١١", "2019-04-11"],
    ["الحادي عشر من سبتمبر/أيلول 2001", "2001-09-11"],
    ["الأول من يناير 2016", "2016-01-01"],
    ["الثاني والعشرين من نوفمبر 2010", "2010-11-22"],
    ["الثلاثين من حزيران 2009", "2009-06-30"],
    ["19/2/2016", "2016-02-19"],
    ["19-02-2016م", "2016-02-19"],
    ["٢٠١٦/٢/١٩", "2016-02-19"],
    ["Friday, Feb. 12, 2016", "2016-02-12"],
    ["12 Sept 2016", "2016-09-12"],
  ])("%s", (text, date) => expect(parseDate(text)?.date).toBe(date));
});

describe("parseDate accepts what belongs to a date", () => {
  test.each([
    ["التاريخ: الجمعة 19 فبراير 2016", "2016-02-19", undefined],
    ["نُشر في 19/2/2016 الساعة 2:30 مساءً بتوقيت مكة المكرمة", "2016-02-19", "14:30:00+03:00"],
    ["الثلاثاء 12 شوال 1436هـ الموافق 28 يوليو 2015م", "2015-07-28", undefined],
    ["السبت 23/10/1436 هـ - 8/8/2015 م", "2015-08-08", undefined],
    ["2015-07-21 01:00:00", "2015-07-21", "01:00:00"],
    ["2015-07-21 00:00:00", "2015-07-21", undefined],
    ["2016-02-19T23:59:00Z", "2016-02-19", "23:59:00+00:00"],
    ["2016-02-19T14:05:00.250+0300", "2016-02-19", "14:05:00+03:00"],
    ["Fri, 19 Feb 2016 14:05:00 +0300", "2016-02-19", "14:05:00+03:00"],
    ["Fri, 19 Feb 2016 14:05 GMT", "2016-02-19", "14:05:00+00:00"],
    ["الخميس 30 تموز 2015 12:10 ص", "2015-07-30", "00:10:00"],
  ])("%s", (text, date, time) => {
    const read = parseDate(text);
    expect([read?.date, read?.time, read?.problem]).toEqual([date, time, undefined]);
  });
});

describe("parseDate refuses", () => {
  test.each([
    ["a sentence", "اتفق الطرفان في 19 فبراير 2016"],
    ["an update's line", "آخر تحديث: 19/2/2016"],
    ["two different days", "19 فبراير 2016 - 20 فبراير 2016"],
    ["a Hijri date alone", "12 شوال 1436هـ"],
    ["a Hijri date in figures", "17-4-1435"],
    ["a year of two digits", "19/2/16"],
    ["a day without a year", "19 فبراير"],
    ["an hour that does not exist", "2016-02-19T25:00:00Z"],
    ["an issue number", "العدد 13179 - 2015/07/23"],
    ["a price", "10.50.2000.1"],
    ["nothing", ""],
  ])("%s", (_, text) => expect(parseDate(text)).toBeUndefined());
});

describe("readDate says what is wrong", () => {
  test.each(["30 فبراير 2016", "31/4/2016", "2/30/2016", "2015-02-29"])("no such day: %s", (text) =>
    expect(readDate(text)).toMatchObject({ rule: "date-impossible", found: text }),
  );
  test("a dual month that contradicts itself is not guessed", () => {
    expect(readDate("5 يناير/كانون الأول 2016")).toMatchObject({ rule: "date-contradiction" });
    expect(parseDate("5 يناير/كانون الأول 2016")).toBeUndefined();
  });
  test("a weekday that is another day's is reported beside the date", () => {
    expect(parseDate("الجمعة 19 فبراير 2016")?.problem).toBeUndefined();
    expect(parseDate("الخميس 19 فبراير 2016")).toMatchObject({
      date: "2016-02-19",
      problem: { rule: "date-contradiction" },
    });
  });
});

test("readDateField also reads partial dates and seconds since 1970", () => {
  expect(readDateField("2016-02")).toMatchObject({ date: "2016-02" });
  expect(readDateField("2016")).toMatchObject({ date: "2016" });
  expect(readDateField("1455890700")).toMatchObject({
    date: "2016-02-19",
    time: "14:05:00+00:00",
  });
  expect(readDateField("1455890700000")).toMatchObject({ date: "2016-02-19" });
  expect(readDateField("2016-13")).toBeUndefined();
  expect(readDateField("12345")).toBeUndefined();
});

test("findDates gives offsets into running text and passes problems over", () => {
  const text = "اندلعت في 25 يناير/كانون الثاني 2011، وأجلت إلى 30/2/2012 ثم 3 آذار 2013.";
  const found = findDates(text);
  expect(found.map(({ date }) => date)).toEqual(["2011-01-25", "2013-03-03"]);
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
  expect(scanDates(text).map(({ problem }) => problem?.rule)).toEqual([
    undefined,
    "date-impossible",
    undefined,
  ]);
});
