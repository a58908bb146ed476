import { describe, expect, it } from "vitest";
import { countFacets } from "#src/search/facets.ts";

const FACTS = {
  days: ["2015-11-30", "2015-12-01", "2016-02", "2016-02-19", ""],
  publishers: ["الغد", "الغد", undefined, "الأمس", "الأمس"],
};
const TAGS = [
  { kind: "place", name: "سوريا", articles: [0, 1, 3] },
  { kind: "place", name: "مصر", articles: [4] },
  { kind: "topic", name: "رياضة", articles: [2] },
] as const;

describe("facets", () => {
  it("counts outlets, tags and months of an answer's articles only", () => {
    const facets = countFacets([0, 1, 2, 3], FACTS, TAGS);
    expect(facets.publishers).toEqual([
      { name: "الغد", articles: 2 },
      { name: "الأمس", articles: 1 },
    ]);
    expect(facets.tags.filter(({ names }) => names.length > 0)).toEqual([
      { kind: "place", names: [{ name: "سوريا", articles: 3 }] },
      { kind: "topic", names: [{ name: "رياضة", articles: 1 }] },
    ]);
  });

  it("shows every month between the first and the last, empty ones too", () => {
    expect(countFacets([0, 1, 2, 3], FACTS, []).periods).toEqual([
      { name: "2015-11", articles: 1 },
      { name: "2015-12", articles: 1 },
      { name: "2016-01", articles: 0 },
      { name: "2016-02", articles: 2 },
    ]);
  });

  it("counts years where months would be too many", () => {
    const days = ["2010-01-01", "2013-05-05", "2013-06-06"];
    const { periods } = countFacets([0, 1, 2], { days, publishers: [] }, []);
    expect(periods.map(({ name, articles }) => [name, articles])).toEqual([
      ["2010", 1],
      ["2011", 0],
      ["2012", 0],
      ["2013", 2],
    ]);
  });

  it("has no periods without days, but counts the articles", () => {
    const { periods, undated } = countFacets([4], FACTS, TAGS);
    expect({ periods, undated }).toEqual({ periods: [], undated: 1 });
    expect(countFacets([0, 4], FACTS, TAGS).undated).toBe(1);
  });
});
