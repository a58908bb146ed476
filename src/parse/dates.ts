/** Dates that the record or a line of its own states. Nothing is worked out here. */
import { type DateProblem, type ParsedDate, readDateField } from "#src/arabic/dates.ts";
import type { Article } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import type { RecordFields } from "#src/record.ts";
import type { Head } from "./head.ts";

type Dates = Pick<
  Article,
  "date" | "time" | "dateBasis" | "dateEvidence" | "modified" | "collected"
>;
type Finding = (found: Omit<Message, "path" | "line">) => void;

/**
 * The publication day from, in this order, the record's date field, the date line, the date in the
 * author field, the line that tells the last change; and the days of change and crawl. A field that is no day is reported.
 */
export function datesOf(
  fields: RecordFields,
  head: Pick<Head, "date" | "updated">,
  inAuthor: string | undefined,
  finding: Finding,
): Dates {
  const stated = read("date", fields.date, finding);
  const modified = read("modified", fields.modified, finding)?.date ?? head.updated?.date;
  const collected = read("collected", fields.collected, finding)?.date;
  return {
    ...publication(fields, stated, head, inAuthor),
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
  if (found !== undefined && "date" in found) return found;
  finding({
    rule: found?.rule ?? "date-unreadable",
    severity: "warning",
    found: `${name}: ${JSON.stringify(raw.slice(0, 60))}`,
    expected: found?.expected ?? "a day such as 2016-02-19",
    advice: "no date was taken from it; the string is kept in source_fields",
  });
  return undefined;
}
