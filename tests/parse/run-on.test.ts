import { describe, expect, it } from "vitest";
import { splitLines } from "#src/parse/lines.ts";
import { takeRunOn } from "#src/parse/run-on.ts";
import { parse, textRecord } from "../support/parse.ts";

const TITLE = "المرفأ يفتح رصيفه الجديد";
const PROSE = "افتتح المرفأ رصيفه الجديد صباح اليوم أمام الصيادين.";

/** The lines left, and what was taken off. */
const ending = (text: string, title = TITLE) => {
  const { lines, noise } = takeRunOn(splitLines(text), title);
  return { lines: lines.map((line) => line.text), noise: noise.map((line) => line.text) };
};

describe("what is run on behind a text", () => {
  it.each([
    [`رابط الخبر بصحيفة المرصد: ${TITLE}`],
    ["سمات المرفأ تونس صيد الأسماك"],
    ["الوسوم: المرفأ تونس"],
    ["// انتهى //"],
    ["//يتبع//"],
  ])("is taken off: %s", (tail) => {
    expect(ending(`${PROSE} ${tail}`)).toEqual({ lines: [PROSE], noise: [tail] });
    expect(ending(`${PROSE}\n${tail}`)).toEqual({ lines: [PROSE], noise: [tail] });
  });

  it("is taken off piece by piece", () => {
    expect(ending(`${PROSE}\n// انتهى //\n17:58 ت م`)).toEqual({
      lines: [PROSE],
      noise: ["// انتهى //", "17:58 ت م"],
    });
  });

  it("is a program's code in the midst of a line", () => {
    const style = "#poll ul { padding: 0; margin: 0; } ".repeat(8);
    const code = `${style}jQuery(document).ready(function(){ start(); });`;
    expect(ending(`${PROSE} ${code} هل زرت المرفأ؟`)).toEqual({
      lines: [PROSE, "هل زرت المرفأ؟"],
      noise: [code],
    });
  });

  it.each([
    `${PROSE} ومن سمات المرفأ سعته`,
    `${PROSE} سمات المرفأ التي يعرفها الصيادون كثيرة`,
    `${PROSE} سمات المرفأ: سعة وعمق`,
    `${PROSE} رابط الخبر بصحيفة المرصد: المرفأ القديم يغلق`,
    `${PROSE} وانتهى الاجتماع عند 17:58`,
    "// انتهى //",
  ])("is no part of the text itself: %s", (text) => {
    expect(ending(text)).toEqual({ lines: [text], noise: [] });
  });

  it("is kept as left out", () => {
    const { article } = parse(textRecord(`${TITLE}\n\n${PROSE} سمات المرفأ تونس`));
    expect(article.blocks).toEqual([{ type: "paragraph", text: PROSE }]);
    expect(article.sourceFields).toMatchObject({ noise: "سمات المرفأ تونس" });
  });
});
