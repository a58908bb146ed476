import { expect, test } from "vitest";
import { writeDays, writeTags } from "#src/search/facts.ts";

const person = { name: "سعاد", kind: "person" } as const;
const place = { name: "عدن", kind: "place" } as const;
const ARTICLES = [
  { date: "2016-02-19?", publisher: "أ", tags: [place] },
  { date: "2016-02-19", publisher: "ب", tags: [person, place, place] },
  { ...{ collected: "2017" }, tags: [] },
  { publisher: "أ", tags: [place] },
];

test("days of publication are told once for articles in a row, publishers by their place", () => {
  expect(writeDays(ARTICLES)).toEqual({
    days: [
      ["2016-02-19", 2],
      ["", 2],
    ],
    publishers: ["أ", "ب"],
    publisher: [0, 1, -1, 0],
  });
});

test("tags have their articles as steps, the commonest tag first", () => {
  expect(writeTags(ARTICLES)).toEqual([
    ["place", "عدن", 0, 1, 2],
    ["person", "سعاد", 1],
  ]);
});
