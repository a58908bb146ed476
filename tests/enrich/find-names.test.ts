/** Each folder of tests/cases/enrich: a text, and the names expected in it, `canonical name: as found`. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { GazetteerEntry } from "#src/arabic/gazetteer.ts";
import { findNames } from "#src/enrich/find-names.ts";
import { loadKnowledge } from "#src/enrich/knowledge.ts";

const folder = new URL("../cases/enrich/", import.meta.url);
const cases = readdirSync(folder);
const knowledge = loadKnowledge();

test.each(cases)("%s", (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  const text = read("input.txt");
  const found = findNames(text, knowledge).map((f) => `${f.name}: ${text.slice(f.start, f.end)}`);
  expect(found).toEqual(read("expected.txt").split("\n").filter(Boolean));
});

test("there are cases", () => expect(cases.length).toBeGreaterThan(20));

test("every finding says the rule that made it", () => {
  const [found] = findNames("وللأمم المتحدة رأي", knowledge);
  expect(found).toEqual({
    name: "الأمم المتحدة",
    kind: "organisation",
    type: "un",
    start: 0,
    end: 14,
    rule: "ول+الأمم المتحدة",
    clitic: "ول",
    words: 2,
  });
});

test("knowledge can be made of other entries", () => {
  const entry: GazetteerEntry = { name: "وادي النور", slug: "w", type: "city", kind: "place" };
  const own = loadKnowledge([entry]);
  expect(findNames("بوادي النور وفي سوريا", own).map(({ name }) => name)).toEqual(["وادي النور"]);
});
