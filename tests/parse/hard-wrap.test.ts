import { describe, expect, it } from "vitest";
import { unwrap } from "#src/parse/hard-wrap.ts";
import { splitLines } from "#src/parse/lines.ts";

const WORDS =
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين بعد أعمال دامت سنتين كاملتين على امتداد الساحل وقال رئيس البلدية إن القوارب ستعود إلى الرصيف القديم قبل نهاية الشهر وإن الطريق إليه سيعبد من جديد".split(
    " ",
  );

/** Breaks words into lines of at most 60 characters, as mail does. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && line.length <= 60) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join("\n");
}

describe("lines broken at a fixed width", () => {
  const paragraph = wrapped(WORDS);
  const text = `المرفأ يعود\n\n${paragraph}\n\nمطالب الصيادين\n\n${paragraph}`;

  it("are put together again, a paragraph each", () => {
    const { lines, joined } = unwrap(splitLines(text));
    const whole = WORDS.join(" ");
    expect(lines.map((line) => line.text)).toEqual(["المرفأ يعود", whole, "مطالب الصيادين", whole]);
    expect(joined).toBe(2 * (paragraph.split("\n").length - 1));
  });

  it("but verse and lists stay as they are", () => {
    const verse = Array.from({ length: 12 }, (_, i) => WORDS.slice(i, i + 4 + (i % 3)).join(" "));
    const lines = splitLines(`قصيدة المرفأ التي ألقيت في حفل الافتتاح\n\n${verse.join("\n")}`);
    expect(unwrap(lines)).toEqual({ lines, joined: 0 });
  });
});
