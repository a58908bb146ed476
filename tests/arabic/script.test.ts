import { expect, test } from "vitest";
import { mapLatinRuns } from "#src/arabic/script.ts";

test.each([
  ["قالت BBC News اليوم", "قالت [BBC News] اليوم"],
  ["لعبة Minecraft – Pocket Edition للهواتف", "لعبة [Minecraft – Pocket Edition] للهواتف"],
  ["شركة AT&T وطائرة Boeing 747-8.", "شركة [AT&T] وطائرة [Boeing 747-8]."],
  ["فيتامين C وحده", "فيتامين C وحده"],
  ["Reuters – وكالة", "[Reuters] – وكالة"],
])("Latin runs of %s", (text, expected) => {
  expect(mapLatinRuns(text, (part, latin) => (latin ? `[${part}]` : part))).toBe(expected);
});
