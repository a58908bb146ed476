/** A page pasted whole: what its frame says above, inside and below the article is set apart. */
import { isControl, isFrame, isUpdated } from "./furniture.ts";
import { countWords, endsSentence, isProse, type Line } from "./lines.ts";

export interface Framed {
  /** The article's own lines. */
  readonly lines: readonly Line[];
  /** Lines of the frame, in order. */
  readonly noise: readonly Line[];
}

/** How far down a page its navigation may reach, in lines. */
const REACH = 120;
/** Short lines that make a menu without any other sign. */
const MENU = 8;
/** Short lines that make a menu when one of them is a control. */
const MENU_WITH_CONTROL = 4;
/** Most words of a link. */
const LINK_WORDS = 4;

/**
 * Takes the frame off a text without markup. Above the headline stand a menu's short lines, controls
 * and the path to the page; the headline is the first line after them that reads like a sentence.
 * Lists of related articles carry marks for those who listen; below the text stand controls again.
 */
export function takeFrame(lines: readonly Line[]): Framed {
  const noise = new Set<Line>([...navigation(lines), ...linkLists(lines)]);
  const left = lines.filter((line) => !noise.has(line));
  for (const line of [...belowHeadline(left), ...trailer(left)]) noise.add(line);
  if (noise.size === 0) return { lines, noise: [] };
  return {
    lines: lines.filter((line) => !noise.has(line)),
    noise: lines.filter((line) => noise.has(line)),
  };
}

/** The lines above the headline; none unless they are certainly no headline themselves. */
function navigation(lines: readonly Line[]): readonly Line[] {
  const near = lines.slice(0, REACH);
  const prose = near.findIndex(({ text }) => isProse(text) && !isFrame(text));
  const above = prose < 0 ? [] : near.slice(0, prose);
  const path = above.findLastIndex(({ text }) => isFrame(text) && !isControl(text));
  const sentence = above.findIndex(({ text }, i) => i > path && readsLikeHeadline(text));
  // A headline of few words is known only by what is above it.
  const headline =
    sentence < 0 ? above.findIndex(({ text }, i) => i > path && !isFrame(text)) : sentence;
  const menu = above.slice(0, Math.max(headline, 0));
  // A page that begins with its frame may list headlines of others before the path to its own.
  if (menu[0] !== undefined && isFrame(menu[0].text)) return menu;
  const controls = menu.filter(({ text }) => isFrame(text)).length;
  const long = menu.length >= MENU || (controls > 0 && menu.length >= MENU_WITH_CONTROL);
  return long && menu.every(({ text }) => isLink(text)) ? menu : [];
}

const isLink = (text: string): boolean =>
  isFrame(text) || isUpdated(text) || (countWords(text) <= LINK_WORDS && !endsSentence(text));

const readsLikeHeadline = (text: string): boolean =>
  countWords(text) > LINK_WORDS && !isFrame(text) && !isUpdated(text);

/** Buttons between the headline and the first paragraph. */
function belowHeadline(lines: readonly Line[]): readonly Line[] {
  const prose = lines.findIndex(({ text }) => isProse(text));
  return lines.slice(1, Math.max(prose, 1)).filter(({ text }) => isControl(text));
}

const RELATED = /^(?:[اإأ]قرأ|اقرئي|طالع|شاهد)\s+أيض(?:ا|ًا|اً)\s*:?$/u;
const LIST_MARK = /^list\s+(?:\d+\s+of\s+\d+|of\s+\d+\s+items?)$/i;
const LIST_END = /^end\s+of\s+list$/i;

/** `list 1 of 3` … `end of list`, as screen readers say it, with the heading above. */
function linkLists(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!LIST_MARK.test(lines[i]?.text ?? "")) continue;
    const end = lines.findIndex(({ text }, k) => k > i && LIST_END.test(text));
    if (end < 0) break;
    const from = RELATED.test(lines[i - 1]?.text ?? "") ? i - 1 : i;
    found.push(...lines.slice(from, end + 1));
    i = end;
  }
  return found;
}

