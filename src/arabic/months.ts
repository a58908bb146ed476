/**
 * Month names as Arabic news writes them: the Levantine (Syriac) and the Egyptian (Latin) names,
 * the French ones of Algeria and Tunisia, the Moroccan ones, and the dual form of the agencies.
 * No `Intl` locale has the dual form, hence a table of our own.
 */
import names from "./data/months.json" with { type: "json" };
import { parseEdtf } from "./edtf.ts";
import { fold } from "./fold.ts";

/** `dual`: فبراير/شباط; `levantine`: شباط; `egyptian`: فبراير; `maghrebi`: فيفري. */
export type MonthStyle = "dual" | "levantine" | "egyptian" | "maghrebi";

/** Every name that is read, with its month. Names are as written, not folded. */
export const MONTH_SPELLINGS: readonly { readonly name: string; readonly month: number }[] =
  names.flatMap(({ levantine, egyptian, maghrebi, others }, i) =>
    [...new Set([levantine, egyptian, maghrebi, ...others])].map((name) => ({
      name,
      month: i + 1,
    })),
  );

/** English names and their abbreviations of three and four letters, with their month. */
export const ENGLISH_MONTHS: readonly { readonly name: string; readonly month: number }[] =
  names.flatMap(({ english }, i) =>
    [...new Set([english, english.slice(0, 3), english.slice(0, 4)])].map((name) => ({
      name: name.toLowerCase(),
      month: i + 1,
    })),
  );

const NUMBERS = new Map<string, number>([
  ...MONTH_SPELLINGS.map(({ name, month }) => [fold(name), month] as const),
  ...ENGLISH_MONTHS.map(({ name, month }) => [name, month] as const),
]);

/**
 * The number of a month from any of its names, Arabic or English (also abbreviated), or undefined.
 * @example monthNumber("أيلول") // 9
 */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(fold(name).replace(/\s+/g, " ").replace(/\.$/, ""));
}

/**
 * The name of month 1–12 in a style; empty for another number.
 * @example monthName(2, "dual") // "فبراير/شباط"
 */
export function monthName(month: number, style: MonthStyle): string {
  const entry = names[month - 1];
  if (!entry) return "";
  return style === "dual" ? `${entry.egyptian}/${entry.levantine}` : entry[style];
}

/**
 * An EDTF date for people, with Latin digits; what is not EDTF comes back as it is. Whether the date
 * was worked out (`?`) is for the page to say.
 *
 * @example formatDate("2016-02-19?", "dual") // "19 فبراير/شباط 2016"
 * @example formatDate("2016", "dual") // "2016"
 */
export function formatDate(edtf: string, style: MonthStyle): string {
  const date = parseEdtf(edtf);
  if (!date) return edtf;
  const { year, month, day } = date;
  const parts = [day, month === undefined ? undefined : monthName(month, style), year];
  return parts.filter((part) => part !== undefined).join(" ");
}

/**
 * A month of a year for people.
 * @example formatMonth("2016-02", "levantine") // "شباط 2016"
 */
export function formatMonth(edtf: string, style: MonthStyle): string {
  return formatDate(edtf.slice(0, 7), style);
}
