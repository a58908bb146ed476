import { expect, test } from "vitest";
import { quality } from "#src/eval/metrics.ts";
import { belowFloors } from "#src/eval/search.ts";

const right = { group: "typo1", ids: ["a"], relevant: { a: 1 } };
const wrong = { group: "typo1", ids: ["b"], relevant: { a: 1 } };
const result = (...outcomes: readonly (typeof right)[]) => ({
  collection: "news",
  articles: 2,
  quality: new Map([
    ["typo1", quality(outcomes)],
    ["overall", quality([right, right])],
  ]),
  failures: [],
});

test("a floor is for a whole collection, or for one class of its queries", () => {
  const floors = { news: { MRR: 0.9, "typo1 R@10": 0.9, "typo1 S@1": 0.4 } };
  expect(belowFloors(result(right, right), floors)).toEqual([]);
  expect(belowFloors(result(right, wrong), floors)).toEqual([
    "news: typo1 R@10 0.500 is below its floor of 0.9",
  ]);
});

test("a collection without floors has none to hold", () => {
  expect(belowFloors(result(wrong), {})).toEqual([]);
});
