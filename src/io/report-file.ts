/** The report of `--report FILE`: every finding as it is made, then the counts. */
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import type { Message, Report } from "#src/message.ts";
import { type ConvertSummary, countsOf, hasFailed } from "./summary.ts";

export interface ReportFile {
  readonly report: Report;
  /** Writes the rest; the file is there from now on. */
  readonly finish: (summary: ConvertSummary) => void;
}

/** Findings written at a time. */
const AT_ONCE = 500;

/**
 * A JSON object with `messages`, the counts of the run and its lists. It is written under a name
 * beside `path` until it is whole. Throws what the file system throws.
 */
export function createReportFile(path: string): ReportFile {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, "w");
  writeSync(file, '{\n"messages": [');
  let separator = "\n";
  let waiting: string[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    writeSync(file, separator + waiting.join(",\n"));
    separator = ",\n";
    waiting = [];
  };
  function report(message: Message): void {
    waiting.push(JSON.stringify(message));
    if (waiting.length >= AT_ONCE) flush();
  }
  function finish(summary: ConvertSummary): void {
    flush();
    const { messages: _, findings: __, ...rest } = summary;
    const warnings = Object.fromEntries(countsOf(summary, "warning"));
    const more = JSON.stringify({ failed: hasFailed(summary), warnings, ...rest }, null, 2);
    writeSync(file, `\n],${more.slice(1)}\n`);
    closeSync(file);
    renameSync(temporary, path);
  }
  return { report, finish };
}
