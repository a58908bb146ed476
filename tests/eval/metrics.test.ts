import { expect, test } from "vitest";
import { byGroup, quality } from "#src/eval/metrics.ts";
import { belowFloors } from "#src/eval/search.ts";

const outcome = (ids: string[], relevant: Record<string, number>, group = "g") => ({
  group,
  ids,
  relevant,
});

test("quality of one query", () => {
  const { success1, recall10, mrr10, ndcg10, zero } = quality([
    outcome(["a", "b", "c"], { b: 1, z: 1 }),
  ]);
  expect(success1).toBe(0);
  expect(recall10).toBe(0.5);
  expect(mrr10).toBe(0.5);
  expect(ndcg10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)));
  expect(zero).toBe(0);
});

test("recall is out of ten when more than ten are right", () => {
  const right = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`d${i}`, 1]));
  const ids = Object.keys(right).slice(0, 10);
  expect(quality([outcome(ids, right)])).toMatchObject({ recall10: 1, ndcg10: 1, success1: 1 });
});

test("a query without answers counts as zero in everything", () => {
  expect(quality([outcome([], { a: 1 })])).toEqual({
    n: 1,
    success1: 0,
    recall10: 0,
    mrr10: 0,
    ndcg10: 0,
    zero: 1,
  });
});

test("groups come in order of appearance, the whole last", () => {
  const result = byGroup([outcome(["a"], { a: 1 }, "x"), outcome([], { a: 1 }, "y")]);
  expect([...result.keys()]).toEqual(["x", "y", "overall"]);
  expect(result.get("overall")?.success1).toBe(0.5);
});

test("says which floors are not reached", () => {
  const result = {
    collection: "news",
    articles: 2,
    quality: byGroup([outcome(["a"], { a: 1 }), outcome([], { a: 1 })]),
    failures: [],
  };
  expect(belowFloors(result, { news: { "S@1": 0.5, MRR: 0.6, answered: 0.9 } })).toEqual([
    "news: MRR 0.500 is below its floor of 0.6",
    "news: answered 0.500 is below its floor of 0.9",
  ]);
  expect(belowFloors(result, {})).toEqual([]);
});
