/** Days in Persian, Urdu and Hebrew. */
import { describe, expect, it } from "vitest";
import { parseNeighbourDate } from "#src/arabic/neighbour-dates.ts";

describe("parseNeighbourDate", () => {
  it.each([
    ["تاریخ انتشار: ۱۲ مهر ۱۳۹۸ - ۱۰:۴۵", "2019-10-04"],
    ["۳۰ اسفند ۱۳۹۹", "2021-03-20"],
    ["۱ فروردین ۱۴۰۰", "2021-03-21"],
    ["1387/09/18", "2008-12-08"],
    ["تاریخ: 1402/01/01", "2023-03-21"],
    ["جمعرات 18 جولائی 2019", "2019-07-18"],
    ["פורסם ב-3 במרץ 2009", "2009-03-03"],
    ["פורסם: 14.11.16, 08:30", "2016-11-14"],
  ])("%s is %s", (text, date) => {
    expect(parseNeighbourDate(text)?.date).toBe(date);
  });

  it("reads the hour beside it", () => {
    expect(parseNeighbourDate("۱۲ مهر ۱۳۹۸ - ۸:۴۵")?.time).toBe("08:45:00");
  });

  it.each([
    ["a day that does not exist", "31 مهر 1398"],
    ["the last day of a year that is not leap", "30 اسفند 1398"],
    ["a day of the Hijra", "1443/3/18 هـ"],
    ["figures of the 15th century alone", "1443/3/18"],
    ["a short year outside Hebrew", "14.11.16"],
    ["a text", "در سال ۱۳۹۸ و در روز ۱۲ مهر ۱۳۹۸ نمایشگاهی بزرگ در شهر ما بر پا شد و همه آمدند"],
  ])("%s is none", (_, text) => {
    expect(parseNeighbourDate(text)).toBeUndefined();
  });
});
