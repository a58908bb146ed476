import { describe, expect, it } from "vitest";
import { longestFirst } from "#src/longest-first.ts";

function orderOf(words: readonly string[], divide: (word: string) => readonly string[]): string[] {
  const seen: string[] = [];
  longestFirst(
    words,
    (word) => word.length,
    (word) => {
      seen.push(word);
      return divide(word);
    },
  );
  return seen;
}

describe("longest first", () => {
  it("keeps the order of what is as long", () => {
    expect(orderOf(["د", "با", "تا", "", "جيم"], () => [])).toEqual(["جيم", "با", "تا", "د"]);
  });

  it("lets the parts of a divided item wait for what is longer than they", () => {
    const divide = (word: string) => (word.includes(" ") ? word.split(" ") : []);
    expect(orderOf(["باب دار", "نور"], divide)).toEqual(["باب دار", "نور", "باب", "دار"]);
  });

  it("visits a part that is as long as the whole", () => {
    expect(orderOf(["ابت"], (word) => (word === "ابت" ? ["تبا"] : []))).toEqual(["ابت", "تبا"]);
  });
});
