import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIELDS } from "#src/markdown/fields.ts";

test("ARCHITECTURE.md tells the meaning of every front matter key", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  const [, section = ""] = text.split("## The Article as front matter");
  const rows = (section.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1]),
  );
  expect(named.sort()).toEqual(FIELDS.map(({ key }) => key).sort());
});
