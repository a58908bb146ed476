/**
 * Filters, as they are typed and as the page writes them when they are chosen: `وسم:سوريا`,
 * `ناشر:"اسم الصحيفة"`, `سنة:2016`, `2015-07..2016`, `2015-07-21`, `عنوان:كلمة`; `-` before any of
 * them leaves its articles out. They stand in the query itself, so that an address holds all of a search.
 */
import { fold, foldDigits } from "#src/arabic/fold.ts";
import { DAY, type Period, readPeriod } from "./day-range.ts";

export interface Names {
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface Filters {
  /** Names of tags, as typed (names.ts tells which are meant): an article must have all of `with`. */
  readonly tags: Names;
  /** Names of outlets, as typed: an article must be of one of `with`. */
  readonly publishers: Names;
  /** An article must be of all of `with`. */
  readonly periods: {
    readonly with: readonly Period[];
    readonly without: readonly Period[];
  };
  /** Words that the headline must have. */
  readonly title: string;
  /** Texts none of which the headline may have all words of. */
  readonly untitled: readonly string[];
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

const OPERATOR = "وسم|ناشر|سنة|سنه|تاريخ|عنوان";
/** Blanks may stand at the colon, as in prose, but no other filter behind them. */
const FIELD = new RegExp(
  String.raw`(?<=^|\s)([-−–]?)(${OPERATOR})\s*:(?!\s+\S?(?:${OPERATOR})\s*:)\s*("[^"]*"|«[^»]*»|[^\s"«»]+)`,
  "g",
);
/** A range, or a whole day: a year or month alone may be a number. */
const RANGE = new RegExp(
  String.raw`(?<=^|\s)([-−–]?)(${DAY}\.\.(?:${DAY})?|\.\.${DAY}|\d{4}-\d{2}-\d{2})(?=\s|$)`,
  "g",
);

/**
 * Takes the filters out of a query; blanks of the same length stay, so that places in the rest are
 * those in the whole. What looks like a filter but cannot be one stays a word.
 */
export function takeFilters(text: string): {
  readonly rest: string;
  readonly filters: readonly WrittenFilter[];
} {
  const filters: WrittenFilter[] = [];
  const take = (found: string, at: number, filter: Omit<WrittenFilter, "written">): string => {
    const { name, kind } = filter;
    const isNone = name === "" || (kind === "period" && readPeriod(name) === undefined);
    if (isNone || isQuoted(text, at)) return found;
    filters.push({ written: text.slice(at, at + found.length), ...filter });
    return " ".repeat(found.length);
  };
  const rest = text
    .replace(FIELD, (found, minus: string, operator: string, value: string, at: number) =>
      take(found, at, {
        kind: KINDS[fold(operator)] ?? "title",
        name: value.replace(/["«»]/g, "").trim(),
        without: minus !== "",
      }),
    )
    .replace(/[٠-٩۰-۹]/g, foldDigits)
    .replace(RANGE, (found, minus: string, name: string, at: number) =>
      take(found, at, { kind: "period", name, without: minus !== "" }),
    );
  return { rest, filters };
}

/** Whether a place is inside quotation marks: a phrase is looked for as it stands. */
const isQuoted = (text: string, at: number): boolean =>
  text.slice(0, at).split('"').length % 2 === 0 && text.includes('"', at);

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
    periods: {
      with: of("period", false).flatMap((name) => readPeriod(name) ?? []),
      without: of("period", true).flatMap((name) => readPeriod(name) ?? []),
    },
    title: of("title", false).join(" "),
    untitled: of("title", true),
  };
}

/** A filter as it is written in a query. */
export function writeFilter(kind: WrittenFilter["kind"], name: string): string {
  if (kind === "period")
    return /^\d{4}$/.test(name) || name.includes("..")
      ? `${name.includes("..") ? "" : "سنة:"}${name}`
      : `تاريخ:${name}`;
  return `${OPERATORS[kind]}:${/[\s"«»]/.test(name) ? `"${name.replaceAll('"', "")}"` : name}`;
}

/** The query with one filter more; a new period takes the place of those there. */
export function withFilter(text: string, kind: WrittenFilter["kind"], name: string): string {
  const filters = takeFilters(text).filters;
  const gone = filters.filter((one) => kind === "period" && one.kind === "period" && !one.without);
  const rest = gone.reduce((left, { written }) => withoutFilter(left, written), text);
  return `${rest} ${writeFilter(kind, name)}`.trim();
}

/** The query without a filter that is written in it. */
export const withoutFilter = (text: string, written: string): string =>
  text.replace(written, " ").replace(/\s+/g, " ").trim();

/** A filter at the end of a query, of which the name is being typed. */
export interface OpenFilter {
  readonly kind: "tag" | "publisher" | "period";
  /** What of its name there is. */
  readonly typed: string;
  /** The query before it, a sign that leaves out included; and before its name, to be read. */
  readonly before: string;
  readonly shown: string;
}

const OPEN = /(?<=^|\s)([-−–]?)(وسم|ناشر|سنة|سنه|تاريخ)\s*:\s*(["«]?)((?<=["«])[^"«»]*|[^\s"«»]*)$/;

/** The filter that a query ends with, as long as its name may go on. */
export function openFilter(query: string): OpenFilter | undefined {
  const found = OPEN.exec(query);
  if (found === null || isQuoted(query, found.index)) return undefined;
  const [, minus = "", operator = "", , typed = ""] = found;
  const kind = KINDS[fold(operator)];
  if (kind === undefined || kind === "title") return undefined;
  const before = query.slice(0, found.index) + minus;
  return { kind, typed, before, shown: `${before}${operator}:` };
}
