import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createReportFile } from "#src/io/report-file.ts";
import type { ConvertSummary } from "#src/io/summary.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "warraq-report-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const COUNTS = { files: 1, found: 1, written: 1, unchanged: 0, kept: 0, duplicates: 0, refused: 0 };
const SUMMARY: ConvertSummary = {
  ...COUNTS,
  ...{ editedFields: 0, gone: [], pruned: [], messages: [], findings: [], seconds: 0.25 },
};

const writeReport = (path: string, content: readonly string[] = []) =>
  createReportFile(path, content).finish(SUMMARY);

test("a report takes the place of an earlier one or of an empty file", () => {
  const path = join(dir, "report.json");
  writeFileSync(path, "");
  for (let run = 0; run < 3; run += 1) writeReport(path);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ failed: false, files: 1 });
});

test("what a killed run left is no obstacle", () => {
  const path = join(dir, "report.json");
  createReportFile(path).report({ rule: "r", severity: "info", path: "a", found: "x" });
  writeReport(path);
  expect(existsSync(`${path}.tmp`)).toBe(false);
});

test("no other file is written over", () => {
  for (const text of ["thesis", '{\n"messages": []\n}\n', '{"seconds": 1}']) {
    const path = join(dir, "thesis.txt");
    writeFileSync(path, text);
    expect(() => writeReport(path), text).toThrow(
      /no report of an earlier run; expected a new file/,
    );
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(existsSync(`${path}.tmp`)).toBe(false);
  }
  writeFileSync(join(dir, "mine.json.tmp"), "mine");
  expect(() => writeReport(join(dir, "mine.json"))).toThrow(/mine\.json\.tmp error report-file/);
});

test("a folder, a folder that is missing, and the archive's content are refused", () => {
  mkdirSync(join(dir, "raw"));
  expect(() => writeReport(join(dir, "raw"))).toThrow("a folder; expected a new file");
  expect(() => writeReport(join(dir, "none/report.json"))).toThrow(/none, which is no folder/);
  expect(() => writeReport(join(dir, "raw/report.json"), [join(dir, "raw")])).toThrow(/inside/);
  expect(existsSync(join(dir, "raw.tmp"))).toBe(false);
});
