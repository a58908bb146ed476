import { describe, expect, it } from "vitest";
import { readByline, readLoneName } from "#src/parse/byline.ts";
import { takeHead } from "#src/parse/head.ts";
import { splitLines } from "#src/parse/lines.ts";

const PROSE =
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين بعد أعمال دامت سنتين كاملتين على امتداد الساحل.";

const headOf = (...lines: readonly string[]) =>
  takeHead(splitLines([...lines, PROSE].join("\n\n")), []);

describe("a byline as a whole", () => {
  it.each([
    ["كتـــب: ثائر مرعي", ["ثائر مرعي"]],
    ["كَتَبَتْ: رُبى الحلبي", ["رُبى الحلبي"]],
    ["| كتب ثائر مرعي |", ["ثائر مرعي"]],
    ["استطلاع - ثائر مرعي:", ["ثائر مرعي"]],
    ["ثائر بلحاج - صحفي تونسي", ["ثائر بلحاج"]],
    ['خاص لـ"الأفق" - كفرنبل - ثائر مرعي', ["ثائر مرعي"]],
  ])("%s", (line, people) => {
    expect(readByline(line, [])).toMatchObject({ people, printed: line });
  });

  it.each([
    "ثائر~~ - كفرنبل",
    "{{ثائر مرعي}} - كفرنبل",
    "ثائر || كفرنبل",
    "ثائر <b>مرعي</b> - كفرنبل",
  ])("none with signs of markup: %s", (line) => {
    expect(readByline(line, [])).toBeUndefined();
  });

  it.each(["كفرنبل - بوابة الأفق", 'كفرنبل - "بوابة الأفق"', "كفرنبل (صحراء ميديا)"])(
    "of a place and an outlet: %s",
    (line) => {
      expect(readByline(line, [])).toMatchObject({ people: [], place: "كفرنبل" });
    },
  );
});

describe("a name that stands alone", () => {
  const nobody = () => false;

  it.each(["سلمى الحمداني", "عمر عبد الستار", "سعاد بيضون", "خالد بن ثابت المرعي"])(
    "%s",
    (line) => {
      expect(readLoneName(line, false, nobody)?.people).toEqual([line]);
    },
  );

  it.each(["سلمى تغادر", "خالد يرحل", "عمر عالما", "محمد الأول", "سلمى", "الخطة البديلة"])(
    "none: %s",
    (line) => {
      expect(readLoneName(line, true, nobody)).toBeUndefined();
    },
  );

  it("also before a colon", () => {
    expect(readLoneName("سلمى الحمداني:", false, nobody)?.people).toEqual(["سلمى الحمداني"]);
  });

  it("none when the article is about that person", () => {
    expect(readLoneName("سلمى الحمداني", true, (words) => words === "الحمداني")).toBeUndefined();
  });

  it("needs a known first name, unless a day stands beside it", () => {
    expect(readLoneName("شارا أوميد", false, nobody)).toBeUndefined();
    expect(readLoneName("شارا أوميد", true, nobody)?.people).toEqual(["شارا أوميد"]);
  });
});

describe("the lines between headline and text", () => {
  it("have the place below the name", () => {
    const { author, items } = headOf("سلمى الحمداني", "تونس");
    expect(author).toMatchObject({ people: ["سلمى الحمداني"], place: "تونس" });
    expect(items).toHaveLength(1);
  });

  it("have the outlet's desk below the name", () => {
    const { author } = headOf("سلمى الحمداني", "بي بي سي - تونس");
    expect(author).toMatchObject({ people: ["سلمى الحمداني"], place: "تونس" });
  });

  it("have day and name in one line", () => {
    const head = headOf("الأربعاء 14 مارس 2018 - بقلم سلمى الحمداني");
    expect(head.date?.date).toBe("2018-03-14");
    expect(head.author?.people).toEqual(["سلمى الحمداني"]);
  });

  it("leave verse alone", () => {
    const { author } = takeHead(
      splitLines(`سلمى الحمداني\nعلى الشاطئ القديم\nتعد الموج\n\n${PROSE}`),
      [],
    );
    expect(author).toBeUndefined();
  });
});
