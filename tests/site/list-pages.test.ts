import { expect, test } from "vitest";
import { paginate } from "#src/site/list-pages.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const pagesOf = (n: number) => paginate("subject", "/tags/x/", numbers(n), 10);

test("a short list has one page, newest first", () => {
  const pages = pagesOf(19);
  expect(pages.map(({ path }) => path)).toEqual(["/tags/x/"]);
  expect(pages[0]?.entries).toEqual(numbers(19).reverse());
});

test("an empty list still has its own page", () => {
  expect(pagesOf(0).map(({ path, entries }) => [path, entries.length])).toEqual([["/tags/x/", 0]]);
});

test("page k holds the entries (k-1)·size to k·size-1 from the oldest", () => {
  const pages = pagesOf(35);
  expect(pages.map(({ path, entries }) => [path, entries[0], entries.at(-1)])).toEqual([
    ["/tags/x/", 35, 21],
    ["/tags/x/page/2/", 20, 11],
    ["/tags/x/page/1/", 10, 1],
  ]);
});

test("adding an entry changes no numbered page, and the list's own page holds less than two", () => {
  for (let n = 1; n <= 60; n += 1) {
    const now = pagesOf(n);
    const next = pagesOf(n + 1);
    for (const page of now.filter(({ number }) => number !== undefined)) {
      expect(next.find(({ path }) => path === page.path)?.entries).toEqual(page.entries);
    }
    expect(now[0]?.entries.length).toBeLessThan(20);
    expect(now.flatMap(({ entries }) => entries)).toEqual(numbers(n).reverse());
  }
});
