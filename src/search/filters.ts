/**
 * Filters, as they are typed and as the page writes them when they are chosen: `وسم:سوريا`,
 * `ناشر:"اسم الصحيفة"`, `سنة:2016`, `2015-07..2016`, `عنوان:كلمة`; `-وسم:…` and `-ناشر:…` leave
 * articles out. They stand in the query itself, so that an address holds all of a search.
 */
import { fold, foldDigits } from "#src/arabic/fold.ts";

/** EDTF years, months or days, both included; an empty end is open. */
interface Range {
  readonly from: string;
  readonly to: string;
}

/** When articles were published, or that nobody knows it. */
export type Period = Range | "unknown";

/** What stands for a day that is not known: `تاريخ:مجهول`. */
export const UNKNOWN_DAY = "مجهول";

export interface Names {
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface Filters {
  /** Names of tags, as typed (names.ts tells which are meant): an article must have all of `with`. */
  readonly tags: Names;
  /** Names of outlets, as typed: an article must be of one of `with`. */
  readonly publishers: Names;
  /** An article must be of all of them. */
  readonly periods: readonly Period[];
  /** Words that the headline must have. */
  readonly title: string;
}

/** A filter that is written in a query, as it stands there. */
export interface WrittenFilter {
  readonly written: string;
  /** Without operator and quotation marks, to be read. */
  readonly name: string;
  readonly kind: "tag" | "publisher" | "period" | "title";
  readonly without: boolean;
}

const KINDS: Readonly<Record<string, WrittenFilter["kind"]>> = {
  وسم: "tag",
  ناشر: "publisher",
  سنه: "period",
  تاريخ: "period",
  عنوان: "title",
};
/** What the page writes. */
const OPERATORS = { tag: "وسم", publisher: "ناشر", title: "عنوان" } as const;

const FIELD = /(?<=^|\s)(-?)(وسم|ناشر|سنة|سنه|تاريخ|عنوان):("[^"]*"|«[^»]*»|[^\s"«»]+)/g;
const DAY = String.raw`\d{4}(?:-\d{2}){0,2}`;
const RANGE = new RegExp(String.raw`(?<=^|\s)(?:${DAY}\.\.(?:${DAY})?|\.\.${DAY})(?=\s|$)`, "g");
const PERIOD = new RegExp(`^(?:(${DAY})|(${DAY})?\\.\\.(${DAY})?)$`);

/**
 * Takes the filters out of a query; blanks of the same length stay, so that places in the rest are
 * those in the whole. What looks like a filter but cannot be one stays a word.
 */
export function takeFilters(text: string): {
  readonly rest: string;
  readonly filters: readonly WrittenFilter[];
} {
  const filters: WrittenFilter[] = [];
  const take = (written: string, filter: Omit<WrittenFilter, "written">): string => {
    if (filter.name === "" || (filter.kind === "period" && readPeriod(filter.name) === undefined))
      return written;
    filters.push({ written, ...filter });
    return " ".repeat(written.length);
  };
  const rest = text
    .replace(FIELD, (written, minus: string, operator: string, value: string) =>
      take(written, {
        kind: KINDS[fold(operator)] ?? "title",
        name: value.replace(/["«»]/g, "").trim(),
        without: minus !== "",
      }),
    )
    .replace(/[٠-٩۰-۹]/g, foldDigits)
    .replace(RANGE, (written) => take(written, { kind: "period", name: written, without: false }));
  return { rest, filters };
}

/** `2016`, `2015-07..2016`, `2016..`, `..2016` or `مجهول` as a period. */
export function readPeriod(text: string): Period | undefined {
  if (text === UNKNOWN_DAY) return "unknown";
  const found = PERIOD.exec(foldDigits(text));
  if (found === null || text === "..") return undefined;
  const [, one, from = "", to = ""] = found;
  const period = one === undefined ? { from, to } : { from: one, to: one };
  return period.to !== "" && beginning(period.from) > ending(period.to)
    ? { from: period.to, to: period.from }
    : period;
}

const beginning = (edtf: string): string => edtf;
/** Sorts after every day of the period. */
const ending = (edtf: string): string => `${edtf}~`;

/** Whether a day, month or year (EDTF without `?`; empty when not known) may lie in a period. */
export function inPeriod(day: string, period: Period): boolean {
  if (period === "unknown" || day === "") return period === "unknown" && day === "";
  const { from, to } = period;
  const late = from === "" || day >= from || from.startsWith(day);
  return late && (to === "" || day <= ending(to));
}

/** What the filters of a query ask of an article. */
export function joinFilters(filters: readonly WrittenFilter[]): Filters {
  const of = (kind: WrittenFilter["kind"], without: boolean) =>
    filters.filter((one) => one.kind === kind && one.without === without).map(({ name }) => name);
  const names = (kind: WrittenFilter["kind"]): Names => ({
    with: of(kind, false),
    without: of(kind, true),
  });
  return {
    tags: names("tag"),
    publishers: names("publisher"),
    periods: of("period", false).flatMap((name) => readPeriod(name) ?? []),
    title: of("title", false).join(" "),
  };
}

/** A filter as it is written in a query. */
export function writeFilter(kind: WrittenFilter["kind"], name: string): string {
  if (kind === "period")
    return /^\d{4}$/.test(name) || name.includes("..")
      ? `${name.includes("..") ? "" : "سنة:"}${name}`
      : `تاريخ:${name}`;
  return `${OPERATORS[kind]}:${/[\s"]/.test(name) ? `"${name.replaceAll('"', "")}"` : name}`;
}

/** The query with one filter more; a new period takes the place of those there. */
export function withFilter(text: string, kind: WrittenFilter["kind"], name: string): string {
  const filters = takeFilters(text).filters;
  const gone = filters.filter((one) => kind === "period" && one.kind === "period");
  const rest = gone.reduce((left, { written }) => withoutFilter(left, written), text);
  return `${rest} ${writeFilter(kind, name)}`.trim();
}

/** The query without a filter that is written in it. */
export const withoutFilter = (text: string, written: string): string =>
  text.replace(written, " ").replace(/\s+/g, " ").trim();
