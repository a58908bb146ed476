import { describe, expect, it } from "vitest";
import { readArabicCaption } from "#src/parse/caption-line.ts";

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
    [
      "عبر اللاجئون النهر ليلا. (رويترز-أرشيف)",
      { text: "عبر اللاجئون النهر ليلا.", credit: "رويترز", archive: true, certain: true },
    ],
    ["لاجئون يعبرون النهر (أرشيف رويترز)", { credit: "رويترز", archive: true, certain: true }],
    [
      "لاجئون يعبرون النهر، تصوير: عمر حداد",
      { text: "لاجئون يعبرون النهر", photographer: "عمر حداد", certain: true },
    ],
    [
      "لاجئون يعبرون النهر. الصورة: غازيتا",
      { text: "لاجئون يعبرون النهر.", credit: "غازيتا", certain: true },
    ],
    [
      "لاجئون يعبرون النهر © غازيتا",
      { text: "لاجئون يعبرون النهر", credit: "غازيتا", certain: true },
    ],
    [
      "الصورة: لاجئون يعبرون النهر (رويترز)",
      { text: "لاجئون يعبرون النهر", credit: "رويترز", certain: true },
    ],
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
