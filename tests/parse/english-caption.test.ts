import { describe, expect, it } from "vitest";
import { readEnglishCaption } from "#src/parse/english-caption.ts";

describe("an English agency caption", () => {
  it.each([
    [
      "Smoke rises over the town, Friday, Feb. 12, 2016. (AP Photo/Jane Roe)",
      {
        text: "Smoke rises over the town, Friday, Feb. 12, 2016.",
        agency: "AP",
        photographer: "Jane Roe",
        date: "2016-02-12",
      },
    ],
    [
      "FILE - Smoke rises over the town (AP Photo/Jane Roe, File)",
      { text: "Smoke rises over the town", agency: "AP", photographer: "Jane Roe", archive: true },
    ],
    [
      "Smoke rises over the town, June 1, 2018. REUTERS/Jane Roe",
      {
        text: "Smoke rises over the town, June 1, 2018.",
        agency: "REUTERS",
        photographer: "Jane Roe",
        date: "2018-06-01",
      },
    ],
    [
      "Smoke rises over the town. AFP PHOTO / JANE ROE",
      { text: "Smoke rises over the town.", agency: "AFP", photographer: "JANE ROE" },
    ],
    [
      "AFP PHOTO / JANE ROE - Smoke rises over the town",
      { text: "Smoke rises over the town", agency: "AFP", photographer: "JANE ROE" },
    ],
    ["Smoke rises over the town - AFP/File", { text: "Smoke rises over the town", archive: true }],
    ["[FILE] Smoke rises over the town. (AP)", { agency: "AP", archive: true }],
    ["© UNICEF/Jane Roe - Smoke rises over the town", { text: "Smoke rises over the town" }],
    ["Smoke rises over the town. (IRNA)", { agency: "IRNA" }],
    [
      "Smoke rises over the town. Getty Images",
      { text: "Smoke rises over the town.", agency: "Getty Images" },
    ],
    [
      "Smoke rises over the town. (Photo by Jane Roe/Getty Images)",
      { agency: "Getty Images", photographer: "Jane Roe" },
    ],
    [
      "Smoke rises over the town. (Xinhua/Jane Roe)",
      { agency: "Xinhua", photographer: "Jane Roe" },
    ],
    ["Smoke rises. REUTERS/Jane Roe/File Photo", { photographer: "Jane Roe", archive: true }],
    [
      "Smoke rises over the town [File: Jane Roe/Reuters]",
      { agency: "Reuters", photographer: "Jane Roe", archive: true },
    ],
    ["Smoke rises over the town (File photo: Reuters)", { agency: "Reuters", archive: true }],
    ["In this May 3, 2018, file photo, smoke rises. (AP Photo/Jane Roe)", { archive: true }],
    ["Archive photo: smoke rises over the town (AFP)", { agency: "AFP", archive: true }],
    ["Smoke rises over the town (Jane Roe via AP)", { agency: "AP", photographer: "Jane Roe" }],
    [
      "Smoke rises over the town (Civil Press Service via AP)",
      { agency: "Civil Press Service via AP" },
    ],
    ["Smoke rises over the town. Photo: Jane Roe", { agency: "Jane Roe" }],
    ["Smoke rises over the town © Jane Roe, AFP", { agency: "AFP", photographer: "Jane Roe" }],
    ["Smoke rises over the town. Jane Roe/dpa", { agency: "dpa", photographer: "Jane Roe" }],
    [
      "Smoke rises over the town. Sputnik/Jane Roe",
      { agency: "Sputnik", photographer: "Jane Roe" },
    ],
    ["Smoke rises over the town — AFP", { agency: "AFP" }],
  ])("%s", (line, expected) => {
    expect(readEnglishCaption(line)).toMatchObject({ ...expected, certain: true });
  });

  it("without a credit it is left to the line below", () => {
    expect(readEnglishCaption("Smoke rises over the old town")).toMatchObject({ certain: false });
  });

  it.each([
    "1. The Conformist | A Director (Italy / France)",
    "قال إن Boeing تأخرت",
    "NASA and ESA",
  ])("not: %s", (line) => {
    expect(readEnglishCaption(line)?.certain ?? false).toBe(false);
  });
});
