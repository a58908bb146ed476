/** Why a query with filters has no answer: which of them no article meets, and what is near. */
import { foldDigits, words } from "#src/arabic/fold.ts";
import { readDays } from "./archive-facts.ts";
import { inPeriod, readPeriod } from "./day-range.ts";
import { aliasesOf, type Facts, namesOf, nearestNames } from "./field-names.ts";
import { takeFilters, type WrittenFilter, writeFilter } from "./filters.ts";
import { namesMeant } from "./names.ts";

/** Something in a query that no article can meet. */
export interface Unmet {
  /**
   * A name or a time that the archive does not have; what was typed for a date and is none; nothing
   * to look for but signs; filters that no article meets together.
   */
  readonly reason: "tag" | "publisher" | "period" | "notDate" | "noWords" | "together";
  /** What was typed; empty where all of it is meant. */
  readonly name: string;
  /** Names that the archive has in its place, each with the query as it would be. */
  readonly nearest: readonly { readonly name: string; readonly query: string }[];
}

const MEANT_AS_DATE =
  /^[-−–]?(?:(?:سنة|سنه|تاريخ):\S+|[-\d]*\d\.\.[-\d]*|\.\.\d[-\d]*|\d{4}-\d\d-\d\d)$/;

/**
 * What of a query no article can meet; empty when each part alone is met.
 * @param isEmpty whether the query has no answer
 */
export async function findUnmet(query: string, isEmpty: boolean, facts: Facts): Promise<Unmet[]> {
  const { rest, filters } = takeFilters(query);
  const dates = foldDigits(rest)
    .split(/\s+/)
    .filter((word) => MEANT_AS_DATE.test(word))
    .map((word): Unmet => ({ reason: "notDate", name: word, nearest: [] }));
  const some = await Promise.all(
    filters.filter(({ without }) => !without).map((filter) => unmetFilter(filter, query, facts)),
  );
  const unmet = [...dates, ...some.flat()];
  if (!isEmpty || unmet.length > 0) return unmet;
  const hasWords = words(rest).some(({ folded }) => folded !== "");
  if (filters.length === 0) return hasWords ? [] : [{ reason: "noWords", name: "", nearest: [] }];
  return filters.length > 1 || hasWords ? [{ reason: "together", name: "", nearest: [] }] : [];
}

async function unmetFilter(
  { kind, name, written }: WrittenFilter,
  query: string,
  facts: Facts,
): Promise<Unmet[]> {
  if (kind === "title" || (await isMet(kind, name, facts))) return [];
  const names = await nearestNames(kind, name, facts);
  const nearest = names.map((near) => ({
    name: near,
    query: query.replace(written, () => writeFilter(kind, near)),
  }));
  return [{ reason: kind, name, nearest }];
}

async function isMet(
  kind: "tag" | "publisher" | "period",
  name: string,
  facts: Facts,
): Promise<boolean> {
  if (kind === "period") {
    const period = readPeriod(name);
    const { days } = await readDays(facts);
    return period !== undefined && days.some((day) => inPeriod(day, period));
  }
  const names = await namesOf(kind, facts);
  return (await namesMeant(name, names, () => aliasesOf(kind, facts))).size > 0;
}
