import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { measureExpressions } from "#src/eval/dates/expressions.ts";
import { curveOf, outcomesOf, scoresOf } from "#src/eval/dates/inference.ts";
import { samplesOf } from "#src/eval/dates/samples.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "warraq-dates-"));
});
afterEach(() => rmSync(data, { recursive: true }));

test("an expression that comes to another day is a failure with its words", () => {
  const rows = ["text\tiso", "5 مارس 2018\t2018-03-05", "6 مارس 2018\t2018-03-07"];
  writeFileSync(join(data, "explicit_full.tsv"), rows.join("\n"));
  const [score, ...others] = measureExpressions(data);
  expect(others).toEqual([]);
  expect(score).toMatchObject({ measure: "explicit_full", n: 2, score: 0.5 });
  expect(score?.failures).toEqual(["6 مارس 2018: 2018-03-06, not 2018-03-07"]);
});

test("stated days are hidden from the solver, and its answers judged", async () => {
  mkdirSync(join(data, "own", "inputs"), { recursive: true });
  const text = "افتتح المعرض اليوم السبت 28 جانفي 2017 في تونس.";
  writeFileSync(join(data, "own", "inputs", "a.txt"), `معرض\n\n1/2/2017\n\n${text}\n`);
  writeFileSync(join(data, "own", "expected.json"), '{ "a": { "date": "2017-01-28" } }');
  const samples = await samplesOf(data, "own");
  expect(samples[0]?.article.date).toBeUndefined();
  const outcomes = outcomesOf(samples, { set: "own", collected: true, address: true });
  const [precision, coverage] = scoresOf("own", outcomes);
  expect(precision).toMatchObject({ measure: "day precision", n: 1, score: 1 });
  expect(coverage).toMatchObject({ measure: "day coverage", n: 1, score: 1 });
  expect(curveOf(outcomes)).toContain("0.85: 1.000 at 1.000");
});
