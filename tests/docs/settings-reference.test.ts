import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSettingsTable } from "#src/docs/settings-reference.ts";
import { describeSettings, readSettings } from "#src/settings.ts";

test("the README's settings reference is what the schema says", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(withSettingsTable(readme), "run `npm run docs`").toBe(readme);
});

test("a document without the marks is refused", () => {
  expect(() => withSettingsTable("# Warraq")).toThrow(/expected the lines/);
});

test("the reference says what each setting takes, as the message on a wrong value does", () => {
  const takes = new Map(describeSettings().map((row) => [row.name, row.takes]));
  expect([...takes.values()].filter((words) => words === "")).toEqual([]);
  expect(takes.get("page_size")).toBe("a whole number from 10 to 500");
  expect(takes.get("months")).toBe("one of dual, levantine, egyptian, maghrebi");
  expect(takes.get("publishers")).toBe("keys, each with a text");
  expect(takes.get("tags")).toContain("people, organisations: true or false");
  expect(takes.get("fields")).toMatch(/^id, url, .*: a list, each a text that is not empty$/);
  const { messages } = readSettings("page_size: 9\n", "archive.yaml", {}, {});
  expect(messages[0]?.expected).toBe(takes.get("page_size"));
});
