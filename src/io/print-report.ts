/** Findings and summary as lines for a person, and as the report file. */
import { formatMessage } from "#src/message.ts";
import { type ConvertSummary, countRules, hasFailed } from "./summary.ts";

/** Errors shown in full; the report file has them all. */
const MOST_ERRORS = 50;
/** Length of a warning or note as shown. */
const MOST_LETTERS = 400;

/**
 * The end of a run in lines: every error with its place, warnings by rule, then the counts, which
 * add up.
 */
export function summaryLines(summary: ConvertSummary, dryRun = false): string[] {
  const errors = summary.messages.filter(({ severity }) => severity === "error");
  const lines = errors.slice(0, MOST_ERRORS).map(formatMessage);
  if (errors.length > MOST_ERRORS)
    lines.push(`… and ${errors.length - MOST_ERRORS} more errors; --report FILE has them all`);
  for (const severity of ["warning", "info"] as const)
    for (const [rule, count] of countRules(summary.messages, severity)) {
      const first = summary.messages.find((m) => m.rule === rule && m.severity === severity);
      const whole = first === undefined ? "" : formatMessage(first);
      const example = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS)}…` : whole;
      lines.push(count === 1 ? example : `${severity} ${rule}: ${count} times, first ${example}`);
    }
  const { found, written, unchanged, kept, duplicates, refused, editedFields } = summary;
  const verb = dryRun ? "to write" : "written";
  lines.push(
    `${counted(found, "record")} in ${counted(summary.files, "file")}: ${written} ${verb}, ${unchanged} unchanged, ` +
      `${kept} kept as edited, ${duplicates} duplicates, ${refused} refused ` +
      `(${summary.seconds.toFixed(1)} s)`,
  );
  if (editedFields > 0) lines.push(`${editedFields} fields stand as a person left them`);
  if (summary.gone.length > 0)
    lines.push(
      `${summary.gone.length} articles whose raw article is gone, ` +
        `${summary.pruned.length} ${dryRun ? "to remove" : "removed"}`,
    );
  if (summary.stopped !== undefined) lines.push("stopped before the end");
  return lines;
}

/** Everything, as JSON: the counts, the lists and each finding. */
export function reportFile(summary: ConvertSummary): string {
  const warnings = Object.fromEntries(countRules(summary.messages, "warning"));
  return `${JSON.stringify({ failed: hasFailed(summary), warnings, ...summary }, null, 2)}\n`;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
