import { describe, expect, it } from "vitest";
import { joinFilters, takeFilters, withFilter, withoutFilter } from "#src/search/filters.ts";

const filtersOf = (text: string) => joinFilters(takeFilters(text).filters);

describe("filters in a query", () => {
  it("reads tags, outlets, periods and headline words, and leaves the other words in place", () => {
    const text = 'زلزال وسم:سوريا ناشر:"صحيفة الغد" سنة:2016 مدمر عنوان:إنقاذ';
    const { rest, filters } = takeFilters(text);
    expect(rest.trim().split(/\s+/)).toEqual(["زلزال", "مدمر"]);
    expect(rest.indexOf("مدمر")).toBe(text.indexOf("مدمر"));
    expect(filters.map(({ kind, name }) => [kind, name])).toEqual([
      ["tag", "سوريا"],
      ["publisher", "صحيفة الغد"],
      ["period", "2016"],
      ["title", "إنقاذ"],
    ]);
  });

  it("reads names in whatever quotation marks they stand", () => {
    expect(filtersOf("وسم:«الأمم المتّحدة» -وسم:أميركا").tags).toEqual({
      with: ["الأمم المتّحدة"],
      without: ["أميركا"],
    });
  });

  it("reads names behind a colon with blanks, but no filter for a name", () => {
    for (const text of ["وسم: سوريا", "وسم :سوريا", "وسم : سوريا"]) {
      expect(filtersOf(`${text} حرب`).tags.with, text).toEqual(["سوريا"]);
      expect(withoutFilter(`${text} حرب`, takeFilters(text).filters[0]?.written ?? "")).toBe("حرب");
    }
    expect(filtersOf('ناشر: "صحيفة الغد" سنة: 2016').publishers.with).toEqual(["صحيفة الغد"]);
    const { rest, filters } = takeFilters("وسم: -ناشر:الغد");
    expect([rest.trim(), filters.map(({ kind }) => kind)]).toEqual(["وسم:", ["publisher"]]);
    expect(takeFilters("وسم: ").filters).toEqual([]);
  });

  it("reads ranges of years, months and days, open at an end, in any digits, either way round", () => {
    const periods = (text: string) => filtersOf(text).periods.with;
    expect(periods("2016..2018")).toEqual([{ from: "2016", to: "2018" }]);
    expect(periods("حرب ٢٠١٥-٠٧..")).toEqual([{ from: "2015-07", to: "" }]);
    expect(periods("..2014-02-03 حرب")).toEqual([{ from: "", to: "2014-02-03" }]);
    expect(periods("2018..2016")).toEqual([{ from: "2016", to: "2018" }]);
    expect(periods("تاريخ:2016-02")).toEqual([{ from: "2016-02", to: "2016-02" }]);
  });

  it.each(["سنة:قريبة", "وسم:", "20161..3", "نص: بعد نقطتين", "..", "موسم:سوريا"])(
    "leaves %s as words",
    (text) => {
      expect(takeFilters(text)).toEqual({ rest: text, filters: [] });
    },
  );

  it("takes a whole day for the filter of that day, beside words too, but not in a phrase", () => {
    const day = { from: "2015-07-21", to: "2015-07-21" };
    expect(filtersOf("2015-07-21").periods.with).toEqual([day]);
    expect(filtersOf("حرب ٢٠١٥-٠٧-٢١").periods.with).toEqual([day]);
    expect(takeFilters('"حرب 2015-07-21 كبرى"').filters).toEqual([]);
    expect(takeFilters("2015-07").filters).toEqual([]);
  });

  it("leaves out periods and headline words as well as names", () => {
    const { periods, untitled, title } = filtersOf("-سنة:2015 -2016..2017 −عنوان:هدنة -2018-02-03");
    expect(periods.with).toEqual([]);
    expect(periods.without).toEqual([
      { from: "2015", to: "2015" },
      { from: "2016", to: "2017" },
      { from: "2018-02-03", to: "2018-02-03" },
    ]);
    expect([title, untitled]).toEqual(["", ["هدنة"]]);
  });

  it("has no period in what no calendar has", () => {
    for (const text of ["2015-13..2016", "2015-02-29", "تاريخ:2015-00"])
      expect(takeFilters(text).filters, text).toEqual([]);
  });
});

describe("choosing filters", () => {
  it("writes what it can read back", () => {
    const text = withFilter(withFilter("زلزال", "tag", "الأمم المتحدة"), "publisher", "الغد");
    expect(text).toBe('زلزال وسم:"الأمم المتحدة" ناشر:الغد');
    expect(takeFilters(text).filters.map(({ name }) => name)).toEqual(["الأمم المتحدة", "الغد"]);
    expect(withoutFilter(text, 'وسم:"الأمم المتحدة"')).toBe("زلزال ناشر:الغد");
  });

  it("takes back a filter in the digits in which it was typed", () => {
    const text = "حرب ٢٠١٥..٢٠١٦";
    expect(withoutFilter(text, takeFilters(text).filters[0]?.written ?? "")).toBe("حرب");
  });

  it("puts a new period in the place of the old one, and keeps those left out", () => {
    expect(withFilter("-سنة:2015 سنة:2016", "period", "2014")).toBe("-سنة:2015 سنة:2014");
    const year = withFilter("زلزال", "period", "2016");
    expect(year).toBe("زلزال سنة:2016");
    expect(withFilter(year, "period", "2015-07..2015-09")).toBe("زلزال 2015-07..2015-09");
    expect(withFilter(year, "period", "2015-07")).toBe("زلزال تاريخ:2015-07");
  });
});
