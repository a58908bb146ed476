/** Findings and summary as lines for a person. */
import { counted, formatMessage, type Message, placeOf } from "#src/message.ts";
import { type ConvertSummary, countsOf } from "./summary.ts";

/** Errors shown in full; the report file has them all. */
const MOST_ERRORS = 50;
/** Length of a warning or note as shown. */
const MOST_LETTERS = 400;
/** Places that are named of a warning or note, beside the first. */
const MOST_PLACES = 3;

/**
 * The end of a run in lines: every error with its place, warnings by rule, then the counts, which
 * add up.
 */
export function summaryLines(summary: ConvertSummary, dryRun = false): string[] {
  const errors = summary.messages.filter(({ severity }) => severity === "error");
  const all = countsOf(summary, "error").reduce((sum, [, count]) => sum + count, 0);
  const lines = errors.slice(0, MOST_ERRORS).map(formatMessage);
  if (all > MOST_ERRORS)
    lines.push(`… and ${all - MOST_ERRORS} more errors; --report FILE has them all`);
  for (const severity of ["warning", "info"] as const)
    for (const [rule, count] of countsOf(summary, severity)) {
      const [first, ...others] = summary.messages.filter(
        (m) => m.rule === rule && m.severity === severity,
      );
      const whole = first === undefined ? "" : formatMessage(first);
      const example = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS)}…` : whole;
      const place = example.replace(` ${severity} ${rule}:`, ":");
      const also = others.length > 0 ? `; also ${placesOf(others, count - 1)}` : "";
      lines.push(
        count === 1 ? example : `${severity} ${rule}: ${count} times, first ${place}${also}`,
      );
    }
  const { found, written, unchanged, kept, duplicates, refused, editedFields } = summary;
  const verb = dryRun ? "to write" : "written";
  lines.push(
    `${counted(found, "record")} in ${counted(summary.files, "file")}: ${written} ${verb}, ${unchanged} unchanged, ` +
      `${kept} kept as edited, ${counted(duplicates, "duplicate")}, ${refused} refused ` +
      `(${summary.seconds.toFixed(1)} s)`,
  );
  if (editedFields > 0)
    lines.push(
      editedFields === 1
        ? "1 field stands as a person left it"
        : `${editedFields} fields stand as a person left them`,
    );
  if (summary.gone.length > 0)
    lines.push(
      `${counted(summary.gone.length, "article")} whose raw article is gone, ` +
        `${summary.pruned.length} ${dryRun ? "to remove" : "removed"}`,
    );
  if (summary.stopped !== undefined) lines.push("stopped before the end");
  return lines;
}

/** The first places of messages, and how many more there are. */
function placesOf(messages: readonly Message[], count: number): string {
  const named = messages.slice(0, MOST_PLACES).map(placeOf);
  const more = count - named.length;
  return more > 0
    ? `${named.join(", ")} and ${more} more; --report FILE has all`
    : named.join(", ");
}
