/** How far an organisation's name goes: over adjectives of its head, over what it is for. */
import type { NameWord } from "#src/arabic/name-words.ts";
import type { Words } from "./person-extent.ts";
import { isJoined } from "./tokens.ts";

/** Whether a word follows the one before it over nothing but blanks. */
export const isNext = (at: number, { tokens }: Words): boolean =>
  at < tokens.starts.length && isJoined(tokens, at);

/**
 * The end of the adjectives that agree with a head: `بنك أبوظبي التجاري`.
 * @param isAdjective which words count as such
 */
export function withAdjectives(
  head: number,
  from: number,
  words: Words,
  isAdjective: (word: NameWord) => boolean = ({ adjective }) => adjective,
): number {
  const { word } = words;
  const isFeminine = (at: number) => word(at).folded.endsWith("ه");
  let to = from;
  while (to < from + 2 && isNext(to, words) && isAdjective(word(to))) {
    if (isFeminine(to) !== isFeminine(head)) break;
    to += 1;
  }
  return to;
}

/** Any adjective of the language that is made of a noun: `الفضائي`; that of a faith is like a nationality. */
export const isOfKind = (word: NameWord): boolean =>
  word.common &&
  !/يهودي|مسيحي/.test(word.folded) &&
  !word.nationality &&
  isNoun(word) &&
  /يه?$/.test(word.folded);

/** Adjectives that stand in names before what they are for. */
export const WIDE = /^ال(?:عام|وطني|عالمي|دولي|عربي|اسلامي|قومي|اتحادي)ه?$/;

/** Where a purpose ends: `للتأمين الصحي`, `لكرة القدم`, `للفنون والآداب`, `للآثار والتراث الوطني`. */
export function purposeEnd(at: number, words: Words): number | undefined {
  const { word } = words;
  const purpose = isNext(at, words) ? word(at).folded : "";
  if (!/^ل.{3}/.test(purpose) || purpose === "للعبه") return undefined;
  let to = at + 1;
  if (isNext(to, words) && isNoun(word(to))) to += 1;
  else if (!purpose.startsWith("لل")) return undefined;
  for (let more = 0; more < 2 && isNext(to, words) && isAlso(word(to)); more += 1) {
    to += 1;
    if (isNext(to, words) && (word(to).adjective || WIDE.test(word(to).folded))) to += 1;
  }
  return to;
}

/** A word with the article that is neither the title of a person nor a day. */
export const isNoun = ({ folded, title, role }: NameWord): boolean =>
  /^ال.{2}/.test(folded) && !title && !role && !DAYS.has(folded);

/** `والتراث`, but neither who or what acts beside it nor what is said of it. */
const isAlso = ({ folded, title, role, nationality, organisation }: NameWord): boolean =>
  /^وال.{3}/.test(folded) &&
  !(title || role || nationality || organisation !== undefined) &&
  !BESIDE.has(folded.slice(3)) &&
  !/(?:ذي|تي|ذين)$/.test(folded);

const DAYS = new Set(
  "السبت الاحد الاثنين الثلاثا الاربعا الخميس الجمعه اليوم الان الماضي المقبل الذي التي".split(" "),
);
const BESIDE = new Set(
  "وفد حضور وزاره وزارات اجهزه اماره امانه مديريه مديريات شرطه حكومه بلديه بلديات شركات جامعات جهات مفرج اشراف".split(
    " ",
  ),
);
