/** What charts, calendars and tags' company are counted from. */
import { describe, expect, test } from "vitest";
import { buildIndex } from "#src/site/archive-index.ts";
import { entriesOfMonth } from "#src/site/lists.ts";
import { timeline } from "#src/site/timeline.ts";
import { storedArticle } from "../support/articles.ts";

const indexOf = (...fields: Parameters<typeof storedArticle>[0][]) =>
  buildIndex(fields.map((some) => storedArticle(some))).index;
const dated = (...dates: string[]) => indexOf(...dates.map((date) => ({ date })));

describe("a timeline", () => {
  test("counts each month from the first to the last, empty ones too", () => {
    const { entries } = dated("2015-11-30", "2015-11-02", "2016-01-05?", "2016-02");
    expect(timeline(entries, 12)).toEqual({
      unit: "month",
      periods: [
        { period: "2015-11", count: 2 },
        { period: "2015-12", count: 0 },
        { period: "2016-01", count: 1 },
        { period: "2016-02", count: 1 },
      ],
    });
  });

  test("counts years where months would be too many, those known by year only included", () => {
    const { entries } = dated("2013-05-01", "2015", "2015-01-01");
    expect(timeline(entries, 12)).toEqual({
      unit: "year",
      periods: [
        { period: "2013", count: 1 },
        { period: "2014", count: 0 },
        { period: "2015", count: 2 },
      ],
    });
  });

  test("leaves out days of collection, and is none for a single month", () => {
    const { entries } = indexOf({ date: "2016-02-19" }, { collected: "2018-01-01" });
    expect(timeline(entries, 12)).toBeUndefined();
    expect(timeline([], 12)).toBeUndefined();
  });
});

describe("days", () => {
  test("of a month are in order, each beside the nearest day with articles", () => {
    const { years } = dated("2016-02-19", "2016-02-19", "2016-03-02", "2016-02");
    const [march, february] = years[0]?.months ?? [];
    const [day] = february?.days ?? [];
    expect(february?.days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ["2016-02-19", 2],
    ]);
    expect(day?.before).toBeUndefined();
    expect(day?.after).toBe(march?.days[0]);
  });

  test("of the year go round, with their years newest first", () => {
    const { anniversaries } = dated("2016-02-19", "2018-02-19", "2017-12-31", "2017-02");
    expect(anniversaries.map(({ date, days }) => [date, days.map(({ day }) => day)])).toEqual([
      ["02-19", ["2018-02-19", "2016-02-19"]],
      ["12-31", ["2017-12-31"]],
    ]);
    expect(anniversaries[0]?.before?.date).toBe("12-31");
    expect(anniversaries[1]?.after?.date).toBe("02-19");
  });
});

test("a month lists all while it fits one page, then only what has no day", () => {
  const month = (count: number) => {
    const days = Array.from({ length: count }, () => "2016-02-19");
    return dated(...days, "2016-02").years[0]?.months[0] ?? { month: "", entries: [], days: [] };
  };
  expect(entriesOfMonth(month(18), 10)).toHaveLength(19);
  expect(entriesOfMonth(month(19), 10).map(({ day }) => day)).toEqual(["2016-02"]);
});

test("a tag's company: most shared articles first, chance meetings left out", () => {
  const tag = (name: string) => ({ name, kind: "place" as const });
  const of = (...names: string[]) => ({ tags: names.map(tag) });
  const index = indexOf(
    of("سوريا", "روسيا", "إيران", "مصر"),
    of("سوريا", "إيران"),
    of("سوريا", "روسيا", "إيران"),
    of("مصر", "روسيا"),
  );
  const syria = index.tags.find(({ name }) => name === "سوريا");
  const company = syria && index.together.get(syria);
  expect(company?.map(({ tag, count }) => [tag.name, count])).toEqual([
    ["إيران", 3],
    ["روسيا", 2],
  ]);
});
