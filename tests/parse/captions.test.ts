import { describe, expect, it } from "vitest";
import { takeCaptions } from "#src/parse/captions.ts";
import { splitLines } from "#src/parse/lines.ts";

const PROSE =
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين بعد أعمال دامت سنتين كاملتين على امتداد الساحل.";

const captionsOf = (text: string) =>
  takeCaptions(splitLines(text)).captions.map(({ text: shown, credit, alt }) => ({
    text: shown,
    ...(credit === undefined ? {} : { credit }),
    ...(alt === undefined ? {} : { alt: alt.text }),
  }));

describe("captions of a text", () => {
  it("a Latin line directly above a credited line is one with it, whoever is credited", () => {
    const text = `${PROSE}\n\nBoats enter the harbour, March 3, 2018\nالقوارب تدخل المرفأ الجديد (دار المرسى)\n\n${PROSE}`;
    expect(captionsOf(text)).toEqual([
      {
        text: "القوارب تدخل المرفأ الجديد",
        credit: "دار المرسى",
        alt: "Boats enter the harbour, March 3, 2018",
      },
    ]);
  });

  it("an English line below an Arabic caption is its translation", () => {
    const text = `القوارب تدخل المرفأ الجديد (رويترز)\nBoats enter the harbour. (AP Photo/Jane Roe)\n\n${PROSE}`;
    expect(captionsOf(text)).toEqual([
      {
        text: "القوارب تدخل المرفأ الجديد",
        credit: "رويترز",
        alt: "Boats enter the harbour.",
      },
    ]);
  });

  it.each([
    ["القوارب تدخل المرفأ الجديد\nالصورة: دار المرسى", "دار المرسى"],
    ["القوارب تدخل المرفأ الجديد\n(أ ف ب)", "أ ف ب"],
    ["صدر الصورة، دار المرسى\nالتعليق على الصورة، القوارب تدخل المرفأ الجديد", "دار المرسى"],
  ])("a credit with a line of its own: %s", (lines, credit) => {
    expect(captionsOf(`${PROSE}\n\n${lines}\n\n${PROSE}`)).toEqual([
      { text: "القوارب تدخل المرفأ الجديد", credit },
    ]);
  });

  const CAPTION = "القوارب تدخل المرفأ الجديد (دار المرسى)";
  it.each([
    ["directly below the headline", `${CAPTION}\n${PROSE}`],
    ["above a sub-heading", `${PROSE}\n\n${CAPTION}\n\nمرفأ وذاكرة\n${PROSE}`],
    ["above another caption", `${PROSE}\n\n${CAPTION}\n\nالصيادون في المرفأ (رويترز)\n\n${PROSE}`],
    ["at the end", `${PROSE}\n\n${CAPTION}`],
    ["above a paragraph that does not close", `${PROSE}\n\n${CAPTION}\n\n${PROSE.slice(0, -1)}`],
  ])("an unknown credit %s", (_, text) => {
    expect(captionsOf(text)).toContainEqual({
      text: "القوارب تدخل المرفأ الجديد",
      credit: "دار المرسى",
    });
  });

  it.each([
    ["a sentence that carries on", "وأحرز هدف الفوز اللاعب البديل (سوري الجنسية)"],
    ["a date line", "9 تشرين الأول 2016 الساعة السابعة صباحا (توقيت الساحل)"],
    [
      "a list",
      "أحمد حداد من نادي الساحل (المرسى)\n\nسامي خوري من نادي الجبل (الجبل)\n\nكريم نصر من نادي النهر (النهر)",
    ],
  ])("none: %s", (_, lines) => {
    expect(captionsOf(`${PROSE}\n\n${lines}\n\n${PROSE}`)).toEqual([]);
  });
});
