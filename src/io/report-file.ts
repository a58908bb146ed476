/** The report of `--report FILE`: every finding as it is made, then the counts. */
import { closeSync, openSync, readSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Message, Report } from "#src/message.ts";
import { isWithin, kindOf } from "./paths.ts";
import { Refusal } from "./run-command.ts";
import { type ConvertSummary, countsOf, hasFailed } from "./summary.ts";

export interface ReportFile {
  readonly report: Report;
  /** Writes the rest; the file is there from now on. */
  readonly finish: (summary: ConvertSummary) => void;
}

/** Findings written at a time. */
const AT_ONCE = 500;

/** What every report begins with. */
const HEAD = '{\n"messages": [';
/** What it ends with: `seconds` is the last of a summary. */
const TAIL = /\n {2}"seconds": [\d.e-]+\n\}\n$/;

/**
 * A JSON object with `messages`, the counts of the run and its lists. It is written under a name
 * beside `path` until it is whole. Throws what the file system throws.
 * @param content folders of which no file may become the report
 * @throws Refusal where it would take the place of what is no earlier report
 */
export function createReportFile(path: string, content: readonly string[] = []): ReportFile {
  const temporary = `${path}.tmp`;
  const refused = refusedReport(path, content) ?? refusedFile(temporary, false);
  if (refused !== undefined) throw new Refusal(refused);
  const file = openSync(temporary, "w");
  writeSync(file, HEAD);
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

/** Why no report may be written to `path`, or undefined. */
function refusedReport(path: string, content: readonly string[]): Message | undefined {
  const around = content.find((folder) => isWithin(path, folder));
  if (around !== undefined)
    return refuse(path, `a file inside ${around}`, "a file outside raw files and articles");
  const parent = dirname(path);
  if (kindOf(parent) !== "folder")
    return refuse(
      path,
      `a file in ${parent}, which is no folder`,
      "a file in a folder that is there",
    );
  return refusedFile(path, true);
}

/** Why a file may not be written over, or undefined: there is none, it is empty, or it is ours. */
function refusedFile(path: string, whole: boolean): Message | undefined {
  const kind = kindOf(path);
  if (kind === "nothing" || (kind === "file" && isOurs(path, whole))) return undefined;
  const found = kind === "file" ? "a file that is no report of an earlier run" : `a ${kind}`;
  return refuse(path, found, "a new file, or an earlier report");
}

/** Whether a file is empty or a report; a run that was killed left only the beginning of one. */
function isOurs(path: string, whole: boolean): boolean {
  const { size } = statSync(path);
  if (size === 0) return true;
  const [head, tail] = [Buffer.alloc(HEAD.length), Buffer.alloc(64)];
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, head.length, 0);
    const length = readSync(file, tail, 0, tail.length, Math.max(0, size - tail.length));
    return head.toString() === HEAD && (!whole || TAIL.test(tail.toString("utf8", 0, length)));
  } finally {
    closeSync(file);
  }
}

const refuse = (path: string, found: string, expected: string): Message => ({
  ...{ rule: "report-file", severity: "error", path, found, expected },
  advice: "name another file with --report; nothing was converted",
});
