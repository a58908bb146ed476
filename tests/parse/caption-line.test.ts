import { describe, expect, it } from "vitest";
import { readArabicCaption, readEnglishCaption } from "#src/parse/caption-line.ts";

describe("an Arabic caption line", () => {
  it.each([
    [
      "لاجئون يعبرون النهر (رويترز)",
      { text: "لاجئون يعبرون النهر", credit: "رويترز", certain: true },
    ],
    [
      "لاجئون (يسار) يعبرون النهر (وكالة سند - أرشيفية)",
      { text: "لاجئون (يسار) يعبرون النهر", credit: "وكالة سند", archive: true, certain: true },
    ],
    ["لاجئون يعبرون النهر [أرشيف]", { text: "لاجئون يعبرون النهر", archive: true, certain: true }],
    [
      "لاجئون كثيرون يعبرون النهر ليلا (تصوير: عمر حداد)",
      { text: "لاجئون كثيرون يعبرون النهر ليلا", photographer: "عمر حداد", certain: true },
    ],
    ["لاجئون يعبرون النهر ليلا (غازيتا)", { credit: "غازيتا", certain: false }],
  ])("%s", (line, expected) => {
    expect(readArabicCaption(line)).toMatchObject(expected);
  });

  it.each([
    "قال الوزير إن الأمر انتهى. (رويترز)",
    "يعلن الحزب (حق) موقفه غدا",
    "شاهد عبور النهر (فيديو)",
    "لوحة رقم (3)",
    "- اللاجئون يعبرون النهر (رويترز)",
    "عبر اللاجئون النهر في (تونس)",
  ])("not: %s", (line) => {
    expect(readArabicCaption(line)).toBeUndefined();
  });
});

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
