import { describe, expect, test } from "vitest";
import { analyse } from "#src/search/analyse.ts";
import { inverseFrequency, type Match, type Postings } from "#src/search/engine.ts";
import type { Group } from "#src/search/group.ts";
import { rank } from "#src/search/rank.ts";

const ARTICLES = 100;
const match = (places: readonly number[], inTitle = false, length = 1): Match => ({
  length,
  places,
  inTitle,
});
/** Articles by name: their keys are numbers. */
const NAMES: string[] = [];
const keyOf = (name: string): number =>
  NAMES.includes(name) ? NAMES.indexOf(name) : NAMES.push(name) - 1;
const postings = (matches: Record<string, Match>): Postings => {
  const articles = Object.keys(matches).length;
  return {
    keys: Object.keys(matches).map(keyOf),
    titled: [],
    idf: inverseFrequency(ARTICLES, articles),
    matches: new Map(Object.entries(matches).map(([name, found]) => [keyOf(name), found])),
  };
};
const NONE = postings({});

/** A query's groups from the matches of each word, and of the exact form where given. */
function groups(
  text: string,
  found: readonly Record<string, Match>[],
  exact: readonly Record<string, Match>[] = [],
): Group[] {
  return analyse(text).map((term, i) => {
    const own = postings(found[i] ?? {});
    return {
      term,
      forms: [],
      members: [{ stem: term.folded, weight: 1, postings: own }],
      exact: exact[i] === undefined ? NONE : postings(exact[i]),
      idf: own.idf,
    };
  });
}
const order = (list: readonly Group[]) => rank(list).map(({ key }) => NAMES[key]);

describe("rank", () => {
  test("puts an article with all words before one that has one of them more often", () => {
    const found = groups("حلب قلعة", [
      { both: match([5]), one: match([5, 20, 40]) },
      { both: match([90]) },
    ]);
    expect(order(found)).toEqual(["both", "one"]);
  });

  test("prefers words that stand together, in order", () => {
    const found = groups("قلعة حلب", [
      { apart: match([5]), reversed: match([6]), together: match([5]) },
      { apart: match([70]), reversed: match([5]), together: match([6]) },
    ]);
    expect(order(found)).toEqual(["together", "reversed", "apart"]);
  });

  test("prefers the form that was typed", () => {
    const both = { typed: match([5]), other: match([5]) };
    expect(order(groups("الكتاب", [both], [{ typed: match([5]) }]))).toEqual(["typed", "other"]);
  });

  test("prefers words of the title", () => {
    const found = groups("قلعة", [{ text: match([9]), title: match([0], true) }]);
    expect(order(found)).toEqual(["title", "text"]);
  });

  test("prefers the title that has the form typed", () => {
    const stem = { other: match([0], true), typed: match([0], true) };
    const exact = { other: match([7]), typed: match([0], true) };
    expect(order(groups("قلعة", [stem], [exact]))).toEqual(["typed", "other"]);
  });

  test("prefers the article that is shorter, and the one that repeats the word", () => {
    const found = groups("قلعة", [
      { long: match([9], false, 3), short: match([9]), often: match([9, 30, 60]) },
    ]);
    expect(order(found)).toEqual(["often", "short", "long"]);
  });

  test("counts a guess for less than the word itself", () => {
    const [group] = groups("قلعة", [{ itself: match([5]) }]);
    if (group === undefined) throw new Error("no group");
    const guess = { stem: "قلاع", weight: 0.5, postings: postings({ guess: match([5]) }) };
    expect(order([{ ...group, members: [guess, ...group.members] }])).toEqual(["itself", "guess"]);
  });

  test("finds nothing for nothing", () => {
    expect(rank([])).toEqual([]);
    expect(rank(groups("قلعة", [{}]))).toEqual([]);
  });
});
