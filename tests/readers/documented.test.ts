import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REFUSALS } from "#src/readers/reader.ts";
import { READERS } from "#src/readers/registry.ts";

const DOCUMENT = readFileSync("docs/formats.md", "utf8");
const CASES = join(import.meta.dirname, "..", "cases");

/** Rows of a table by the name in their first cell, cells without the code marks. */
function rows(section: string): Map<string, string[]> {
  const cells = section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
  return new Map(cells.map(([name = "", ...rest]) => [name.replaceAll("`", ""), rest]));
}

const [FORMATS = "", ...REST] = DOCUMENT.split("\n## ");
const formats = rows(FORMATS);
const refusals = rows(REST.at(-1) ?? "");

/** Fields of records that the format's cases expect. */
function fieldsInCases(format: string): string[] {
  const folder = join(CASES, format);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const expected = names.map((name) => readFileSync(join(folder, name, "expected.json"), "utf8"));
  const records = expected.flatMap(
    (text) => (JSON.parse(text) as { records?: { fields?: object }[] }).records ?? [],
  );
  const fields = new Set(records.flatMap(({ fields = {} }) => Object.keys(fields)));
  return [...fields].filter((name) => !["rest", "blocks", "captions"].includes(name));
}

describe("docs/formats.md", () => {
  it("has one row for each reader, and no other", () => {
    expect([...formats.keys()].sort()).toEqual(READERS.map(({ format }) => format).sort());
  });

  it.each(READERS.map((reader) => [reader.format, reader] as const))("row %s", (format, reader) => {
    const [extensions = "", , read = ""] = formats.get(format) ?? [];
    const listed = reader.extensions.map((name) => `\`${name}\``).join(", ");
    expect(extensions).toBe(listed === "" ? "–" : listed);
    const like = /as `(\w+)`/.exec(read)?.[1];
    const all = `${read} ${like === undefined ? "" : formats.get(like)?.[2]}`;
    for (const field of fieldsInCases(format)) expect(all).toContain(`\`${field}\``);
  });

  it("names every rule under which a record is refused", () => {
    expect([...refusals.keys()].sort()).toEqual([...REFUSALS].sort());
  });
});
