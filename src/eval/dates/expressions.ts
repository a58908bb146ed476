/** Date expressions as news writes them, against the day that they mean. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findMentions } from "#src/arabic/date-mentions.ts";
import { resolveMention } from "#src/arabic/date-resolve.ts";
import { dayNumber } from "#src/arabic/day-number.ts";
import { type Score, Tally } from "../ingest/tally.ts";
import { readTable } from "./table.ts";

type Row = Readonly<Record<string, string>>;
type Right = (found: string | undefined, row: Row) => boolean;

interface Table {
  readonly measure: string;
  readonly file: string;
  readonly right: Right;
  /** Rows whose truth is known to be one. */
  readonly judged: (row: Row) => boolean;
}

const all = (): boolean => true;
const sameDay: Right = (found, { iso }) => found === iso;

const TABLES: readonly Table[] = [
  { measure: "explicit_full", file: "explicit_full.tsv", right: sameDay, judged: all },
  {
    measure: "explicit_relative",
    file: "explicit_relative.tsv",
    right: sameDay,
    judged: ({ consistent }) => consistent === "yes",
  },
  {
    measure: "numeric",
    file: "numeric.tsv",
    right: (found, { iso }) => (iso === "hijri" ? found !== undefined : found === iso),
    judged: all,
  },
  {
    measure: "hijri within a day",
    file: "hijri.tsv",
    right: (found, { iso_umalqura = "" }) =>
      found !== undefined && Math.abs(dayNumber(found) - dayNumber(iso_umalqura)) <= 1,
    // A 34th of a month is the source's error.
    judged: ({ iso_umalqura }) => iso_umalqura !== undefined && iso_umalqura !== "",
  },
];

/** Scores of the tables that `dir` holds: each expression read by itself, on its article's day. */
export function measureExpressions(dir: string): Score[] {
  const tally = new Tally("dates");
  for (const { measure, file, right, judged } of TABLES) {
    if (!existsSync(join(dir, file))) continue;
    for (const row of readTable(join(dir, file)).filter(judged)) {
      const { text = "", pub_date, iso, iso_umalqura } = row;
      const mentions = findMentions(text);
      const [only] = mentions;
      const found = only && resolveMention(only, pub_date || "2000-01-01");
      tally.check(
        measure,
        mentions.length === 1 && right(found, row),
        () => `${text}: ${only?.problem?.rule ?? found ?? "nothing"}, not ${iso ?? iso_umalqura}`,
      );
    }
  }
  return tally.scores();
}
