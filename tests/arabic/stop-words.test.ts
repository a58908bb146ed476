import { expect, test } from "vitest";
import { fold } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";

test("knows words of grammar in any spelling", () => {
  for (const word of ["في", "إلى", "الى", "التي", "التى", "وأن"])
    expect(isStopWord(fold(word)), word).toBe(true);
});

test("keeps words that mean something", () => {
  for (const word of ["سوريا", "رئيس", "الآن", "حرب", "علي"])
    expect(isStopWord(fold(word)), word).toBe(word === "علي");
});
