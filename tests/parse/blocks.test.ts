import { describe, expect, it } from "vitest";
import { buildBlocks } from "#src/parse/blocks.ts";
import { splitLines } from "#src/parse/lines.ts";

const PROSE =
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين بعد أعمال دامت سنتين كاملتين على امتداد الساحل.";

const headingsOf = (text: string): string[] =>
  buildBlocks(splitLines(text)).blocks.flatMap((block) =>
    block.type === "heading" ? [block.text] : [],
  );

describe("a short line between two paragraphs is a sub-heading", () => {
  it.each([
    "مطالب الصيادين",
    "أرقام ودلالات:",
    "نزيف مستمر منذ 2011",
    "«خط أحمر»",
    'من هو "أبو الريش"؟',
    "أولا: الجانب القانوني",
    "ماذا بعد؟",
  ])("%s", (line) => {
    expect(headingsOf(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([line]);
  });

  it.each([
    "وأضاف الوزير:",
    "قال الوزير:",
    "انتهى الكلام.",
    "المرفأ 2",
    "وتضم الرابطة",
    "جدل (واسع)",
    "المرفأ: مطالب وردود",
  ])("but not: %s", (line) => {
    expect(headingsOf(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([]);
  });

  it("but not the questions of an interview", () => {
    const asked = ["كيف بدأت؟", "ومن ساعدك؟", "وماذا بعد؟"];
    const text = asked.map((question) => `${question}\n\n${PROSE}`).join("\n\n");
    expect(headingsOf(`${PROSE}\n\n${text}`)).toEqual([]);
  });
});
