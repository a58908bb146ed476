import { describe, expect, it } from "vitest";
import { completeFilter, nearestNames } from "#src/search/field-names.ts";
import { openFilter } from "#src/search/filters.ts";
import { factsOf } from "../support/search-facts.ts";

const article = (publisher: string, date: string, ...tags: string[]) => ({
  publisher,
  date,
  tags: tags.map((name) => ({ name, kind: "place" as const })),
});
const ARTICLES = [
  article("صحيفة الغد", "2014-03-02", "سوريا"),
  article("الجزيرة", "2015-07", "سوريا", "السودان"),
  article("الجزيرة", "2015-08-01", "سوريا", "الأمم المتحدة"),
  article("وكالة الغد «العاجل»", "2016", "سويسرا"),
];
const facts = factsOf(ARTICLES);

async function complete(query: string) {
  const open = openFilter(query);
  return open && (await completeFilter(open, facts)).map((one) => one.query);
}

describe("names for a filter that is being typed", () => {
  it("are those of the archive that begin so, the commonest first", async () => {
    expect((await complete("ناشر:ال"))?.[0]).toBe("ناشر:الجزيرة");
    expect(await complete("حرب -وسم:سو")).toEqual([
      "حرب -وسم:سوريا",
      "حرب -وسم:السودان",
      "حرب -وسم:سويسرا",
    ]);
    expect(await complete("وسم:")).toHaveLength(4);
    expect(await complete("ناشر : ال")).toEqual(await complete("ناشر:ال"));
  });

  it("may have the word further on, or be known by another name", async () => {
    expect(await complete("ناشر:غد")).toHaveLength(2);
    expect(await complete("ناشر:الغد")).toEqual([
      'ناشر:"صحيفة الغد"',
      'ناشر:"وكالة الغد «العاجل»"',
    ]);
    expect(await complete("وسم:سوريه")).toEqual(["وسم:سوريا"]);
  });

  it("go on inside quotation marks", async () => {
    expect(await complete('وسم:"الأمم الم')).toEqual(['وسم:"الأمم المتحدة"']);
    expect(openFilter('وسم:"الأمم المتحدة"')).toBeUndefined();
    expect(openFilter("وسم:سوريا ")).toBeUndefined();
    expect(openFilter("عنوان:سو")).toBeUndefined();
  });

  it("are years, months or days that it has, the newest first", async () => {
    expect(await complete("سنة:20")).toEqual(["سنة:2016", "سنة:2015", "سنة:2014"]);
    expect(await complete("تاريخ:٢٠١٥-")).toEqual(["تاريخ:2015-08", "تاريخ:2015-07"]);
    expect(await complete("تاريخ:2015-08-")).toEqual(["تاريخ:2015-08-01"]);
    expect(await complete("سنة:2015")).toEqual([]);
  });
});

describe("names near one that is nothing", () => {
  it("are a slip away or begin like it, else the commonest", async () => {
    expect((await nearestNames("tag", "سورا", facts))[0]).toBe("سوريا");
    expect(await nearestNames("publisher", "لاشيء", facts)).toContain("الجزيرة");
  });

  it("are years before and after", async () => {
    expect(await nearestNames("period", "1900", facts)).toEqual(["2014", "2015", "2016"]);
  });
});