const RULE = /^[-_*=~ـ]{3,}$/;
const TRAILER =
  /^(?:حول\s+هذه\s+القص[ةه]|(?:مواضيع|مقالات|أخبار|مواد|موضوعات|روابط|قصص)\s+(?:ذات\s+صل[ةه]|متعلق[ةه]|مشابه[ةه]|أخرى|قد\s+\p{L}+)|من\s+نفس\s+(?:القسم|الباب|الكاتب)|قد\s+(?:يعجب|يهم|تهم)كم?(?:\s+\p{L}+)?|تعليقات\s+القراء|(?:[اإأ]قرأ|شاهد|طالع)\s+أيض(?:ا|ًا|اً)|الأكثر\s+(?:قراءة|مشاهدة|تداولا)|كلمات\s+(?:مفتاحي[ةه]|دلالي[ةه]|البحث)|المزيد\s+(?:حول|في)\s.{1,30}|الكلمات\s+المفتاحي[ةه]|الوسوم|وسوم)\s*:?$/u;
const CALLS = /(?:اشترك|تابع|حم[ّ]?ل|شارك|انضم)(?:وا?|ي)?(?:نا)?(?:\s|$)|للمزيد(?:\s|$)/u;
/** A line that leads to another article, or tells the reader what to do. */
const LEADS =
  /^(?:(?:(?:ال)?كلمات\s+(?:ال)?(?:مفتاحي[ةه]|دلالي[ةه])|(?:ال)?وسوم)\s*[:：]|(?:[اإأ]قرأ|شاهد|طالع)(?:\s+أيض(?:ا|ًا|اً))?\s*[:：|]|(?:تابعو?نا|تابعوا|اشتركو?ا?|انضمو?ا?\s+إلى|شاركو?نا|حم[ّ]?لو?ا?\s+(?:ال)?تطبيق|زوروا|انقرو?ا?|اضغطو?ا?|لل?مزيد|أضف\s+تعليق)(?:[ًا]*)(?:\s|$)|هل\s+أعجب|(?:لمتابع[ةه]|من\s+أجل\s+متابع[ةه])\s.*\s(?:اشترك|تابع|حم[ّ]?ل|انضم|زور)\p{L}*\s)|(?:اضغط|انقر|من)\s+هنا\s*$/u;
const LEADS_WORDS = 14;
const leadsOn = (text: string): boolean => countWords(text) <= LEADS_WORDS && LEADS.test(text);

/** What a site calls its own: `تطبيقنا`, `صفحتنا`; a vowel before the ending is that of a name. */
const OUR = /\p{L}{2}[^اويى\P{L}]نا(?:$|[\s.!:،])/u;
/** Lines in which a site offers its own; more of them are a text that says "we". */
const MOST_OFFERS = 2;
/** Largest share of a text's words that stands below it. */
const MOST_BELOW = 0.25;

/** Everything from the first control or heading of links below the last paragraph. */
function trailer(lines: readonly Line[]): readonly Line[] {
  const rule = lines.findLastIndex(({ text }) => RULE.test(text));
  const below = rule > 0 ? lines.slice(rule + 1) : [];
  const called =
    below.some(({ text }) => CALLS.test(text)) ||
    (below.length <= MOST_OFFERS && below.some(({ text }) => OUR.test(text)));
  const last = lines.findLastIndex(
    ({ text }) => isProse(text) && !CALLS.test(text) && !leadsOn(text),
  );
  const opens = lines.findIndex(
    ({ text }, i) =>
      i > Math.max(last, 1) && (isControl(text) || TRAILER.test(text) || leadsOn(text)),
  );
  const from = called && (opens < 0 || rule < opens) ? rule : opens;
  if (from < 0) return [];
  const trailing = lines.slice(from);
  return wordsOf(trailing) <= wordsOf(lines) * MOST_BELOW ? trailing : [];
}

const wordsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + countWords(text), 0);
