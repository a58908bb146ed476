import { expect, test } from "vitest";
import { reportFile, summaryLines } from "#src/io/print-report.ts";
import { describeProgress } from "#src/io/progress.ts";
import type { ConvertSummary } from "#src/io/summary.ts";
import type { Message } from "#src/message.ts";

const message = (severity: Message["severity"], n: number): Message => ({
  rule: `${severity}-rule`,
  severity,
  path: "a.json",
  line: n,
  found: "x",
});
const summary: ConvertSummary = {
  ...{ files: 2, found: 9, written: 3, unchanged: 2, kept: 1, duplicates: 1, refused: 2 },
  editedFields: 4,
  gone: ["a.md", "b.md"],
  pruned: ["a.md"],
  messages: [message("warning", 1), message("warning", 2), message("info", 5), message("error", 7)],
  seconds: 1.25,
};

test("the summary shows errors with their place, other findings by rule, then the counts", () => {
  expect(summaryLines(summary)).toEqual([
    "a.json:7 error error-rule: x",
    "warning warning-rule: 2 times, first a.json:1 warning warning-rule: x",
    "a.json:5 info info-rule: x",
    "9 records in 2 files: 3 written, 2 unchanged, 1 kept as edited, 1 duplicates, 2 refused (1.3 s)",
    "4 fields stand as a person left them",
    "2 articles whose raw article is gone, 1 removed",
  ]);
  expect(summaryLines(summary, true).join()).toContain("3 to write");
});

test("many errors do not bury the counts", () => {
  const messages = Array.from({ length: 80 }, (_, n) => message("error", n + 1));
  const lines = summaryLines({ ...summary, messages });
  expect(lines.length).toBeLessThan(60);
  expect(lines).toContain("… and 30 more errors; --report FILE has them all");
});

test("the report file has everything", () => {
  const report = JSON.parse(reportFile(summary)) as Record<string, unknown>;
  expect(report).toMatchObject({ failed: true, warnings: { "warning-rule": 2 }, ...summary });
});

test("progress gives rate and time left", () => {
  expect(describeProgress({ share: 0.25, records: 500 }, 10)).toBe(
    "500 records, 25 %, 50 a second, 30 s left",
  );
  expect(describeProgress({ share: 0, records: 0 }, 0)).toBe("0 records, 0 %");
});
