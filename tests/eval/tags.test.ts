import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareNames, type Mention } from "#src/eval/tags/compare.ts";
import { formatNameScore, measureTags } from "#src/eval/tags/suite.ts";

const document = (names: Record<string, string[]>) => ({
  id: "a-1",
  source: "a",
  text: "",
  names,
});
const mention = (written: string, bare = written, kind: Mention["kind"] = "place") => ({
  kind,
  written,
  bare,
});
const compare = (marked: Record<string, string[]>, found: Mention[]) =>
  Object.fromEntries(
    compareNames(
      [document(marked)],
      () => found,
      (form) => form === "ايران",
    ).map(({ kind, right, found: all, marked: wanted }) => [kind, [right, all, wanted]]),
  );

describe("comparing names", () => {
  it("strips a proclitic from a marked name when the rest is a name", () => {
    const marked = { place: ["وإيران", "بإيران", "إيران"] };
    expect(compare(marked, [mention("إيران")])["place"]).toEqual([1, 1, 1]);
  });
  it("leaves what only looks like a proclitic", () => {
    const marked = { person: ["وليد"] };
    expect(compare(marked, [mention("ليد", "ليد", "person")])["person"]).toEqual([0, 1, 1]);
    expect(compare(marked, [mention("وليد", "وليد", "person")])["person"]).toEqual([1, 1, 1]);
  });
  it("takes a name as found with its proclitic or without", () => {
    const marked = { person: ["لغاستون بريفال"] };
    const found = mention("لغاستون بريفال", "غاستون بريفال", "person");
    expect(compare(marked, [found])["person"]).toEqual([1, 1, 1]);
  });
  it("counts a name inside a longer one neither for nor against, one that is longer against", () => {
    const marked = { organisation: ["جامعة القاهرة"] };
    expect(compare(marked, [mention("القاهرة")])["place"]).toEqual([0, 0, 0]);
    const longer = mention("جامعة القاهرة الكبرى", undefined, "organisation");
    expect(compare(marked, [longer])["organisation"]).toEqual([0, 1, 1]);
  });
  it("counts a form once in a document, and its kind counts", () => {
    const marked = { place: ["لبنان"] };
    expect(compare(marked, [mention("لبنان"), mention("لبنان")])["place"]).toEqual([1, 1, 1]);
    expect(compare(marked, [mention("لبنان", "لبنان", "organisation")])).toMatchObject({
      place: [0, 0, 1],
      organisation: [0, 1, 0],
    });
  });
});

describe("suite", () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "warraq-eval-"));
    const dir = join(data, "cases", "ner");
    mkdirSync(join(dir, "inputs"), { recursive: true });
    const text = "وصل وزير الخارجية اللبناني غاستون بريفال إلى القاهرة، ثم إلى وادي السرور.";
    writeFileSync(join(dir, "inputs", "anercorp-1.txt"), text);
    const names = { place: { القاهرة: 1, "وادي السرور": 1 }, person: { "غاستون بريفال": 1 } };
    writeFileSync(join(dir, "expected.json"), JSON.stringify({ "anercorp-1": names }));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  const scoreOf = (set: string, kind: string, floors = {}) =>
    measureTags(data, floors).find((s) => s.set === set && s.counts.kind === kind);

  it("measures what enrichment finds, and two baselines beside it", () => {
    expect(scoreOf("anercorp", "person")).toMatchObject({ precision: 1, recall: 1, low: false });
    expect(scoreOf("anercorp, gazetteer look-up", "person")?.recall).toBe(0);
    expect(scoreOf("anercorp, countries only", "place")?.recall).toBe(0);
    expect(scoreOf("anercorp", "place")?.counts.failures).toEqual([
      "anercorp-1: missed وادي السرور",
    ]);
  });
  it("says what lies below its floor", () => {
    const low = scoreOf("anercorp", "place", { "names anercorp": { "place recall": 0.7 } });
    expect(low?.low).toBe(true);
    expect(low && formatNameScore(low)).toContain("BELOW FLOOR");
    const held = scoreOf("anercorp", "place", { "names anercorp": { "place recall": 0.5 } });
    expect(held?.low).toBe(false);
  });
  it("refuses a folder without the set", () => {
    expect(() => measureTags(join(data, "cases", "ner", "inputs"))).toThrow(/cases\/ner/);
  });
});
