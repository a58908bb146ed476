/** Names that the archive has for a filter: to go on from one that is being typed (`ناشر:ال`), or near one that is nothing. */
import { foldDigits } from "#src/arabic/fold.ts";
import { readDays, readTags } from "./archive-facts.ts";
import type { Engine } from "./engine.ts";
import { type OpenFilter, type WrittenFilter, writeFilter } from "./filters.ts";
import { ALIASES, type AliasFile, loose, nameKey } from "./names.ts";
import { remember } from "./remember.ts";
import { oneSlip } from "./slip.ts";
import { type Completion, keyOf } from "./suggestions.ts";

/** What of an engine names are read with. */
export type Facts = Pick<Engine, "bundles" | "file">;

type Kind = WrittenFilter["kind"];

/** Names shown. */
const SHOWN = 7;

/** Facts are parsed once, not at every key. */
const readers = new WeakMap<Facts, (kind: string) => Promise<readonly string[]>>();

/** Every name that the archive has for a kind of filter, the commonest first; days as they are known. */
export function namesOf(kind: Kind, facts: Facts): Promise<readonly string[]> {
  const reader = readers.get(facts) ?? remember((of: string) => readNames(of, facts));
  readers.set(facts, reader);
  return reader(kind);
}

async function readNames(kind: string, facts: Facts): Promise<readonly string[]> {
  if (kind === "tag") {
    const tags = await readTags(facts);
    const common = tags.toSorted((a, b) => b.articles.length - a.articles.length);
    return [...new Set(common.map(({ name }) => name))];
  }
  const { days, publishers } = await readDays(facts);
  const counts = new Map<string, number>();
  for (const name of kind === "period" ? days : publishers)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Ways to go on from a filter at the end of a query, with names that it will find. */
export async function completeFilter(open: OpenFilter, facts: Facts): Promise<Completion[]> {
  const { kind, typed, before } = open;
  const names = await (kind === "period"
    ? periodsLike(foldDigits(typed), facts)
    : namesLike(kind, typed, facts));
  return names.slice(0, SHOWN).map((text) => ({
    text,
    before: open.shown,
    query: before + writeFilter(kind, text),
  }));
}

/** Years, or the months or days of what was typed; the newest first. */
async function periodsLike(typed: string, facts: Facts): Promise<readonly string[]> {
  const length = typed.length <= 4 ? 4 : typed.length <= 7 ? 7 : 10;
  const periods = (await namesOf("period", facts))
    .filter((day) => day.length >= length)
    .map((day) => day.slice(0, length));
  return [...new Set(periods)]
    .filter((period) => period.startsWith(typed) && period !== typed)
    .sort()
    .reverse();
}

/** Names that begin with what was typed, then those that have a word or an alias that does. */
async function namesLike(kind: Kind, typed: string, facts: Facts): Promise<readonly string[]> {
  const wanted = nameKey(typed);
  const names = (await namesOf(kind, facts)).filter((name) => nameKey(name) !== wanted);
  if (wanted === "") return names;
  const start = keyOf(typed);
  const begin = names.filter(
    (name) => nameKey(name).startsWith(wanted) || keyOf(name).startsWith(start),
  );
  const later = names.filter((name) => loose(nameKey(name)).includes(loose(wanted).trimEnd()));
  const aliases = Object.entries(await aliasesOf(kind, facts))
    .filter(([alias]) => alias.startsWith(wanted))
    .flatMap(([, meant]) => meant);
  return [...new Set([...begin, ...later, ...names.filter((name) => aliases.includes(name))])];
}

/** Other names of the archive's tags or outlets. */
export async function aliasesOf(kind: Kind, { file }: Facts): Promise<AliasFile["tags"]> {
  const aliases: AliasFile = JSON.parse(await file(ALIASES));
  return kind === "tag" ? aliases.tags : aliases.publishers;
}

/** The names nearest to one that the archive does not have; periods by the time between. */
export async function nearestNames(
  kind: Kind,
  typed: string,
  facts: Facts,
): Promise<readonly string[]> {
  if (kind === "period") return nearestYears(foldDigits(typed), facts);
  const names = await namesOf(kind, facts);
  const wanted = keyOf(typed);
  const slips = names.filter((name) => oneSlip(wanted, keyOf(name)));
  for (let end = wanted.length; end >= 2; end -= 1) {
    const like = await namesLike(kind, wanted.slice(0, end), facts);
    if (like.length > 0 || end === 2)
      return [...new Set([...slips, ...(like.length > 0 ? like : names)])].slice(0, SHOWN);
  }
  return names.slice(0, SHOWN);
}

/** How many years are offered for one from which the archive has nothing. */
const YEARS = 3;

async function nearestYears(typed: string, facts: Facts): Promise<readonly string[]> {
  const years = new Set((await namesOf("period", facts)).map((day) => day.slice(0, 4)));
  const asked = [...typed.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const distance = (year: string) => Math.min(...asked.map((one) => Math.abs(one - Number(year))));
  return (asked.length > 0 ? [...years].sort((a, b) => distance(a) - distance(b)) : [...years])
    .slice(0, YEARS)
    .sort();
}
