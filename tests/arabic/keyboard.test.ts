import { expect, test } from "vitest";
import { fromLatinKeys } from "#src/arabic/keyboard.ts";

test.each([
  ["hgsu,]dm", "السعودية"],
  ["hglyvf", "المغرب"],
  ["Hldv;h", "أميركا"],
  ["bfkhk 2016", "لابنان 2016"],
])("%s was meant for %s", (keys, word) => {
  expect(fromLatinKeys(keys)).toBe(word);
});

test.each(["السعودية", "2016", "", "Reuters: ليبيا", "naïve"])("leaves %j alone", (text) => {
  expect(fromLatinKeys(text)).toBeUndefined();
});
