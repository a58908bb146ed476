import { describe, expect, it } from "vitest";
import { inPeriod, type Period, readPeriod } from "#src/search/day-range.ts";

const inside = (period: Period, days: readonly string[]) =>
  days.filter((day) => inPeriod(day, period));

describe("a period", () => {
  it("has the days, months and years that lie in it whole", () => {
    const period = { from: "2015-07", to: "2016" };
    const within = ["2015-07-01", "2016-12-31", "2016", "2015-07"];
    expect(inside(period, [...within, "2015", "2015-06-30", "2017-01-01", "2014", ""])).toEqual(
      within,
    );
    expect(inPeriod("1999-01-01", { from: "", to: "2000" })).toBe(true);
  });

  it("of one day has no month", () => {
    const day = { from: "2015-07-19", to: "2015-07-19" };
    expect(inside(day, ["2015-07-19", "2015-07", "2015"])).toEqual(["2015-07-19"]);
  });

  it("of all days of a month has the month", () => {
    expect(inPeriod("2016-02", { from: "2016-02-01", to: "2016-02-29" })).toBe(true);
    expect(inPeriod("2016-02", { from: "2016-02-01", to: "2016-02-28" })).toBe(false);
    expect(inPeriod("2016", { from: "2016-01-01", to: "2016-12" })).toBe(true);
  });

  it("may be that of articles whose day is not known", () => {
    expect(inside("unknown", ["", "2016"])).toEqual([""]);
  });

  it("is not read from what is none", () => {
    const none = ["..", "16", "2016-1", "2016..18", "2015-13", "2015-02-30..2016", "2015..2016-00"];
    expect(none.map(readPeriod)).toEqual(none.map(() => undefined));
  });
});
