import { describe, expect, it } from "vitest";
import { splitLines } from "#src/parse/lines.ts";
import { takeSources } from "#src/parse/source-line.ts";

const BODY = [
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين.",
  "وقال رئيس البلدية إن الأعمال دامت سنتين.",
  "وينتظر الصيادون الموسم المقبل.",
].join("\n\n");

const sourcesOf = (last: string) => {
  const { agencies, sourceLine } = takeSources(splitLines(`${BODY}\n\n${last}`), true);
  return { agencies, sourceLine };
};

describe("the line that names the sources", () => {
  it.each([
    ["المصدر : المرصد + وكالات", ["المرصد", "وكالات"]],
    ["المصدر .. وكالات", ["وكالات"]],
    ["المصدر وكالات", ["وكالات"]],
    ["مصدر: رويترز", ["رويترز"]],
    ["Source: Reuters", ["Reuters"]],
    ["نقلا عن رويترز", ["رويترز"]],
    ["نقلاً عن صحيفة المرصد", ["صحيفة المرصد"]],
    ["(أ ف ب)", ["أ ف ب"]],
    ["المصدر: https://example.org/a/1", ["https://example.org/a/1"]],
    ['المصدر: موقع "المرصد"', ['موقع "المرصد"']],
    ["المصدر - القناة الزرقاء", ["القناة الزرقاء"]],
    ["المصدر المرفأ", ["المرفأ"]],
    ["عن جريدة المرفأ", ["جريدة المرفأ"]],
    ["(نقلا عن جريدة المرفأ)", ["جريدة المرفأ"]],
    ["المصـــدر: المرصد", ["المرصد"]],
  ])("%s", (line, agencies) => {
    expect(sourcesOf(line)).toEqual({ agencies, sourceLine: line });
  });

  it.each([
    "عن البحر",
    "فرانس24/ أ ف ب",
    "(يتبع)",
    "المصدر نفسه",
    "نقلا عن مصدر في البلدية لم يذكر اسمه.",
  ])("none: %s", (line) => {
    expect(sourcesOf(line).sourceLine).toBeUndefined();
  });
});
