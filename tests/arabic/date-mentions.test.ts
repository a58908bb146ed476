import { describe, expect, test } from "vitest";
import { findMentions } from "#src/arabic/date-mentions.ts";
import { resolveMention } from "#src/arabic/date-resolve.ts";

/** What each mention of a text comes to on Friday 19 February 2016, with its words. */
const on = (text: string, published = "2016-02-19") =>
  findMentions(text).map((mention) => [
    resolveMention(mention, published) ?? mention.problem?.rule,
    text.slice(mention.start, mention.end),
  ]);

/** One mention that covers the whole text. */
const whole = (text: string, published?: string) => {
  const found = on(text, published);
  expect(found.map(([, words]) => words)).toEqual([text]);
  return found[0]?.[0];
};

test.each([
  ["19 فبراير 2016", "2016-02-19"],
  ["19 شباط 2016", "2016-02-19"],
  ["19 فيفري 2016", "2016-02-19"],
  ["3 غشت 2016", "2016-08-03"],
  ["19 فبراير/شباط 2016", "2016-02-19"],
  ["19 شباط/فبراير 2016", "2016-02-19"],
  ["19 شباط (فبراير) 2016م", "2016-02-19"],
  ["16 من كانون الأول / ديسمبر سنة 2015", "2015-12-16"],
  ["الحادي عشر من سبتمبر/أيلول 2001", "2001-09-11"],
  ["الثاني والعشرين من شهر أغسطس لعام 1983", "1983-08-22"],
  ["الـ23 من مايو/أيار 2017", "2017-05-23"],
  ["١٩ فبراير ٢٠١٦", "2016-02-19"],
  ["يوليو 21, 2015", "2015-07-21"],
  ["19/2/2016", "2016-02-19"],
  ["٢٠-٧-٢٠١٥م", "2015-07-20"],
  ["2016/2/19", "2016-02-19"],
  ["10 جمادى الأولى 1437هـ", "2016-02-19"],
  ["10/5/1437هـ", "2016-02-19"],
  ["12 شوال 1436هـ، الموافق 28 يوليو 2015 م", "2015-07-28"],
  ["يوم الجمعة 19 فبراير 2016", "2016-02-19"],
  ["Friday, Feb. 12, 2016", "2016-02-12"],
  ["12 February 2016", "2016-02-12"],
  ["آذار/مارس 2018", "2018-03"],
  ["عام 2015", "2015"],
])("written in full: %s", (text, day) => expect(whole(text)).toBe(day));

test.each([
  ["اليوم الجمعة", "2016-02-19"],
  ["اليوم، الجمعة", "2016-02-19"],
  ["مساء أمس الخميس", "2016-02-18"],
  ["أول من أمس", "2016-02-17"],
  ["أول أمس الأربعاء", "2016-02-17"],
  ["غداً السبت", "2016-02-20"],
  ["بعد غد", "2016-02-21"],
  ["الأربعاء الماضي", "2016-02-17"],
  ["الجمعة المقبل", "2016-02-26"],
  ["11 فبراير/شباط الجاري", "2016-02-11"],
  ["11 فبراير/شباط الماضي", "2016-02-11"],
  ["25 فبراير/شباط الماضي", "2015-02-25"],
  ["5 ديسمبر الماضي", "2015-12-05"],
  ["4 مارس المقبل", "2016-03-04"],
  ["2 يناير القادم", "2017-01-02"],
  ["23 جويلية الفارط", "2015-07-23"],
  ["25 من الشهر الجاري", "2016-02-25"],
  ["الشهر الماضي", "2016-01"],
  ["26 أكتوبر من العام الماضي", "2015-10-26"],
  ["19 و20 فبراير الحالي", "2016-02-20"],
  ["8 – 10 نوفمبر 2015", "2015-11-10"],
  ["اليوم الجمعة 19 فبراير", "2016-02-19"],
])("relative to publication: %s", (text, day) => expect(whole(text)).toBe(day));

test("without a year the nearest is meant, across the turn of the year", () => {
  expect(whole("28 ديسمبر", "2016-01-03")).toBe("2015-12-28");
  expect(whole("3 يناير", "2015-12-28")).toBe("2016-01-03");
});

describe("flagged, not guessed", () => {
  test.each(["5 يناير/كانون الأول 2016", "5 يناير/كانون الأول الماضي", "15 مايو (تموز) 1948"])(
    "two months: %s",
    (text) => expect(whole(text)).toBe("date-contradiction"),
  );
  test("a day that does not exist", () => {
    expect(whole("30/2/2016")).toBe("date-impossible");
    expect(whole("31 أبريل 2016")).toBe("date-impossible");
    expect(whole("34 رجب 1436هـ")).toBe("date-impossible");
  });
  test("a weekday of another day", () => {
    const [mention] = findMentions("الخميس 19 فبراير 2016");
    expect(mention?.problem?.rule).toBe("date-contradiction");
  });
  test("two months of a range are no contradiction", () => {
    expect(on("بين 3 فبراير - مارس 2016")).not.toContainEqual(["date-contradiction", "3 فبراير"]);
  });
});

test.each([
  "فاز الفريق 3 - صفر في اليوم الأول",
  "مارس ضغوطا على نيسان وقالت تيريزا ماي",
  "الإصدار 3.5 بنسبة 1/2 من 192.168.1.1",
  "قرأ رجب وشعبان رسالة",
])("no date: %s", (text) => expect(findMentions(text)).toEqual([]));

test("mentions of running text, in order and without overlaps", () => {
  const text =
    "قال اليوم الجمعة إن لقاء 11 فبراير/شباط الماضي تلاه آخر (الأربعاء)، وموعد التالي 25 فبراير/شباط الجاري.";
  expect(on(text)).toEqual([
    ["2016-02-19", "اليوم الجمعة"],
    ["2016-02-11", "11 فبراير/شباط الماضي"],
    ["2016-02-17", "الأربعاء"],
    ["2016-02-25", "25 فبراير/شباط الجاري"],
  ]);
});
