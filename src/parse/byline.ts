/** Whether a line between headline and text says who wrote it, from where and for whom. */

import { agencyName } from "#src/arabic/agencies.ts";
import { isCommon, isListed } from "#src/arabic/common-words.ts";
import { fold } from "#src/arabic/fold.ts";
import { nameWord } from "#src/arabic/name-words.ts";
import { announces } from "./announced.ts";
import { type Author, splitAuthor } from "./author.ts";
import { countWords, endsSentence, plainOpening } from "./lines.ts";
import {
  couldBeName,
  couldBePlace,
  describes,
  isKnownPlace,
  looksLikePerson,
  namesNoOne,
  saysOutlet,
} from "./names.ts";
import { namesNoWriter } from "./no-credit.ts";

export type Byline = Author & { readonly printed: string };

const ANNOUNCED =
  /^(?:بقلم|بواسط[ةه]|كتب[تـ]?|كتبه|إعداد|اعداد|تقرير|تحقيق|حوار|ترجمة|By(?=\s\p{Lu}))\s*[:：\-–—/]?\s+\S/u;
/** The same without a sign between: a person's name must follow. */
const ROLE = /^(?:ال)?(?:كاتب|محرر|مراسل|صحفي|صحافي)[ةه]?\s+\S/u;
/** One name of few words in quotation marks. */
const QUOTED = /^[^"]*"[^"\s]+(?: [^"\s]+){0,2}"[^"]*$/u;
/** Longest byline, in characters. */
const LONGEST = 160;
/** Signs of markup, programs and hashtags, which stand in no byline. */
const FOREIGN = /[{}\\%~^=$`]|\|\||\*\*|<[^@\s]*>|\p{L}_\p{L}/u;
/** Signs that papers set around a byline. */
const AROUND = /^[|*•·●]\s*(?=\p{L})|\s*[|*•·●]$/gu;

/**
 * A line that is a byline as a whole: announced (`بقلم …`), or two or three short parts of which one
 * is a place, an agency, the outlet or a person by name.
 * @example readByline("خالد طاشكندي - صنعاء", []) // people خالد طاشكندي, place صنعاء
 */
export function readByline(line: string, outlets: readonly string[]): Byline | undefined {
  if (line.length > LONGEST || FOREIGN.test(line) || namesNoWriter(line)) return undefined;
  const framed = line.startsWith("|") ? line.replace(AROUND, "") : line;
  const written = framed.replace(/[\s:،.]+$/u, "");
  const plain = plainOpening(written);
  const announced = ANNOUNCED.test(plain) || announces(plain);
  const bare = announced ? plain : written;
  if (countWords(bare) > 9 || endsSentence(bare) || /^[*•-]|[!؟?“”؛]/.test(bare)) return undefined;
  const divided = /[-–—ـ_/|:：)،•·●]/.test(bare);
  // Quotation marks are an outlet's, beside a place: `رام الله - "المرقب"`.
  if (bare.includes('"') && !(divided && QUOTED.test(bare))) return undefined;
  const role = ROLE.test(bare);
  if (!announced && !divided && !role && !/(?:^| )من /.test(bare) && agencyName(bare) === undefined)
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
        isDescribed(author) ||
        isNameAndPlace(author, parts)));
  const called = byName && role && people.length === parts;
  const placed =
    place === undefined || (countWords(place) <= 3 && (!/[:：]/.test(bare) || couldBePlace(place)));
  const shape = parts >= 2 && parts <= 4 && placed;
  return announced || called || (sure && shape) || onlyAgency(author, named)
    ? { ...author, printed: line }
    : undefined;
}

/** `ثائر مرعي - كفرنبل`: two parts that no list has, with the forms of a name and of a place or day. */
const isNameAndPlace = ({ people, place, date }: Author, parts: number): boolean =>
  parts === 2 &&
  people.length === 1 &&
  people.every(couldBeName) &&
  (date !== undefined || (place !== undefined && countWords(place) <= 2));

/** `وسيلة بلحاج - صحفية تونسية`, `غدامس - بوابة الوسط`: what stands beside says what it is. */
const isDescribed = ({ people, place, outlets }: Author): boolean =>
  outlets.length === 1 &&
  outlets.every(
    (text) =>
      (people.length > 0 && (describes(text) || (namesNoOne(text) && !/\d/.test(text)))) ||
      saysOutlet(text) ||
      couldBeOutlet(text, place),
  ) &&
  people.every(couldBeName) &&
  (people.length > 0 || (place !== undefined && countWords(place) <= 2));

/** `كيفه (صحراء ميديا)`: a name that no list has, behind a place of one word. */
const couldBeOutlet = (text: string, place: string | undefined): boolean =>
  place !== undefined && countWords(place) === 1 && countWords(text) === 2 && couldBeName(text);

const onlyAgency = ({ agencies }: Author, parts: number): boolean =>
  parts === 1 && agencies.length === 1 && agencies.every((name) => countWords(name) <= 4);

/** Letters and spaces, initials and hyphens among them. */
const NAME = /^\p{L}[\p{L}\p{M}\s.'’-]*$/u;

/**
 * A line that is a person's name and nothing else: no word of it belongs to the language, but for
 * given names and particles. Whom the article speaks of is its subject.
 * @param certain the line stands where only a writer's name does: the first name need not be known.
 * @param speaksOf whether the rest of the article has these words
 * @example readLoneName("سلمى الحمداني", false, () => false) // people سلمى الحمداني
 */
export function readLoneName(
  printed: string,
  certain: boolean,
  speaksOf: (words: string) => boolean,
): Byline | undefined {
  const line = printed.replace(/\s*[:：،]$/u, "");
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !NAME.test(line) || /\.$/.test(line))
    return undefined;
  const [first = "", ...others] = words;
  const last = others.at(-1) ?? "";
  if (isKnownPlace(line) || isKnownPlace(last)) return undefined;
  if (!looksLikePerson(line) && !(certain && isUnlisted(first))) return undefined;
  const joined = (i: number) => i > 0 && nameWord(words[i - 1] ?? "").particle !== undefined;
  if (!words.every((word, i) => i === 0 || joined(i) || isNamePart(word))) return undefined;
  if (speaksOf(line) || (!isCommon(fold(last)) && speaksOf(last))) return undefined;
  return { people: [line], agencies: [], outlets: [], printed };
}

/** A family name, a further given name, or what joins two: `عبد`, `بن`, `آل`. */
function isNamePart(written: string): boolean {
  const { given, particle } = nameWord(written);
  return given === "" || particle !== undefined || isUnlisted(written);
}

/** No word of the language as it stands, nor a verb's or plural's form of one. */
function isUnlisted(written: string): boolean {
  const { common, folded, nationality, title, saying } = nameWord(written);
  if (nationality || title || saying || folded.length < 2) return false;
  if (/^ي\p{L}+(?<!ي)$/u.test(folded)) return false;
  const word = isListed(folded) || isListed(folded.replace(/ا$/u, ""));
  return !(word || (common && /^[يتن]|(?:ات|ين|ها|هم|وا)$/u.test(folded)));
}
