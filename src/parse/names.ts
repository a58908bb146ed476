/** What a short name in a byline or credit can be: person, place, agency. By form first, lists second. */

import { isCommon, isListed } from "#src/arabic/common-words.ts";
import names from "#src/arabic/data/given-names.json" with { type: "json" };
import { fold, foldDiacritics } from "#src/arabic/fold.ts";
import { GAZETTEER } from "#src/arabic/gazetteer.ts";
import { nameWord, ORGANISATION_HEADS } from "#src/arabic/name-words.ts";
import { countWords } from "./lines.ts";

const folded = (list: readonly string[]): Set<string> => new Set(list.map(fold));

const GIVEN = folded([...names.men, ...names.women, ...names.foreign]);
const FIRST_PARTS = folded(names.first_parts);
const TITLES = folded(names.titles);

const PLACES = folded(
  GAZETTEER.filter(({ kind }) => kind === "place").flatMap(({ name, aliases = [] }) => [
    name,
    ...aliases,
  ]),
);

/** What stands where an agency would, and names none. */
const NO_ONE =
  /^(?:(?:هيئ[ةه]|فريق|قسم|طاقم|غرف[ةه]|إدار[ةه]|مدير|محررو?)\s+(?:ال)?(?:تحرير|موقع|أخبار)|super\s*user|admin(?:istrator)?$|خاص|مراسلون|متابع[ةه]|متابعات|ترجم[ةه]|زائر|المحليات|محليات|فن|عواصم|عرض|تحليل|استطلاع|هاتفيا)(?:\s|$)|\d/i;

/** What writers are called. */
const WRITER =
  /^(?:ال)?(?:كاتب|صحفي|صحافي|إعلامي|اعلامي|باحث|أكاديمي|محلل|مدون|مترجم|مصور|روائي|ناقد|ناشط|مؤرخ|خبير|أستاذ|محامي?|مستشار|دبلوماسي|سياسي|مخرج|طبيب|شاعر|أديب|مصرفي)[ةه]?$/u;
/** Desks and posts of a newsroom, which sign for whoever sits there. */
const POST =
  /^(?:ال)?(?:مراسل|مبعوث|مندوب|موفد|محرر|مكتب|قسم|وحد[ةه]|دائر[ةه]|عضو|رئيس|مدير|نائب|منسق|متحدث|ناطق)[ةه]?$/u;

/** Whether a post is somebody's, who signs with it where no name stands: `محرر الشؤون البلدية`. */
export const isPost = (text: string): boolean =>
  /^(?:ال)?(?:مراسل|مبعوث|مندوب|موفد|محرر)[ةه]?\s/u.test(text) && describes(text);

/** What a text is, or what was done with it, where it stands beside the name of whoever did it. */
const LABEL =
  /^(?:شعر|قص[ةه]|قصيد[ةه]|رواي[ةه]|تأليف|كتاب[ةه]|قراء[ةه]|مقارب[ةه]|رؤي[ةه]|إضاء[ةه]|اختيار|[إا]شراف)(?:\s+وتصوير)?$/u;

/**
 * Whether a part of a byline says what was written, or of what trade the writer is, and names no one.
 * @example labels("شعر") // true
 * @example labels("المحامية") // true
 */
export const labels = (part: string): boolean =>
  LABEL.test(foldDiacritics(part)) || (part.startsWith("ال") && WRITER.test(part));

const TWO_WORDS = /^(\S+)\s+(\S+)/u;

/**
 * Whether words say what a writer is, and not who: a role with words of the language behind it.
 * @example describes("صحفية تونسية") // true
 * @example describes("محرر الشؤون المحلية") // true
 */
export function describes(text: string): boolean {
  const [, first = "", second = ""] = TWO_WORDS.exec(text) ?? [];
  const post = POST.test(first);
  if (!post && !WRITER.test(first)) return false;
  const { nationality, definite, common, given } = nameWord(second);
  return nationality || (definite && (common || post)) || (post && common && given === undefined);
}

/** What a paper, station or site is called before its name. */
const OUTLET_HEAD =
  /^(?:صحيف[ةه]|جريد[ةه]|مجل[ةه]|موقع|بواب[ةه]|شبك[ةه]|قنا[ةه]|إذاع[ةه]|راديو|تلفزيون|منص[ةه])\s+\S/u;

/** Whether a name is an outlet's by its first word: `بوابة الوسط`. */
export const saysOutlet = (name: string): boolean => OUTLET_HEAD.test(name);

