/** Author strings and byline lines → people, place, agencies. Whatever the order; junk refused. */

import { opensWithConjunction } from "#src/arabic/conjunction.ts";
import { findDates } from "#src/arabic/dates.ts";
import { fold } from "#src/arabic/fold.ts";
import { withoutBy } from "./announced.ts";
import type { Kind } from "./author-kind.ts";
import { type Part, partsOf } from "./author-parts.ts";
import { type Days, readDays } from "./date-line.ts";
import { withoutDay } from "./day-of-month.ts";
import { countWords } from "./lines.ts";
import {
  couldBeName,
  hasNameForm,
  hasPlaceForm,
  isGivenName,
  isKnownPlace,
  isPost,
  labels,
} from "./names.ts";
import { isOfSentence, namesNoWriter } from "./no-credit.ts";
import { runsApart } from "./runs.ts";

export interface Author {
  readonly people: readonly string[];
  readonly place?: string;
  readonly agencies: readonly string[];
  /** Parts that name the outlet itself, or that only an outlet can be. */
  readonly outlets: readonly string[];
  /** EDTF day printed in it. */
  readonly date?: string;
}

const EMPTY: Author = { people: [], agencies: [], outlets: [] };

/** Longer than this it is a text about its author. */
const LONGEST = 300;
/** Addresses, e-mail addresses, UUIDs, numbers. */
const JUNK = /https?:|www\.|@|[0-9a-f]{8}-[0-9a-f]{4}-|^[\d\s\p{P}]*$/iu;
/** Signs of direction and width. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
/** An address beside a name: `سلمى حداد <s@example.org>`, `سلمى حداد، https://…`. */
const BESIDE =
  /(?<=\s)@\w{2,}|[<([]?(?:https?:\/\/|www\.)[^\s،,]+|[<([]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?/gi;
/** `جدة " الأفق`: a mark that quotes nothing stands for a dash. */
const LONE_QUOTE = /^([^"]+)\s"\s([^"]+)$/;
/** Brackets around all that is left. */
const AROUND = /^[\s،,]*\(([^()]+)\)[\s،,]*$/;
/**
 * Splits what an author field or byline line says.
 * @param outlets names of the outlet that published it: they are no people and no places.
 * @example splitAuthor("خالد الشاماني- سبق- المدينة:", ["سبق"]) // people خالد الشاماني, place المدينة
 */
export function splitAuthor(raw: string, outlets: readonly string[] = []): Author {
  if (raw === "" || raw.length > LONGEST) return EMPTY;
  const key = [raw, ...outlets].join("\0");
  const known = SPLIT.get(key);
  if (known !== undefined) return known;
  const author = split(raw, outlets);
  if (SPLIT.size >= MOST_SPLIT) SPLIT.clear();
  SPLIT.set(key, author);
  return author;
}

/** What has been split: few hands write most of a paper. */
const SPLIT = new Map<string, Author>();
const MOST_SPLIT = 5000;

function split(raw: string, outlets: readonly string[]): Author {
  // Words of a page's own controls (`Next Previous`) stand before some.
  const text = runsApart(raw.replace(UNSEEN, ""))
    .replace(BESIDE, " ")
    .replace(AROUND, "$1")
    .replace(LONE_QUOTE, "$1 - $2")
    .replace(/[\s\u00A0]+/g, " ")
    .replace(/^[\sA-Za-z]+(?=\p{Script=Arabic})/u, "")
    .trim();
  if (namesNoWriter(text)) return EMPTY;
  const wired = text.includes("الموافق") ? readDays(text) : undefined;
  if (wired?.agency !== undefined) return ofWire(wired, wired.agency);
  const dated = findDates(text);
  const date = dated[0]?.date;
  const rest = withoutBy(withoutDay(withoutDates(text, dated)));
  if (rest.length > LONGEST || JUNK.test(rest))
    return date === undefined ? EMPTY : { ...EMPTY, date };
  // Outlets sign in quotation marks: لندن: «المرصد أونلاين».
  const quoted = [...rest.matchAll(/[«"“]([^«»"“”]+)[»"”]/gu)].map((match) => match[1] ?? "");
  const own = new Set([...outlets, ...quoted].map(fold));
  const parts = partsOf(rest, own);
  if (parts.some(({ kind, text: part }) => kind === "unknown" && isOfSentence(part)))
    return beforeSentence(rest, outlets);
  const opening = /^([^:：]+?)\s*[:：]\s*\S/.exec(rest)?.[1];
  const placed = opening === parts[0]?.text ? beforeColon(parts) : parts;
  return { ...assembled(decide(placed)), ...(date === undefined ? {} : { date }) };
}

/** The head of an agency's report in a field: place, day and agency with nothing between them. */
const ofWire = ({ day, place }: Days, agency: string): Author => ({
  ...EMPTY,
  agencies: [agency],
  ...(place === undefined ? {} : { place }),
  ...(day === undefined ? {} : { date: day.date }),
});

/** `الأفق - جدة: أعلنت …`: what opens a text, when it is a known place or an agency's name. */
function beforeSentence(text: string, outlets: readonly string[]): Author {
  const head = /^([^:：]{2,60}?)\s*[:：]\s/u.exec(text)?.[1] ?? "";
  const author = splitAuthor(head, outlets);
  const { place = "", agencies } = author;
  return agencies.length > 0 || isKnownPlace(place) ? author : EMPTY;
}

/** Words before a colon that say what follows and name no place: `الصورة:`, `قراءة:`, `المؤلف:`. */
const LABEL =
  /^(?:(?:ال)?(?:صور[ةه]|مصدر|صدر|مؤلف|خلاص[ةه]|قراء[ةه]|شعر|نص|كتاب[ةه]|عرض|قلم|ملخص|فريق|ضيف|تعليق|رأي|تحليل|فائز|عواصم)(?:\s|$)|سعاد[ةه]\s|أدار)/u;

/** `خميس مشيط: يحيى الفيفي`: of two names around a colon the first is the place. */
function beforeColon(parts: readonly Part[]): readonly Part[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return parts;
  if (first.kind !== "person" && first.kind !== "unknown") return parts;
  return LABEL.test(first.text) ? others : [{ ...first, kind: "place" }, ...others];
}

/** What leads from a name to the day beside it: a bar, the day of the week, `بتاريخ`, `آخر تحديث`. */
const LEADING =
  /(?:[|،,\-–\s:]|(?:^|(?<=[\s|،,–-]))(?:(?:ال)?(?:سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمع[ةه])|يوم|في|بتاريخ|نشرت?|آخر\s+تحديث|\p{L}+day)(?=[\s|،,:–-]|$))*$/iu;

/** A date takes the time and the bar beside it away with it. */
function withoutDates(text: string, found: readonly { start: number; end: number }[]): string {
  const first = found[0];
  if (first === undefined) return text;
  return text.slice(0, first.start).replace(LEADING, "");
}

/** Most words of a place that no list has. */
const PLACE_WORDS = 4;

/**
 * Unknown parts take the kind that the others leave. Beside an agency an unknown name is a place;
 * else the part with the form of a name is the person and what is left the place. What follows a
 * person after a comma, or behind a further place, and has that form is one more.
 */
function decide(parts: readonly Part[]): readonly Part[] {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "unknown") {
    const formed = hasNameForm(only.text) || isGivenName(only.text);
    return [{ ...only, kind: formed ? "person" : "outlet" }];
  }
  const has = new Set(parts.map(({ kind }) => kind));
  const filed = has.has("agency");
  const named = parts.some(
    ({ kind, text }) => kind === "person" || (kind === "unknown" && hasNameForm(text)),
  );
  const surest = parts.find(({ kind, text }) => kind === "unknown" && couldBeName(text));
  return parts.map((part, i) => {
    const { text } = part;
    let { kind } = part;
    // `دمشق - علا الشربجي، حمص - نوار سلوم`: a second place has its own writer.
    const paired = parts[i - 1]?.kind === "place" && parts[i - 2]?.kind === "person";
    // Whoever holds a post signs with it, where nobody has a name.
    if (kind === "outlet" && !named && isPost(text)) kind = "person";
    // Of several names joined by و the first is a name too.
    if (kind === "unknown" && parts[i + 1]?.joined && couldBeName(text)) kind = "person";
    // An outlet named after its town signs with the town: الرياض in الرياض.
    const pair = ["person", "place", "person"].every((next, k) => parts[i + k + 1]?.kind === next);
    if (kind === "outlet" && (!has.has("place") || pair) && isKnownPlace(text)) kind = "place";
    if (kind === "unknown") {
      const more = paired || (part.listed && has.has("person"));
      const another = more && couldBeName(text) && !opensWithConjunction(text);
      const first = hasNameForm(text) && !has.has("person") && (surest ?? part) === part;
      const placed = !has.has("place") && !labels(parts[i - 1]?.text ?? "");
      const beside = placed && (filed || hasPlaceForm(text));
      if (another || (first && !beside)) kind = "person";
      else kind = placed && countWords(text) <= PLACE_WORDS ? "place" : "outlet";
    }
    has.add(kind);
    return { ...part, kind };
  });
}

function assembled(parts: readonly Part[]): Author {
  const of = (kind: Kind): string[] =>
    parts.filter((part) => part.kind === kind).map(({ text }) => text);
  const [place] = of("place");
  return {
    people: of("person"),
    ...(place === undefined ? {} : { place }),
    agencies: of("agency"),
    outlets: of("outlet"),
  };
}
