import { describe, expect, test } from "vitest";
import { skeleton } from "#src/arabic/skeleton.ts";
import {
  firstShard,
  lastShard,
  readShard,
  skeletonShard,
  writeShards,
} from "#src/search/lexicon.ts";
import { oneSlip } from "#src/search/slip.ts";

test.each([
  ["a broken plural", "شروط", "شرط"],
  ["a longer one", "مشاريع", "مشروع"],
  ["a foreign name with other vowels", "كومبيوتر", "كمبيوتر"],
  ["a foreign name with another g", "غوغل", "جوجل"],
])("skeleton makes %s equal", (_, a, b) => {
  expect(skeleton(a)).toBe(skeleton(b));
});

describe("oneSlip", () => {
  test.each([
    ["a letter more", "مدينن", "مدين"],
    ["a letter less", "مدن", "مدين"],
    ["another letter", "مديث", "مدين"],
    ["neighbours exchanged", "مدنين", "مندين"],
    ["the last letter", "مدينة", "مدينا"],
  ])("accepts %s", (_, a, b) => {
    expect(oneSlip(a, b)).toBe(true);
    expect(oneSlip(b, a)).toBe(true);
  });

  test.each([
    ["two other letters", "مدين", "بدير"],
    ["two letters more", "مدين", "مدينات"],
    ["letters exchanged over a distance", "مدين", "نديم"],
  ])("refuses %s", (_, a, b) => {
    expect(oneSlip(a, b)).toBe(false);
  });
});

describe("shards", () => {
  const stems = new Map([
    ["شرط", 5],
    ["شروط", 3],
    ["نادر", 1],
    ["reuters", 9],
  ]);
  const shards = writeShards(stems, 10_000);
  const read = (name: string) => Object.fromEntries(readShard(shards.get(name) ?? ""));

  test("hold a stem under its first letter, its last letter and its skeleton", () => {
    for (const name of [firstShard("شرط"), lastShard("شرط"), skeletonShard(skeleton("شرط"))])
      expect(read(name), name).toEqual({ شرط: 5, شروط: 3 });
  });

  test("leave out other scripts and, in a large archive, stems of one article", () => {
    expect([...shards.values()].join("")).not.toMatch(/نادر|reuters/);
    expect(writeShards(stems, 20).get(firstShard("نادر"))).toBe("نادر 1\n");
  });
});
