import { describe, expect, it } from "vitest";
import { splitAuthor } from "#src/parse/author.ts";

const OUTLET = ["المرصد"];

/** Raw string → people / place / agencies, as a table reads best. */
const said = (raw: string): string => {
  const { people, place, agencies } = splitAuthor(raw, OUTLET);
  return [people.join(" + "), place ?? "", agencies.join(" + ")].join(" / ");
};

describe("an author string is split whatever its order", () => {
  it.each([
    ["سلمى الخطيب", "سلمى الخطيب /  / "],
    ["سلمى الخطيب - تونس", "سلمى الخطيب / تونس / "],
    ["سلمى الخطيب-صنعاء", "سلمى الخطيب / صنعاء / "],
    ["تونس: سلمى الخطيب", "سلمى الخطيب / تونس / "],
    ["تونس – سلمى الخطيب", "سلمى الخطيب / تونس / "],
    ["سلمى الخطيب (تونس)", "سلمى الخطيب / تونس / "],
    ["سلمى الخطيب من تونس", "سلمى الخطيب / تونس / "],
    ["سلمى الخطيب، عمر حداد (تونس)", "سلمى الخطيب + عمر حداد / تونس / "],
    ["سلمى الخطيب وعمر حداد", "سلمى الخطيب + عمر حداد /  / "],
    ["بقلم: سلمى الخطيب", "سلمى الخطيب /  / "],
    ["كتب - عمر حداد:", "عمر حداد /  / "],
    ["مرسلة بواسطة عمر حداد", "عمر حداد /  / "],
    ["أ ف ب - تونس", " / تونس / أ ف ب"],
    ["تونس (أ ف ب)", " / تونس / أ ف ب"],
    ["تونس، رويترز", " / تونس / رويترز"],
    ["المرصد - تونس", " / تونس / "],
    ["سلمى الخطيب- المرصد- تونس:", "سلمى الخطيب / تونس / "],
    ["سلمى الخطيب - متابعات", "سلمى الخطيب /  / "],
    ["عبدالرحمن بن خلف - القدس المحتلة", "عبدالرحمن بن خلف / القدس المحتلة / "],
    ["Jane Roe", "Jane Roe /  / "],
    ["سلمى الخطيب، https://example.org/salma", "سلمى الخطيب /  / "],
    ["سلمى الخطيب <salma@example.org>", "سلمى الخطيب /  / "],
    ["salma@example.org (سلمى الخطيب)", "سلمى الخطيب /  / "],
    ["سلمى", "سلمى /  / "],
  ])("%s", (raw, expected) => {
    expect(said(raw)).toBe(expected);
  });
});

describe("what is no author is refused", () => {
  it.each([
    "0f8fad5b-d9cb-469f-a165-70867728950e",
    "https://example.org/writers/7",
    "desk@example.org",
    "12345",
    "",
    "المرصد",
  ])("%s", (raw) => {
    expect(said(raw)).toBe(" /  / ");
  });

  it("a date is read as a date", () => {
    expect(splitAuthor("تونس - رويترز | Tuesday, 11 August 2015 - 13:01 pm")).toMatchObject({
      place: "تونس",
      agencies: ["رويترز"],
      people: [],
      date: "2015-08-11",
    });
  });
});
