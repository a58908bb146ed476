import { describe, expect, it } from "vitest";
import { findUnmet } from "#src/search/unmet.ts";
import { factsOf } from "../support/search-facts.ts";

const ARTICLES = [
  { publisher: "الغد", date: "2014-03-02", tags: [{ name: "سوريا", kind: "place" as const }] },
  { publisher: "الجزيرة", date: "2016", tags: [{ name: "السودان", kind: "place" as const }] },
];
const facts = factsOf(ARTICLES);
const unmet = async (query: string, isEmpty = true) =>
  (await findUnmet(query, isEmpty, facts)).map(({ reason, name }) => `${reason} ${name}`.trim());

describe("what no article can meet", () => {
  it("is a tag, a publisher or a time that the archive does not have", async () => {
    expect(await unmet("حرب وسم:ظظظ ناشر:لاشيء سنة:1900")).toEqual([
      "tag ظظظ",
      "publisher لاشيء",
      "period 1900",
    ]);
    expect(await unmet("وسم:سورية ناشر:الغد سنة:2014")).toEqual(["together"]);
    expect(await unmet("حرب -وسم:ظظظ", false)).toEqual([]);
  });

  it("is what was typed for a date and is none, also where its figures are found", async () => {
    expect(await unmet("2015-13..2016", false)).toEqual(["notDate 2015-13..2016"]);
    expect(await unmet("سنة:قريبة", false)).toEqual(["notDate سنة:قريبة"]);
    expect(await unmet("كوفيد-19 إلخ.. 2015-07", false)).toEqual([]);
  });

  it.each(['"', "%", "!!!"])("is all of %s", async (query) => {
    expect(await unmet(query)).toEqual(["noWords"]);
  });

  it("is nothing where words alone are not found", async () => {
    expect(await unmet("ظظظ")).toEqual([]);
  });

  it("is offered with what is near, in its place in the query", async () => {
    const [found] = await findUnmet("حرب سنة:1900 نفط", true, facts);
    expect(found?.nearest.map(({ query }) => query)).toEqual([
      "حرب سنة:2014 نفط",
      "حرب سنة:2016 نفط",
    ]);
  });
});
