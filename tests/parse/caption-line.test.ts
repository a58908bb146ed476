import { describe, expect, it } from "vitest";
import { readArabicCaption, readLabelledCaption } from "#src/parse/caption-line.ts";

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
      "لاجئون يعبرون النهر - تصوير: عمر حداد",
      { text: "لاجئون يعبرون النهر", photographer: "عمر حداد", certain: true },
    ],
    [
      "لاجئون يعبرون النهر.. عدسة: عمر حداد",
      { text: "لاجئون يعبرون النهر", photographer: "عمر حداد", certain: true },
    ],
    [
      "لاجئون يعبرون النهر - (تصوير: عمر حداد - أرشيفية)",
      { text: "لاجئون يعبرون النهر", photographer: "عمر حداد", archive: true, certain: true },
    ],
    [
      "لاجئون يعبرون النهر - المصدر: هيئة الأنهار",
      { text: "لاجئون يعبرون النهر", credit: "هيئة الأنهار", certain: true },
    ],
    [
      "لاجئون يعبرون النهر | Photo: Jo Doe",
      { text: "لاجئون يعبرون النهر", credit: "Jo Doe", certain: true },
    ],
    [
      "لاجئون يعبرون النهر «أرشيفية»",
      { text: "لاجئون يعبرون النهر", archive: true, certain: true },
    ],
    [
      "صورة أرشيفية: لاجئون يعبرون النهر",
      { text: "لاجئون يعبرون النهر", archive: true, certain: true },
    ],
    ["لاجئون يعبرون النهر (ملف)", { text: "لاجئون يعبرون النهر", archive: true, certain: true }],
    ["لاجئون يعبرون النهر / غازيتا - أرشيف", { credit: "غازيتا", archive: true, certain: true }],
    [
      "لاجئون يعبرون النهر - غازيتا (أرشيف)",
      { text: "لاجئون يعبرون النهر", credit: "غازيتا", archive: true },
    ],
    ["سوق قديمة في تونس - بنزرت (أرشيف)", { text: "سوق قديمة في تونس - بنزرت", archive: true }],
    ["لاجئون يعبرون النهر (صورة أرشيفية/غازيتا)", { credit: "غازيتا", archive: true }],
    ["لاجئون يعبرون النهر (الصورة من غازيتا)", { credit: "غازيتا" }],
    ["لاجئون يعبرون النهر (عمر حداد - أ ف ب)", { credit: "عمر حداد - أ ف ب", certain: true }],
    ["لاجئون يعبرون النهر (ت: عمر حداد)", { photographer: "عمر حداد", certain: true }],
    ["لاجئون يعبرون النهر - كاميرا: عمر حداد", { photographer: "عمر حداد", certain: true }],
    ["تعليق الصورة: لاجئون يعبرون النهر", { text: "لاجئون يعبرون النهر", certain: true }],
    ["شرح الصورة: لاجئون يعبرون النهر (غازيتا)", { credit: "غازيتا", certain: true }],
    ["لاجئون يعبرون النهر (تويتر: @nahr)", { credit: "تويتر: @nahr", certain: true }],
    ["لاجئون يعبرون النهر (صفحة القرية على فيسبوك)", { certain: true }],
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
    '"لن ننسى من جاء إلينا" - قائد الفريق على تويتر',
    "يعلن الحزب (حق) موقفه غدا",
    "شاهد عبور النهر (فيديو)",
    "لوحة رقم (3)",
    "- اللاجئون يعبرون النهر (رويترز)",
    "عبر اللاجئون النهر في (تونس)",
  ])("not: %s", (line) => {
    expect(readArabicCaption(line)).toBeUndefined();
  });
});

describe("a caption behind labels", () => {
  it.each([
    ["مصدر الصورة، Jo Doe", "التعليق على الصورة، لاجئون يعبرون النهر"],
    ["مصدر الصورة Jo Doe", "Image caption لاجئون يعبرون النهر"],
    ["مصدر الصورة", "Jo Doe", "Image caption", "لاجئون يعبرون النهر"],
  ])("%s", (...lines) => {
    expect(readLabelledCaption(lines)).toEqual({
      caption: { text: "لاجئون يعبرون النهر", credit: "Jo Doe", certain: true },
      taken: lines.length,
    });
  });

  it("but not a credit without one", () => {
    expect(readLabelledCaption(["مصدر الصورة غامض", "قال الوزير إن الأمر انتهى."])).toBeUndefined();
  });
});
