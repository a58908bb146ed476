import { describe, expect, it } from "vitest";
import { nameKey, namesMeant } from "#src/search/names.ts";
import { writeAliases } from "#src/search/write-aliases.ts";

const TAGS = ["سوريا", "الولايات المتحدة", "أمريكا اللاتينية", "تنظيم الدولة الإسلامية", "السودان"];
const OUTLETS = ["الجزيرة (السعودية)", "وكالة الأنباء السعودية", "عين اليوم", "صدى اليوم", "اليوم"];
const FILE = writeAliases([
  ...TAGS.map((name) => ({ tags: [{ name, kind: "place" as const }] })),
  ...OUTLETS.map((publisher) => ({ tags: [], publisher })),
]);

const meant = async (value: string, of: keyof typeof FILE = "tags") => [
  ...(await namesMeant(value, of === "tags" ? TAGS : OUTLETS, async () => FILE[of])),
];

describe("the names that a filter means", () => {
  it("are those of the same words, however they are written", async () => {
    expect(await meant("السُّودان")).toEqual(["السودان"]);
    expect(await meant("اليوم", "publishers")).toEqual(["اليوم"]);
  });

  it("may leave out what is in brackets", async () => {
    expect(await meant("الجزيرة", "publishers")).toEqual(["الجزيرة (السعودية)"]);
    expect(await meant("الجزيره (السعوديه)", "publishers")).toEqual(["الجزيرة (السعودية)"]);
  });

  it("are found by their aliases, before others that contain the word", async () => {
    expect(await meant("سورية")).toEqual(["سوريا"]);
    expect(await meant("امريكا")).toEqual(["الولايات المتحدة"]);
    expect(await meant("داعش")).toEqual(["تنظيم الدولة الإسلامية"]);
    expect(await meant("واس", "publishers")).toEqual(["وكالة الأنباء السعودية"]);
  });

  it("begin with the words, else contain them, all of them", async () => {
    expect(await meant("وكالة الأنباء", "publishers")).toEqual(["وكالة الأنباء السعودية"]);
    expect(await meant("اللاتينية")).toEqual(["أمريكا اللاتينية"]);
    const outlets = ["عين الغد", "صدى الغد", "غدير"];
    expect([...(await namesMeant("غد", outlets, async () => ({})))]).toEqual([
      "عين الغد",
      "صدى الغد",
    ]);
    expect(await meant("لاتينيات")).toEqual([]);
  });

  it("have aliases only where the archive has the name", () => {
    const { tags } = writeAliases([{ tags: [{ name: "سوريا", kind: "place" }] }]);
    expect(new Set(Object.values(tags).flat())).toEqual(new Set(["سوريا"]));
  });

  it("have those that the archivist adds", () => {
    const own = [{ name: "مرفأ الغد", aliases: ["ميناء الغد"] }];
    const { tags } = writeAliases([{ tags: [{ name: "مرفأ الغد", kind: "place" }] }], own);
    expect(tags).toEqual({ [nameKey("ميناء الغد")]: ["مرفأ الغد"] });
  });

  it("need no aliases where a name is the same", async () => {
    const never = () => Promise.reject(new Error("aliases were loaded"));
    expect([...(await namesMeant("سوريا", TAGS, never))]).toEqual(["سوريا"]);
  });
});
