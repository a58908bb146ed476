import { expect, test } from "vitest";
import { periods } from "#src/search/periods.ts";

interface Placed {
  readonly id: string;
  readonly day: string;
}

const daily = (year: number, count: number): Placed[] =>
  Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(year, 0, 1 + (i % 365))).toISOString().slice(0, 10);
    return { id: `${year}-${i}`, day };
  });
const ids = (parts: readonly (readonly Placed[])[]) =>
  parts.map((part) => part.map(({ id }) => id));

test("a small archive is one period, in its own order", () => {
  const articles = daily(2016, 30).reverse();
  expect(periods(articles, 100)).toEqual([articles]);
  expect(periods([], 100)).toEqual([]);
});

test("periods follow each other, and none has more articles than it may", () => {
  const articles = [...daily(1998, 40), ...daily(2015, 700), ...daily(2016, 900)];
  const parts = periods(articles, 100);
  expect(parts.flat()).toHaveLength(articles.length);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(100);
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (next === undefined) continue;
    const last =
      part
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? "";
    expect(last <= (next.map(({ day }) => day).sort()[0] ?? "")).toBe(true);
  }
});

test("one article more changes its own period and no other", () => {
  const articles = [...daily(2014, 500), ...daily(2015, 500), ...daily(2016, 500)];
  const before = ids(periods(articles, 120));
  const after = ids(periods([...articles, { id: "new", day: "2015-03-07" }], 120));
  expect(after).toHaveLength(before.length);
  const changed = after.filter((part, i) => part.join() !== before[i]?.join());
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain("new");
});

test("a single day of very many articles is divided too, the same way in any order", () => {
  const day = Array.from({ length: 900 }, (_, i) => ({ id: `id${i}`, day: "2015-07-21" }));
  const parts = periods(day, 100);
  expect(parts.length).toBeGreaterThan(8);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(100);
  const sets = (all: Placed[][]) => all.map((part) => part.map(({ id }) => id).sort());
  expect(sets(periods([...day].reverse(), 100))).toEqual(sets(parts));
});

test.each(["", "2016", "2016-02", "-0044", "yesterday"])("%j has a place", (day) => {
  const articles = [...daily(2016, 150), { id: "odd", day }];
  expect(periods(articles, 100).flat()).toHaveLength(151);
});
