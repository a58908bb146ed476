import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { name } from "#layouts/components/names.ts";
import {
  articleCount,
  articlesAndCopies,
  CHANGES,
  dateBasisIn,
  number,
  publisherCount,
  tagCount,
} from "#layouts/words.ts";

test("articles are counted as Arabic counts", () => {
  expect([0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111].map(articleCount)).toEqual([
    "لا مقالات",
    "مقال واحد",
    "مقالان",
    "3 مقالات",
    "10 مقالات",
    "11 مقالًا",
    "99 مقالًا",
    "100 مقال",
    "101 مقال",
    "102 مقال",
    "103 مقالات",
    "111 مقالًا",
  ]);
});

test("so are the copies that a list leaves out", () => {
  expect([0, 1, 2, 7, 201].map((copies) => articlesAndCopies(4643, copies))).toEqual([
    "4643 مقالًا",
    "4643 مقالًا ونسخة واحدة",
    "4643 مقالًا ونسختان",
    "4643 مقالًا و7 نسخ",
    "4643 مقالًا و201 نسخة",
  ]);
});

test("so are tags and publishers", () => {
  expect([1, 2, 5, 40].map(tagCount)).toEqual(["وسم واحد", "وسمان", "5 وسوم", "40 وسمًا"]);
  expect([1, 2, 5, 14].map(publisherCount)).toEqual([
    "ناشر واحد",
    "ناشران",
    "5 ناشرين",
    "14 ناشرًا",
  ]);
});

test("digits are Latin, and long numbers are grouped while years are not", () => {
  expect(number(2016)).toBe("2016");
  expect(articleCount(31_030)).toBe("31,030 مقالًا");
});

test("names that may run the other way are isolated, mixed ones read as Arabic", () => {
  expect(name("أحمد العلي").value).toBe("أحمد العلي");
  expect(name("Matthias Schrader").value).toBe("<bdi>Matthias Schrader</bdi>");
  expect(name("BBC News عربي").value).toBe('<bdi dir="rtl">BBC News عربي</bdi>');
  expect(name("<b>").value).toBe("<bdi>&lt;b&gt;</bdi>");
});

test("every change that reading makes has an Arabic name", () => {
  const rules = new Set<string>();
  for (const room of ["src/arabic", "src/decode", "src/readers", "src/parse"])
    for (const file of readdirSync(room).filter((name) => name.endsWith(".ts"))) {
      const source = readFileSync(`${room}/${file}`, "utf8");
      for (const [, rule = ""] of source.matchAll(/name: "([a-z]+-[a-z-]+)"/g)) rules.add(rule);
      for (const [, rule = ""] of source.matchAll(/changes[^\n]*"([a-z]+-[a-z-]+)":/g))
        rules.add(rule);
    }
  expect(rules.size).toBeGreaterThan(8);
  expect([...rules].filter((rule) => CHANGES[rule] === undefined)).toEqual([]);
});

test.each([
  [["address"], "مستنتج من الرابط"],
  [["month-and-year", "today-and-weekday"], "مستنتج من النص"],
  [["collected", "weekday"], "مستنتج من يوم الجمع والنص"],
  [["address", "photo", "archive-photo", "year"], "مستنتج من الرابط وشروح الصور والنص"],
  [[], "مستنتج"],
])("a date inferred by %j is said to be inferred from where that was read", (rules, said) => {
  const dateEvidence = rules.map((rule) => ({ quote: "2016", rule }));
  expect(dateBasisIn({ dateBasis: "inferred", dateEvidence })).toBe(said);
});

test("a date of which nothing is said is the source's", () => {
  expect(dateBasisIn({})).toBe("مذكور في المصدر");
});
