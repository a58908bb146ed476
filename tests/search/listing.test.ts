import { expect, test } from "vitest";
import type { ArticleKey } from "#src/search/engine.ts";
import { createListing } from "#src/search/listing.ts";

/** Article numbers and, for those that have near copies, the main article of their group. */
const GROUPS = new Map<ArticleKey, string>([
  [1, "wildfire"],
  [3, "wildfire"],
  [4, "eclipse"],
  [6, "wildfire"],
  [7, "eclipse"],
]);

function archive(first: readonly ArticleKey[] = []) {
  const asked: ArticleKey[] = [];
  const card = async (key: ArticleKey) => {
    asked.push(key);
    const main = GROUPS.get(key);
    return { id: `a${key}`, title: "عنوان", ...(main && { copies: { main, articles: 3 } }) };
  };
  const ranked = [1, 2, 3, 4, 5, 6, 7, 8].map((key) => ({ key }));
  return { asked, listing: createListing(ranked, { card }, first) };
}

test("of near copies only the best is listed, and pages of the list go on past the others", async () => {
  const { listing } = archive();
  expect(await listing.slice(0, 3)).toEqual([1, 2, 4]);
  expect(await listing.slice(3, 6)).toEqual([5, 8]);
});

test("what was read before stays first, in its order, and is listed once", async () => {
  const { listing } = archive([5, 6]);
  expect(await listing.slice(0, 4)).toEqual([5, 6, 2, 4]);
});

test("two pages asked for at once list no article twice", async () => {
  const { listing } = archive();
  const pages = await Promise.all([listing.slice(0, 2), listing.slice(2, 4)]);
  expect(pages).toEqual([
    [1, 2],
    [4, 5],
  ]);
});

test("no more cards are read than the list asks for", async () => {
  const { asked, listing } = archive();
  await listing.slice(0, 2);
  expect(asked).toEqual([1, 2]);
});
