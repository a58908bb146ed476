import { describe, expect, it } from "vitest";
import { splitAuthor } from "#src/parse/author.ts";
import { takeHead } from "#src/parse/head.ts";
import { splitLines } from "#src/parse/lines.ts";
import { parse, textRecord } from "../support/parse.ts";

const PROSE =
  "افتتح المرفأ الجديد صباح اليوم أمام الصيادين بعد أعمال دامت سنتين كاملتين على امتداد الساحل.";

const authorOf = (line: string, field: string) =>
  takeHead(splitLines(`${line}\n\n${PROSE}`), ["المرصد"], splitAuthor(field, ["المرصد"])).author;

describe("a line beside an author field", () => {
  it.each([
    ["عمر حداد ـ تونس", "عمر حداد"],
    ["عمر عبدالله ـ تونس", "عمر عبد الله"],
    ["المرصد ـ تونس", "المرصد"],
    ["تونس - رويترز", "عمر حداد"],
  ])("is the byline when it says the same or more: %s", (line, field) => {
    expect(authorOf(line, field)?.printed).toBe(line);
  });

  it.each([
    ["سلمى الخطيب", "تونس - عمر حداد:"],
    ["أم سلمى - تونس", "عمر حداد"],
    ["س. م. – تونس", "تونس: عمر حداد"],
    ["رئيس المرفأ - سلمى الخطيب", "تونس - عمر حداد:"],
    ["أمي تقف أمام (الرصيف)", "عمر حداد"],
  ])("is none when it names another: %s", (line, field) => {
    expect(authorOf(line, field)).toBeUndefined();
  });
});

describe("the head of an agency's report", () => {
  it.each([
    ["مسقط 4 صفر 1437 هـ الموافق 16 نوفمبر 2015 م واس", "مسقط"],
    ["مسقط4 صفر 1437هـ الموافق 16 نوفمبر 2015م واس", "مسقط"],
    ["مسـقـط 4 صفر 1437 هـ الموافق 16 نوفمبر 2015 م واس", "مسقط"],
    ["إسلام آباد 4 صفر 1437 ه الموافق 16 نوفمبر 2015 م واس\u200F", "إسلام آباد"],
    ["عين البحر (تونس) 4 صفر 1437 هـ الموافق 16 نوفمبر 2015 م واس", "عين البحر"],
    ["الإثنين 4 صفر 1437 هـ الموافق 16 نوفمبر 2015 م واس", undefined],
  ])("is place, day and agency: %s", (line, place) => {
    const { article } = parse(textRecord(`المرفأ يفتح رصيفه\n\n${line}\n\n${PROSE}`));
    expect(article).toMatchObject({ date: "2015-11-16", agencies: ["واس"] });
    expect(article.dateline).toBe(place);
    expect(article.blocks).toHaveLength(1);
    expect(splitAuthor(line)).toMatchObject({ date: "2015-11-16", agencies: ["واس"] });
  });
});
