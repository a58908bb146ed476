import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

test("CITATION.cff cites the version and licence of the package", () => {
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  const citation = parse(readFileSync("CITATION.cff", "utf8"));
  expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "software", version, license });
});
