/** Lines between the headline and the text: the date printed there, and who wrote it from where. */

import { agencyName } from "#src/arabic/agencies.ts";
import { parseDate } from "#src/arabic/dates.ts";
import { type Author, splitAuthor } from "./author.ts";
import type { Item } from "./captions.ts";
import { countWords, endsSentence, isProse } from "./lines.ts";
import { isKnownPlace, looksLikePerson } from "./names.ts";

export interface Head {
  readonly date?: { readonly date: string; readonly time?: string; readonly printed: string };
  readonly author?: Author & { readonly printed: string };
  readonly items: readonly Item[];
}

/** How many lines below the headline may belong to it. */
const REACH = 6;
/** A label before the date: `تاريخ النشر:`, `نشر في`, `آخر تحديث:`. */
const DATE_LABEL =
  /^(?:تاريخ\s+(?:النشر|الخبر)|نشرت?(?:\s+(?:في|يوم|بتاريخ))?|التاريخ|الموافق|آخر\s+تحديث|Published\s+On)\s*[:：]?\s+/iu;
/** The clock that a time goes by. */
const CLOCK = /\s*\(?\s*(?:بتوقيت|توقيت)\s+[^()]*\)?\s*$/u;
const ANNOUNCED = /^(?:بقلم|كتب[تـ]?|كتبه|إعداد|اعداد|تقرير|تحقيق|حوار|ترجمة)\s*[:：\-–—/]?\s+\S/u;

/**
 * Takes the first date line and the first byline line that stand above the first paragraph.
 * @param outlets names of the outlet, which are no people.
 */
export function takeHead(items: readonly Item[], outlets: readonly string[]): Head {
  let date: Head["date"];
  let author: Head["author"];
  const taken = new Set<Item>();
  for (const [i, item] of items.slice(0, REACH).entries()) {
    if ("figure" in item) continue;
    if (isProse(item.text)) break;
    const read = date === undefined ? readDateLine(item.text) : undefined;
    const more = items.length > i + 1;
    if (read !== undefined) {
      const { date: day, time } = read;
      date = { date: day, ...(time === undefined ? {} : { time }), printed: item.text };
      taken.add(item);
    } else if (author === undefined && more) {
      author = readByline(item.text, outlets);
      if (author !== undefined) taken.add(item);
    }
  }
  const rest = items.filter((item) => !taken.has(item));
  return {
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    items: rest,
  };
}

/**
 * The day of a line that is a date as a whole. Where a Hijri date stands first, the Gregorian one
 * after الموافق counts: `الجمعة 1437/5/10 هـ - الموافق 2016/2/19 م`.
 */
function readDateLine(line: string): ReturnType<typeof parseDate> {
  const both = /هـ?\s*[-–،(]?\s*الموافق(?:\s+لـ?)?\s*:?\s*([^()]+)/u.exec(line)?.[1];
  if (both) return parseDate(line.replace(DATE_LABEL, "")) ?? parseDate(both.trim());
  if (!DATE_LABEL.test(line)) return parseDate(line);
  // `Published On 9/10/2023|آخر تحديث: 10/10/2023 07:30 PM (توقيت مكة المكرمة)`: the first is the day.
  const labelled = line.split("|").map((part) => part.trim().replace(DATE_LABEL, ""));
  return labelled.map((part) => parseDate(part.replace(CLOCK, ""))).find(Boolean);
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
  const announced = ANNOUNCED.test(bare);
  if (!announced && !/[-–—ـ/|:：)،]/.test(bare) && agencyName(bare) === undefined) return undefined;
  const author = splitAuthor(bare, outlets);
  const { people, place, agencies, outlets: own } = author;
  const parts = people.length + agencies.length + own.length + (place === undefined ? 0 : 1);
  if (parts === 0 || people.some((name) => countWords(name) > 5)) return undefined;
  const sure =
    agencies.length > 0 ||
    people.some(looksLikePerson) ||
    (place !== undefined && isKnownPlace(place)) ||
    (own.length > 0 && own.every((name) => outlets.includes(name)));
  const shape = parts >= 2 && parts <= 4 && (place === undefined || countWords(place) <= 3);
  return announced || (sure && shape) || onlyAgency(author, parts)
    ? { ...author, printed: line }
    : undefined;
}

const onlyAgency = ({ agencies }: Author, parts: number): boolean =>
  parts === 1 && agencies.length === 1 && agencies.every((name) => countWords(name) <= 4);
