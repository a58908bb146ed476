import { describe, expect, test } from "vitest";
import { analyse } from "#src/search/analyse.ts";
import type { Group } from "#src/search/group.ts";
import { chooseScope, haveAll } from "#src/search/scope.ts";

/** Twelve bundles of a hundred articles each. */
const bundles = Array.from({ length: 12 }, (_, i) => ({
  path: `bundles/${i}/`,
  articles: 100,
  from: "",
  to: "",
}));
const archive = { articles: 1200, bundles, bundleOf: (key: number) => Math.floor(key / 100) };
const nobody = () => false;

/** A query's words, each with the articles that have it, and with those that have it in the title. */
const titledGroups = (
  ...lists: readonly (readonly [keys: readonly number[], titled: readonly number[]])[]
): Group[] =>
  lists.map(([keys, titled], i) => {
    const [term] = analyse(`كلمة${i}`);
    if (term === undefined) throw new Error("no word");
    const postings = { keys, titled, idf: 1, matches: new Map() };
    return {
      term,
      members: [{ stem: term.folded, weight: 1, postings }],
      forms: [],
      exact: postings,
      idf: 1 + i,
    };
  });
const groups = (...lists: readonly (readonly number[])[]): Group[] =>
  titledGroups(...lists.map((keys) => [keys, []] as const));
const every = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe("a first page", () => {
  test("asks only the bundles that hold articles with every word", () => {
    const query = groups([5, 305, 1105], [7, 305, 910], every(300, 10));
    const scope = chooseScope(query, nobody, archive, "first");
    expect(scope).toMatchObject({ bundles: [3], more: false, all: 1 });
    expect(scope.any).toBe(5 - 1 + 10);
    expect(haveAll(query, archive)).toBe(true);
  });

  test("of a common word asks the newest bundle, and says that there is more", () => {
    const scope = chooseScope(groups(every(0, 1200)), nobody, archive, "first");
    expect(scope).toMatchObject({ bundles: [11], more: true, all: 1200, any: 1200 });
  });

  test("takes the bundle that holds most before newer ones", () => {
    const scope = chooseScope(groups([...every(200, 8), 901, 1101]), nobody, archive, "first");
    expect(scope.bundles).toEqual([2, 11]);
  });

  test("takes the bundles whose titles say most of the query before others", () => {
    const query = titledGroups(
      [every(0, 1200), [150, 420, 1150]],
      [every(0, 1200), [150, 420, 421, 620]],
    );
    const scope = chooseScope(query, nobody, archive, "first");
    expect(scope).toMatchObject({ bundles: [4, 1], more: true });
  });

  test("counts a word once in a title, by however many stems it is there", () => {
    const [word, other] = titledGroups([every(0, 1200), [150]], [every(0, 1200), [420]]);
    if (word === undefined || other === undefined) throw new Error("no words");
    const thrice = { ...word, members: [word.members, word.members, word.members].flat() };
    const scope = chooseScope([thrice, other], nobody, archive, "first");
    expect(scope.bundles).toEqual([4, 1]);
  });

  test("goes by the weightiest words where no article has all", () => {
    const query = groups([150, 151], [480], [481, 950]);
    const scope = chooseScope(query, nobody, archive, "first");
    expect(haveAll(query, archive)).toBe(false);
    expect(scope).toMatchObject({ bundles: [9, 4], all: 0, any: 5 });
  });

  test("counts no article that is left out", () => {
    const isOut = (key: number) => key >= 1000;
    const scope = chooseScope(groups([15, 1005, 1105]), isOut, archive, "first");
    expect(scope).toMatchObject({ bundles: [0], any: 1, all: 1, more: false });
  });
});

test("the best matches of an archive are asked for within bounds, everything without", () => {
  const query = groups(every(0, 1200));
  const best = chooseScope(query, nobody, archive, "best");
  expect(best.bundles).toEqual([11, 10, 9, 8, 7, 6]);
  expect(best.more).toBe(true);
  const all = chooseScope(query, nobody, archive, "all");
  expect(all.bundles).toHaveLength(12);
  expect(all.more).toBe(false);
});

test("what is wanted whatever else is, is asked first, unless it is left out", () => {
  const query = groups(every(0, 1200));
  const scope = chooseScope(query, nobody, archive, "first", [250, 30]);
  expect(scope.bundles).toEqual([2, 0]);
  const out = chooseScope(query, (key) => key < 300, archive, "first", [250]);
  expect(out.bundles).toEqual([11]);
});

test("every bundle is asked that holds an article with all words, and no other", () => {
  const query = groups(every(0, 900), [5, 105, 205, 305, 405, 505, 605, 1100]);
  const scope = chooseScope(query, nobody, archive, "every");
  expect(scope).toMatchObject({ bundles: [6, 5, 4, 3, 2, 1, 0], more: false, all: 7 });
  const none = chooseScope(groups(every(0, 1200), []), nobody, archive, "every");
  expect(none.bundles).toHaveLength(2);
});

test("a query without words asks nothing", () => {
  const scope = chooseScope([], nobody, archive, "first");
  expect(scope).toMatchObject({ bundles: [], any: 0, all: 0, more: false });
});
