/** Dates that the record or a line of its own states. Nothing is worked out here. */
import { type DateProblem, type ParsedDate, readDateField } from "#src/arabic/dates.ts";
import { foldDigits } from "#src/arabic/fold.ts";
import type { Article } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import type { RecordFields } from "#src/record.ts";
import type { Head } from "./head.ts";

type Dates = Pick<
  Article,
  "date" | "time" | "dateBasis" | "dateEvidence" | "modified" | "collected"
>;
type Finding = (found: Omit<Message, "path" | "line">) => void;

/** Before it no newspaper was printed in Arabic. */
const EARLIEST = 1800;

/** The last day that may be stated: tomorrow, for where it is tomorrow already. */
function latestDay(today: string): string {
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
}

/** Whether an EDTF day, month or year can be one of an article's. */
function isPossible(date: string, latest: string): boolean {
  return Number(date.slice(0, 4)) >= EARLIEST && date <= latest.slice(0, date.length);
}

/**
 * The publication day from, in this order, the record's date field, the date line, the date in the
 * author field, the line that tells the last change; and the days of change and crawl. A field that is no day, and
 * a day before 1800 or after tomorrow, is reported and gives no date.
 * @param today EDTF day of the conversion.
 */
export function datesOf(
  fields: RecordFields,
  head: Pick<Head, "date" | "updated">,
  inAuthor: string | undefined,
  today: string,
  finding: Finding,
): Dates {
  const latest = latestDay(today);
  const possible = <Found extends { readonly date: string }>(
    name: string,
    found: Found | undefined,
    raw: string | undefined,
  ): Found | undefined => {
    if (found === undefined || isPossible(found.date, latest)) return found;
    finding(impossible(name, raw ?? found.date, latest));
    return undefined;
  };
  const field = (name: "date" | "modified" | "collected") =>
    possible(name, read(name, fields[name], finding), fields[name]);
  const stated = field("date");
  const line = possible("date line", head.date, head.date?.printed);
  const updated = possible("update line", head.updated, head.updated?.printed);
  const signed = possible(
    "author",
    inAuthor === undefined ? undefined : { date: inAuthor },
    fields.author,
  );
  const modified = field("modified")?.date ?? updated?.date;
  const collected = field("collected")?.date;
  const lines = { ...(line && { date: line }), ...(updated && { updated }) };
  return {
    ...publication(fields, stated, lines, signed?.date),
    ...(modified === undefined ? {} : { modified }),
    ...(collected === undefined ? {} : { collected }),
  };
}

function publication(
  fields: RecordFields,
  stated: ParsedDate | undefined,
  { date: line, updated }: Pick<Head, "date" | "updated">,
  inAuthor: string | undefined,
): Dates {
  if (stated !== undefined) return dated(stated, fields.date ?? "", "date-field");
  if (line !== undefined) return dated(line, line.printed, "date-line");
  if (inAuthor !== undefined) return dated({ date: inAuthor }, fields.author ?? "", "author-field");
  // A page that prints the day of its last change only: no other is to be had.
  if (updated !== undefined) return dated(updated, updated.printed, "update-line");
  return {};
}

const dated = (
  { date, time }: { readonly date: string; readonly time?: string },
  quote: string,
  rule: string,
): Dates => ({
  date,
  ...(time === undefined ? {} : { time }),
  dateBasis: "stated",
  dateEvidence: [{ quote, rule }],
});

function read(name: string, raw: string | undefined, finding: Finding): ParsedDate | undefined {
  if (raw === undefined) return undefined;
  const found: ParsedDate | DateProblem | undefined = readDateField(raw);
  if (found !== undefined && "date" in found) {
    if (isAmbiguous(raw)) finding(dayFirst(name, raw, found.date));
    return found;
  }
  finding({
    rule: found?.rule ?? "date-unreadable",
    severity: "warning",
    found: `${name}: ${JSON.stringify(raw.slice(0, 60))}`,
    expected: found?.expected ?? "a day such as 2016-02-19",
    advice: "no date was taken from it; the string is kept in source_fields",
  });
  return undefined;
}

const impossible = (name: string, raw: string, latest: string) =>
  ({
    rule: "date-impossible",
    severity: "warning",
    found: `${name}: ${JSON.stringify(raw.slice(0, 60))}`,
    expected: `a day from ${EARLIEST} to ${latest}`,
    advice: "no date was taken from it; the string is kept in source_fields",
  }) as const;

const FIGURES = /^\D*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/** Whether a day in figures could as well be written month first. */
function isAmbiguous(raw: string): boolean {
  const [, one, two] = FIGURES.exec(foldDigits(raw)) ?? [];
  return one !== undefined && Number(one) <= 12 && Number(two) <= 12 && Number(one) !== Number(two);
}

const dayFirst = (name: string, raw: string, date: string) =>
  ({
    rule: "date-order",
    severity: "info",
    found: `${name}: ${JSON.stringify(raw.slice(0, 60))} is read day first, as ${date}`,
    advice: "if its source writes the month first, correct the date in the Markdown",
  }) as const;
