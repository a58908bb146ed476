import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSettingsTable } from "#src/docs/settings-reference.ts";

test("the README's settings reference is what the schema says", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(withSettingsTable(readme), "run `npm run docs`").toBe(readme);
});

test("a document without the marks is refused", () => {
  expect(() => withSettingsTable("# Warraq")).toThrow(/expected the lines/);
});
