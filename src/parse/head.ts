/** Lines between the headline and the text: dates printed there, and who wrote it from where. */

import { fold } from "#src/arabic/fold.ts";
import { type Author, splitAuthor } from "./author.ts";
import { type Byline, readByline, readLoneName } from "./byline.ts";
import type { Item } from "./captions.ts";
import { readDays } from "./date-line.ts";
import { isControl } from "./furniture.ts";
import { countWords, isProse, isText } from "./lines.ts";
import { couldBeName, isKnownPlace, looksLikePerson } from "./names.ts";

export interface Head {
  readonly date?: { readonly date: string; readonly time?: string; readonly printed: string };
  /** The day of the last change, in the date line or a line of its own. */
  readonly updated?: { readonly date: string; readonly printed: string };
  /** The place that opens a date line: `باريس، 3 آذار 2011`. */
  readonly place?: string;
  /** The agency in a line that says place and day as well. */
  readonly agency?: string;
  readonly author?: Byline;
  readonly items: readonly Item[];
}

/** How many lines below the headline may belong to it. */
const REACH = 6;
/**
 * Takes the first date line and the first byline line that stand above the first paragraph.
 * @param outlets names of the outlet, which are no people.
 * @param signed what the record's own field says of its author: a line that names others is no byline
 * @param article where it is looked up whether a name is that of somebody whom the article speaks of
 */
export function takeHead(
  items: readonly Item[],
  outlets: readonly string[],
  signed?: Author,
  article: readonly Item[] = items,
): Head {
  const agreed = (read: Byline | undefined): Byline | undefined =>
    read !== undefined && (signed === undefined || agrees(signed, read)) ? read : undefined;
  let date: Head["date"];
  let updated: Head["updated"];
  let place: Head["place"];
  let agency: Head["agency"];
  let author: Head["author"];
  const taken = new Set<Item>();
  for (const [i, item] of items.slice(0, REACH).entries()) {
    if ("figure" in item) continue;
    const read = readDays(item.text);
    if (read === undefined && isProse(item.text)) break;
    const more = items.length > i + 1;
    const { day, changed } = read ?? {};
    const dates = day !== undefined && date === undefined;
    const updates = changed !== undefined && updated === undefined;
    if (dates || updates) {
      if (dates) {
        place = read?.place;
        agency = read?.agency;
        const { date: on, time } = day;
        date = { date: on, ...(time === undefined ? {} : { time }), printed: item.text };
      }
      if (updates) updated = { date: changed, printed: item.text };
      if (read?.byline !== undefined)
        author ??= readByline(read.byline, outlets) ?? named(read.byline);
      taken.add(item);
    } else if (author === undefined && more) {
      author = agreed(
        readByline(item.text, outlets) ?? loneName(items, i, date !== undefined, article),
      );
      if (author !== undefined) taken.add(item);
    } else if (author !== undefined && more) {
      const further = furtherBy(author, item.text, outlets);
      if (further === undefined) continue;
      author = further;
      taken.add(item);
    }
  }
  const rest = items.filter((item) => !taken.has(item));
  return {
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(place === undefined ? {} : { place }),
    ...(agency === undefined ? {} : { agency }),
    ...(author === undefined ? {} : { author }),
    items: rest,
  };
}

const key = (name: string): string => fold(name).replace(/\s+/g, "");

/**
 * Whether a line can be the byline of an article of which a field says who wrote it: it names one of
 * them, or nobody but the place or agency that the field does not say. A portrait's caption and the
 * names in a letter name others.
 */
function agrees(signed: Author, { people, place, agencies }: Byline): boolean {
  const known = new Set(signed.people.map(key));
  if (people.some((name) => known.has(key(name)))) return true;
  if (people.length > 0 || known.size === 0) return known.size === 0;
  const told = signed.place !== undefined && (place !== undefined || agencies.length > 0);
  return !told && (place === undefined || isKnownPlace(place));
}

/** Words of the longest name that stands alone. */
const LONGEST_NAME = 4;

/**
 * A writer's name alone: a paragraph, a day, a place or a picture stands below it, no verse
 * and no list.
 */
function loneName(
  items: readonly Item[],
  i: number,
  dated: boolean,
  article: readonly Item[],
): Byline | undefined {
  const item = items[i];
  const next = items[i + 1];
  if (item === undefined || "figure" in item || next === undefined) return undefined;
  if (countWords(item.text) > LONGEST_NAME || isControl(item.text)) return undefined;
  const beside = "figure" in next || readDays(next.text) !== undefined;
  if (!beside && !isText(next.text) && !saysWhere(next.text)) return undefined;
  return readLoneName(item.text, dated || beside, (words) =>
    article.some((other) => other !== item && "text" in other && other.text.includes(words)),
  );
}

/** A person's name in a date line. */
const named = (name: string): Byline => ({
  people: [name],
  agencies: [],
  outlets: [],
  printed: name,
});

const saysWhere = (line: string): boolean =>
  isKnownPlace(line) || readByline(line, [])?.people.length === 0;

/** A second line for a name that stood alone: the place, or the outlet's desk there. */
function furtherBy(author: Byline, line: string, outlets: readonly string[]): Byline | undefined {
  const { people, place, agencies } = author;
  if (people.length === 0 || place !== undefined || agencies.length > 0) return undefined;
  const printed = `${author.printed}\n${line}`;
  if (isKnownPlace(line)) return { ...author, place: line, printed };
  const more = readByline(line, outlets);
  if (more === undefined || more.people.length > 0) return undefined;
  return { ...more, people, printed };
}

/** The first date line and the first byline among lines of which none is text, a lone name the last choice. */
export function anywhere(
  lines: readonly string[],
  outlets: readonly string[],
): Pick<Head, "date" | "author"> {
  const [date] = lines.flatMap((line) => {
    const { day } = readDays(line) ?? {};
    return day === undefined ? [] : [{ ...day, printed: line }];
  });
  const short = lines.filter((line) => !isProse(line));
  const [announced] = short.flatMap((line) => readByline(line, outlets) ?? []);
  const author = announced ?? lonePerson(short, outlets);
  return {
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
  };
}

/** A person's name and nothing else, as pages print it between headline and text. */
function lonePerson(lines: readonly string[], outlets: readonly string[]): Head["author"] {
  for (const line of lines) {
    const bare = line.replace(/[\s:،.]+$/u, "");
    if (!looksLikePerson(bare) || !couldBeName(bare)) continue;
    const author = splitAuthor(bare, outlets);
    if (author.people.length === 1 && author.people[0] === bare)
      return { ...author, printed: line };
  }
  return undefined;
}
