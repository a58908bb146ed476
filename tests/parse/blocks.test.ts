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
    "بداية الحكاية (1998)",
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

  it.each(["* مطالب الصيادين", "• مطالب الصيادين", "- مطالب الصيادين", "** مطالب الصيادين"])(
    "without its mark: %s",
    (line) => {
      const { blocks, changes } = buildBlocks(splitLines(`${PROSE}\n\n${line}\n\n${PROSE}`));
      expect(blocks[1]).toEqual({ type: "heading", text: "مطالب الصيادين" });
      expect(changes).toEqual({ "list-marks": 1 });
    },
  );

  it("a mark before a question tells who speaks", () => {
    expect(
      headingsOf(`${PROSE}\n\n* كيف بدأتم؟\n\n- ${PROSE}\n\n* لماذا الآن؟\n\n- ${PROSE}`),
    ).toEqual([]);
  });

  it("a mark before a note is no heading's", () => {
    expect(headingsOf(`${PROSE}\n\n* نقلا عن المرصد\n\n${PROSE}`)).toEqual([]);
  });

  it("also several questions that are asked of nobody", () => {
    const asked = ["لماذا الآن؟", "هل من بديل؟"];
    const text = asked.map((question) => `${question}\n\n${PROSE}`).join("\n\n");
    expect(headingsOf(`${PROSE}\n\n${text}`)).toEqual(asked);
  });

  it("but not questions of which one says you, directly above their answers", () => {
    const asked = ["كيف تنظرون إلى الموسم؟", "وماذا بعد؟"];
    const text = asked.map((question) => `${question}\n${PROSE}`).join("\n\n");
    expect(headingsOf(`${PROSE}\n\n${text}`)).toEqual([]);
  });
});

describe("a line with a colon above a list", () => {
  const recipe = (line: string, below: string) => `\n\n${line}\n\n${below}`;
  const list = "- كوب من الماء.\n\n- ملعقة من الملح.";

  it("is a heading where the article has such headings", () => {
    const text = `${PROSE}${recipe("المواد:", PROSE)}${recipe("المواد:", list)}${recipe("الأدوات:", list)}`;
    expect(headingsOf(text)).toEqual(["المواد:", "المواد:", "الأدوات:"]);
  });

  it.each(["وهي كالتالي:", "قال الطاهي:", "يقوم الطبق على الآتي:"])("leads on: %s", (line) => {
    expect(headingsOf(`${PROSE}${recipe("المواد:", PROSE)}${recipe(line, list)}`)).toEqual([
      "المواد:",
    ]);
  });

  it("is a paragraph where no heading has one", () => {
    expect(headingsOf(`${PROSE}${recipe("المواد:", list)}`)).toEqual([]);
  });
});

describe("a short line between a paragraph and a list", () => {
  const between = (line: string, items: string) => headingsOf(`${PROSE}\n\n${line}\n\n${items}`);

  it("is a sub-heading", () => {
    expect(between("تفاصيل المرفأ", "- رصيف للقوارب\n- سوق للسمك")).toEqual(["تفاصيل المرفأ"]);
  });

  it.each(["وهي على النحو الآتي", "ترتيب القوارب كما يلي", "للحجز port.example"])(
    "unless it leads on to it or tells an address: %s",
    (line) => {
      expect(between(line, "- رصيف للقوارب\n- سوق للسمك")).toEqual([]);
    },
  );
});
