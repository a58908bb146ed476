import { expect, test } from "vitest";
import { WordCache } from "#src/enrich/word-cache.ts";

test("gives the value of the word at a place, made once for each form", () => {
  const made: string[] = [];
  const cache = new WordCache((word) => {
    made.push(word);
    return { word };
  });
  const text = "سلام على سلام";
  expect(cache.get(text, 0, 4)).toEqual({ word: "سلام" });
  expect(cache.get(text, 9, 13)).toEqual({ word: "سلام" });
  expect(cache.get(text, 5, 8)).toEqual({ word: "على" });
  expect(made).toEqual(["سلام", "على"]);
});

test("forms that share a slot never take each other's values", () => {
  const cache = new WordCache((word) => ({ word }));
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 200_000; n += 1) {
      const word = n.toString(36);
      if (cache.get(word, 0, word.length).word !== word) throw new Error(word);
    }
  }
});