/** Abbreviations of agencies are spelled letter by letter: أ ف ب, د.ب.أ, أ. ش. أ. */
const SPELLED = /^[\u0621-\u064A](?:[\s.]{1,3}[\u0621-\u064A]){1,3}\.?$/;
const NEWS_AGENCY =
  /^(?:ال)?(?:وكال[ةه]|وكالات|الوكالات|مراسلون|متابع[ةه]|متابعات|ترجم[ةه])(?:\s|$)/;

/**
 * Whether a name has the form of a news agency: spelled letters, or one of the words that announce
 * one. Known names are for the caller to look up.
 * @example looksLikeAgency("أ ف ب") // true
 */
export function looksLikeAgency(name: string): boolean {
  return SPELLED.test(name) || NEWS_AGENCY.test(name);
}

/** `متابعات`, `ترجمة`: a note on how the text came about. */
export const namesNoOne = (name: string): boolean => NO_ONE.test(name);

/** A place that the gazetteer knows, also with what tells it from another: طرابلس الغرب. */
export function isKnownPlace(name: string): boolean {
  if (PLACES.has(fold(name.trim()))) return true;
  const [first = "", second = "", third] = name.trim().split(/\s+/);
  return third === undefined && PLACES.has(fold(first)) && second.startsWith("ال");
}

/** The form of a place that no list has: one word, or two with the article: المدينة المنورة. */
export function hasPlaceForm(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.length === 1 || (words.length === 2 && words.every((w) => /^ال\p{L}{3,}/u.test(w)));
}

/**
 * Whether a name is a person's: it begins, after titles, with a given name or with عبد, أبو and the
 * like, or holds بن or آل; two to five words, or one when it is joined (عبدالله).
 */
export function looksLikePerson(name: string): boolean {
  const words = fold(name.replace(/[.]/g, ". ")).split(/\s+/).filter(Boolean);
  const bare = words.filter((word, i) => !(i < 2 && TITLES.has(word)));
  const [first = ""] = bare;
  if (bare.length > 6 || bare.length === 0) return false;
  if (bare.length < words.length && bare.length >= 2) return true;
  const known = GIVEN.has(first) || /^عبد\p{L}{3,}/u.test(first) || FIRST_PARTS.has(first);
  return (
    (known && bare.length >= 2) || bare.slice(1).some((word) => word === "بن" || word === "ال")
  );
}

/** A first name alone, as some sign. */
export const isGivenName = (name: string): boolean => GIVEN.has(fold(name.trim()));

/** Two to four words of letters only: the form of a name, whoever bears it. */
export function hasNameForm(name: string): boolean {
  const words = countWords(name);
  return words >= 2 && words <= 4 && /^[\p{L}\p{M}\s.'’-]+$/u.test(name);
}

/** Words that a place's name begins with. */
const PLACE_HEADS = folded(
  "مدينة بلدة قرية ضاحية حي وادي دير بئر تل جبل جزيرة مخيم محافظة منطقة معبر ميناء مطار خليج سد كفر بيت رأس خان شرم أولاد".split(
    " ",
  ),
);

/** Whether two or three words name a place by the first of them: `وادي حلفا`, `بلدة الطيبة`. */
export function saysPlace(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.length > 1 && words.length <= 3 && PLACE_HEADS.has(fold(words[0] ?? ""));
}

/**
 * Whether two to four words can be a name that no list has: at least one is no word of the language
 * (`سياسة خارجية` is none).
 */
export const couldBeName = (name: string): boolean => hasNameForm(name) && hasUnlisted(name);

/**
 * Whether words can be a place that no list has: `رجال ألمع`, but no word with an article that is one
 * of the language (`الرئيس السابق`, `صدر الصورة`).
 */
export const couldBePlace = (name: string): boolean =>
  isKnownPlace(name) || saysPlace(name) || hasUnlisted(name) || /^\S+ (?!ال)\S+$/u.test(name);

/** Whether some word of a name is none of the language, or has the form of a family name. */
export const hasUnlisted = (name: string): boolean =>
  name
    .split(/\s+/)
    .some((word) => /\p{L}{2}/u.test(word) && (!isCommon(fold(word)) || isSurname(word)));

/** The form of a family name that is no word itself: `العبادي`, `بوجملين`. */
const isSurname = (word: string): boolean =>
  /^(?:ال\p{L}{3,}ي|بو\p{L}{4,}|بل\p{L}{3,})$/u.test(word) && !isListed(fold(word));

/** Whether a name is an office's or a body's by its first word: `وزارة الصحة`, `المكتب الإعلامي`. */
export const isOffice = (name: string): boolean =>
  ORGANISATION_HEADS.has(fold(/^\p{L}+/u.exec(name)?.[0] ?? ""));
