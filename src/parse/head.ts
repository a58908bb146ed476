/** Lines between the headline and the text: dates printed there, and who wrote it from where. */

import { agencyName } from "#src/arabic/agencies.ts";
import { type Author, splitAuthor } from "./author.ts";
import { announces } from "./author-parts.ts";
import type { Item } from "./captions.ts";
import { readDays } from "./date-line.ts";
import { countWords, endsSentence, isProse } from "./lines.ts";
import { couldBeName, couldBePlace, isKnownPlace, looksLikePerson } from "./names.ts";

export interface Head {
  readonly date?: { readonly date: string; readonly time?: string; readonly printed: string };
  /** The day of the last change, in the date line or a line of its own. */
  readonly updated?: { readonly date: string; readonly printed: string };
  /** The place that opens a date line: `باريس، 3 آذار 2011`. */
  readonly place?: string;
  readonly author?: Author & { readonly printed: string };
  readonly items: readonly Item[];
}

/** How many lines below the headline may belong to it. */
const REACH = 6;
const ANNOUNCED =
  /^(?:بقلم|بواسط[ةه]|كتب[تـ]?|كتبه|إعداد|اعداد|تقرير|تحقيق|حوار|ترجمة|By(?=\s\p{Lu}))\s*[:：\-–—/]?\s+\S/u;

/** The same without a sign between: a person's name must follow. */
const ROLE = /^(?:ال)?(?:كاتب|محرر|مراسل|صحفي|صحافي)[ةه]?\s+\S/u;

/**
 * Takes the first date line and the first byline line that stand above the first paragraph.
 * @param outlets names of the outlet, which are no people.
 */
export function takeHead(items: readonly Item[], outlets: readonly string[]): Head {
  let date: Head["date"];
  let updated: Head["updated"];
  let place: Head["place"];
  let author: Head["author"];
  const taken = new Set<Item>();
  for (const [i, item] of items.slice(0, REACH).entries()) {
    if ("figure" in item) continue;
    if (isProse(item.text)) break;
    const read = readDays(item.text);
    const more = items.length > i + 1;
    const { day, changed } = read ?? {};
    const dates = day !== undefined && date === undefined;
    const updates = changed !== undefined && updated === undefined;
    if (dates || updates) {
      if (dates) {
        place = read?.place;
        const { date: on, time } = day;
        date = { date: on, ...(time === undefined ? {} : { time }), printed: item.text };
      }
      if (updates) updated = { date: changed, printed: item.text };
      taken.add(item);
    } else if (author === undefined && more) {
      author = readByline(item.text, outlets);
      if (author !== undefined) taken.add(item);
    }
  }
  const rest = items.filter((item) => !taken.has(item));
  return {
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(place === undefined ? {} : { place }),
    ...(author === undefined ? {} : { author }),
    items: rest,
  };
}

/**
 * A line that is a byline as a whole: announced (`بقلم …`), or two or three short parts of which one
 * is a place, an agency, the outlet or a person by name.
 * @example readByline("خالد طاشكندي - صنعاء", []) // people خالد طاشكندي, place صنعاء
 */
export function readByline(
  line: string,
  outlets: readonly string[],
): (Author & { readonly printed: string }) | undefined {
  const bare = line.replace(/[\s:،.]+$/u, "");
  if (countWords(bare) > 9 || endsSentence(bare) || /^[*•-]|[!؟?"“”؛]/.test(bare)) return undefined;
  const announced = ANNOUNCED.test(bare) || announces(bare);
  const divided = /[-–—ـ/|:：)،]/.test(bare);
  const role = ROLE.test(bare);
  if (!announced && !divided && !role && !/ من /.test(bare) && agencyName(bare) === undefined)
    return undefined;
  const author = splitAuthor(bare, outlets);
  const { people, place, agencies, outlets: own, date } = author;
  const named = people.length + agencies.length + own.length + (place === undefined ? 0 : 1);
  const parts = named + (date === undefined ? 0 : 1);
  if (named === 0 || people.some((name) => countWords(name) > 5)) return undefined;
  const known = place !== undefined && isKnownPlace(place);
  const byName = people.some(looksLikePerson);
  const sure =
    (byName && (divided || known)) ||
    (divided &&
      (agencies.length > 0 ||
        known ||
        (own.length > 0 && own.every((name) => outlets.includes(name))) ||
        isNameAndPlace(author, parts)));
  const called = byName && role && people.length === parts;
  const placed =
    place === undefined || (countWords(place) <= 3 && (!/[:：]/.test(bare) || couldBePlace(place)));
  const shape = parts >= 2 && parts <= 4 && placed;
  return announced || called || (sure && shape) || onlyAgency(author, named)
    ? { ...author, printed: line }
    : undefined;
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
  const [named] = short.flatMap((line) => readByline(line, outlets) ?? []);
  const author = named ?? lonePerson(short, outlets);
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

/** `ثائر مرعي - كفرنبل`: two parts that no list has, with the forms of a name and of a place or day. */
const isNameAndPlace = ({ people, place, date }: Author, parts: number): boolean =>
  parts === 2 &&
  people.length === 1 &&
  people.every(couldBeName) &&
  (date !== undefined || (place !== undefined && countWords(place) <= 2));

const onlyAgency = ({ agencies }: Author, parts: number): boolean =>
  parts === 1 && agencies.length === 1 && agencies.every((name) => countWords(name) <= 4);
