import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFindings } from "#src/io/findings.ts";
import { summaryLines } from "#src/io/print-report.ts";
import { describeProgress } from "#src/io/progress.ts";
import { createReportFile } from "#src/io/report-file.ts";
import type { ConvertSummary } from "#src/io/summary.ts";
import type { Message } from "#src/message.ts";

const message = (severity: Message["severity"], n: number): Message => ({
  rule: `${severity}-rule`,
  severity,
  path: "a.json",
  line: n,
  found: "x",
});

/** What a run hands on of its findings. */
function found(all: readonly Message[]): Pick<ConvertSummary, "messages" | "findings"> {
  const findings = createFindings();
  for (const one of all) findings.report(one);
  return { messages: findings.messages, findings: findings.counts };
}

const summary: ConvertSummary = {
  ...{ files: 2, found: 9, written: 3, unchanged: 2, kept: 1, duplicates: 1, refused: 2 },
  editedFields: 4,
  gone: ["a.md", "b.md"],
  pruned: ["a.md"],
  ...found([message("warning", 1), message("warning", 2), message("info", 5), message("error", 7)]),
  seconds: 1.25,
};

test("the summary shows errors with their place, other findings by rule, then the counts", () => {
  expect(summaryLines(summary)).toEqual([
    "a.json:7 error error-rule: x",
    "warning warning-rule: 2 times, first a.json:1: x; also a.json:2",
    "a.json:5 info info-rule: x",
    "9 records in 2 files: 3 written, 2 unchanged, 1 kept as edited, 1 duplicate, 2 refused (1.3 s)",
    "4 fields stand as a person left them",
    "2 articles whose raw article is gone, 1 removed",
  ]);
  expect(summaryLines(summary, true).join()).toContain("3 to write");
});

test("of many warnings the first places are named, and how many more there are", () => {
  const messages = Array.from({ length: 2000 }, (_, n) => message("warning", n + 1));
  expect(summaryLines({ ...summary, ...found(messages) })[0]).toBe(
    "warning warning-rule: 2000 times, first a.json:1: x; " +
      "also a.json:2, a.json:3, a.json:4 and 1996 more; --report FILE has all",
  );
});

test("many errors do not bury the counts, and are all counted", () => {
  const messages = Array.from({ length: 8000 }, (_, n) => message("error", n + 1));
  const lines = summaryLines({ ...summary, ...found(messages) });
  expect(lines.length).toBeLessThan(60);
  expect(lines).toContain("… and 7950 more errors; --report FILE has them all");
});

test("the report file has every finding and the counts", () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-"));
  const path = join(folder, "report.json");
  const messages = Array.from({ length: 1200 }, (_, n) => message("warning", n + 1));
  const file = createReportFile(path);
  for (const one of messages) file.report(one);
  file.finish({ ...summary, ...found(messages) });
  const { messages: _, findings: __, ...counts } = summary;
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
    ...{ failed: false, warnings: { "warning-rule": 1200 }, messages },
    ...counts,
  });
  expect(readdirSync(folder)).toEqual(["report.json"]);
  rmSync(folder, { recursive: true });
});

test("progress gives rate and time left", () => {
  expect(describeProgress({ share: 0.25, records: 500 }, 10)).toBe(
    "500 records, 25 %, 50 a second, 30 s left",
  );
  expect(describeProgress({ share: 0, records: 0 }, 0)).toBe("0 records, 0 %");
});
