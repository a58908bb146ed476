import { describe, expect, it } from "vitest";
import {
  inPeriod,
  joinFilters,
  readPeriod,
  takeFilters,
  withFilter,
  withoutFilter,
} from "#src/search/filters.ts";

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

  it("reads ranges of years, months and days, open at an end, in any digits, either way round", () => {
    const periods = (text: string) => filtersOf(text).periods;
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

  it("knows which days lie in a period, however precise they are", () => {
    const period = { from: "2015-07", to: "2016" };
    const inside = ["2015-07-01", "2015", "2016-12-31", "2016", "2015-07"];
    const outside = ["2015-06-30", "2017-01-01", "2014", ""];
    expect(inside.filter((day) => inPeriod(day, period))).toEqual(inside);
    expect(outside.filter((day) => inPeriod(day, period))).toEqual([]);
    expect(inPeriod("1999-01-01", { from: "", to: "2000" })).toBe(true);
  });

  it("knows articles whose day is not known", () => {
    const [period = ""] = filtersOf("زلزال تاريخ:مجهول").periods;
    expect(period).toBe("unknown");
    expect(["", "2016"].map((day) => inPeriod(day, "unknown"))).toEqual([true, false]);
  });

  it("has no period in what is none", () => {
    expect(["..", "16", "2016-1", "2016..18"].map(readPeriod)).toEqual(
      new Array(4).fill(undefined),
    );
  });
});

describe("choosing filters", () => {
  it("writes what it can read back", () => {
    const text = withFilter(withFilter("زلزال", "tag", "الأمم المتحدة"), "publisher", "الغد");
    expect(text).toBe('زلزال وسم:"الأمم المتحدة" ناشر:الغد');
    expect(takeFilters(text).filters.map(({ name }) => name)).toEqual(["الأمم المتحدة", "الغد"]);
    expect(withoutFilter(text, 'وسم:"الأمم المتحدة"')).toBe("زلزال ناشر:الغد");
  });

  it("puts a new period in the place of the old one", () => {
    const year = withFilter("زلزال", "period", "2016");
    expect(year).toBe("زلزال سنة:2016");
    expect(withFilter(year, "period", "2015-07..2015-09")).toBe("زلزال 2015-07..2015-09");
    expect(withFilter(year, "period", "2015-07")).toBe("زلزال تاريخ:2015-07");
  });
});
