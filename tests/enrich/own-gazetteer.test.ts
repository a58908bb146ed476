import { describe, expect, test } from "vitest";
import { GAZETTEER, type GazetteerEntry } from "#src/arabic/gazetteer.ts";
import { findNames } from "#src/enrich/find-names.ts";
import { loadKnowledge } from "#src/enrich/knowledge.ts";
import { readOwnGazetteer, withOwnEntries } from "#src/enrich/own-gazetteer.ts";

const read = (text: string) => readOwnGazetteer(text, "content/gazetteer.yaml");
const builtIn: readonly GazetteerEntry[] = [
  { name: "الولايات المتحدة", slug: "us", type: "country", kind: "place", aliases: ["أميركا"] },
  { name: "وادي النور", slug: "w", type: "city", kind: "place" },
];
const namesIn = (text: string, yaml: string, entries = builtIn) =>
  findNames(text, loadKnowledge(withOwnEntries(entries, read(yaml).entries))).map((f) => f.name);

describe("entries", () => {
  test("add names, with aliases and surnames", () => {
    const yaml = "- name: دار المخطوطات\n  kind: organisation\n  aliases: [خزانة المخطوطات]\n";
    expect(namesIn("في خزانة المخطوطات", yaml)).toEqual(["دار المخطوطات"]);
    const person = "- name: قدري شهبندر\n  kind: person\n  short: [شهبندر]\n";
    expect(namesIn("قدري شهبندر، ثم شهبندر", person)).toEqual(["قدري شهبندر", "قدري شهبندر"]);
  });
  test("add spellings to a name that is known", () => {
    const yaml = "- name: الولايات المتحدة\n  kind: place\n  aliases: [بلاد العم سام]\n";
    expect(namesIn("في بلاد العم سام وأميركا", yaml)).toEqual([
      "الولايات المتحدة",
      "الولايات المتحدة",
    ]);
  });
  test("take a name out", () => {
    const yaml = "- name: وادي النور\n  kind: place\n  off: true\n";
    expect(namesIn("في وادي النور", "")).toEqual(["وادي النور"]);
    expect(namesIn("في وادي النور", yaml)).toEqual([]);
  });
  test("switch off what a rule would find", () => {
    const text = "وصل السفير غاستون بريفال.";
    const yaml = "- name: غاستون بريفال\n  kind: person\n  off: true\n";
    expect(namesIn(text, "")).toEqual(["غاستون بريفال"]);
    expect(namesIn(text, yaml)).toEqual([]);
  });
  test("take a spelling over from another name", () => {
    const yaml = "- name: أميركا\n  kind: place\n";
    expect(namesIn("في أميركا", yaml)).toEqual(["أميركا"]);
  });
  test("change nothing when there are none", () => {
    expect(withOwnEntries(GAZETTEER, read("").entries)).toBe(GAZETTEER);
    expect(readOwnGazetteer(undefined, "x")).toEqual({ entries: [], messages: [] });
  });
});

describe("mistakes are sentences with a line", () => {
  test.each([
    ["name: x", 1, /something else than a list/],
    ["- name: دار\n  kind: place\n- name: دار\n", 3, /kind/],
    ["- name: دار\n  kind: building\n", 1, /kind/],
    ["- name: دار\n  kind: place\n  spelling: [x]\n", 1, /spelling/],
    ["- name: دار\n  kind: place\n- name: حي\n  kind: place\n  aliases: [دار]\n", 3, /"دار"/],
    ["- name: [\n", 1, /./],
  ])("%j", (text, line, found) => {
    const [message] = read(text).messages;
    expect(message).toMatchObject({ path: "content/gazetteer.yaml", severity: "error" });
    expect(message?.line).toBeGreaterThanOrEqual(line);
    expect(message?.found).toMatch(found);
  });
  test("a wrong value is named, with its own line", () => {
    const [message] = read("- name: دار\n  aliases: [بيت]\n  kind: building\n").messages;
    expect(message).toMatchObject({ line: 3, found: expect.stringMatching(/^kind: .*"building"/) });
  });
  test("an entry without mistakes is read beside one that has some", () => {
    const { entries } = read("- name: دار\n- name: واد قريب\n  kind: place\n");
    expect(entries).toEqual([{ name: "واد قريب", kind: "place" }]);
  });
});
