/** What pages write before links to other articles, before keywords, and to ask for followers. */
import { fold } from "#src/arabic/fold.ts";

const labels = (...lines: readonly string[]): readonly string[] =>
  lines
    .flatMap((line) => line.split("،"))
    .map((label) => fold(label.trim()))
    // The longest first: `اقرأ أيضا في` begins with `اقرأ أيضا`.
    .sort((a, b) => b.length - a.length);

const RELATED = labels(
  "اقرأ أيضا، اقرأ المزيد، اقرأ كذلك، اقرئي أيضا، اقرؤوا أيضا، للمزيد اقرأ، إقرأ أكثر، طالع أيضا، طالع المزيد",
  "شاهد أيضا، شاهد بالفيديو، شاهد المزيد، انظر أيضا، تابع أيضا، تابع المزيد، استمع أيضا",
  "مواضيع ذات صلة، موضوعات ذات صلة، مقالات ذات صلة، أخبار ذات صلة، مواد ذات صلة، ذات صلة",
  "مواضيع متعلقة، موضوعات متعلقة، مقالات متعلقة، أخبار متعلقة، مواد متعلقة، مواضيع مرتبطة، أخبار مرتبطة",
  "مواضيع مشابهة، مقالات مشابهة، أخبار مشابهة، مقالات أخرى، مواضيع أخرى، قد يهمك، قد يهمك أيضا، قد يعجبك، قد يعجبك أيضا",
  "قصص مقترحة، موضوعات مقترحة، مواضيع مقترحة، مقالات مقترحة، أخبار مقترحة، مواضيع قد تهمك، موضوعات قد تهمك",
  "الأكثر قراءة، الأكثر مشاهدة، الأكثر تداولا",
  "بیشتر بخوانید، همچنین بخوانید، مطالب مرتبط، اخبار مرتبط، خبرهای مرتبط، در همین رابطه",
  "مزید پڑھیں، یہ بھی پڑھیں، مزید پڑھئے، اسی بارے میں، متعلقہ خبریں، متعلقہ عنوانات، متعلقہ مضامین",
  "زیاتر بخوێنەوە، هەروەها بخوێنەوە، بابەتی پەیوەندیدار",
  "קראו גם، קראו עוד، קרא גם، ראו גם، כתבות נוספות، כתבות קשורות، עוד בנושא",
  "read also، read more، see also، related، related articles، related stories، related topics، related news",
);

const KEYWORDS = labels(
  "كلمات مفتاحية، الكلمات المفتاحية، كلمات دلالية، الكلمات الدلالية، كلمات دليلية، الكلمات الدليلية",
  "وسوم، الوسوم، تاغات، تاجات، برچسب ها، برچسب‌ها، کلیدواژه، کلیدواژه ها، ٹیگز، ٹیگ، תגיות، תגים، tags، keywords",
);

/** A call names what to follow in its first words: many of its verbs are those of reports as well. */
const CALL =
  /^(?:تابعوا|تابعونا|تابعنا|لمتابعة|لمتابعه|للاشتراك|للانضمام|لتحميل|انضموا|اشتركوا|حملوا|تابع (?:اخر|اخبار|صفح|حساب|قنا)|اشترك (?:الان|في (?:قنا|نشر|خدم|صفح))|انضم (?:الان|الي قنا)|حمل (?:الان|تطبيق)|(?:follow|subscribe|download) )/u;
/** Also what ends a list of links for those who listen. */
const ADVERTISEMENT = new Set(
  ["اعلان", "اعلانات", "advertisement", "advertisements", "ad", "פרסומת", "نهاية"].map(fold),
);

/** From the first letter to the last: a text of nothing but signs between is passed once. */
const WORDS = /\p{L}(?:.*\p{L})?/su;

const bare = (text: string): string => (WORDS.exec(fold(text))?.[0] ?? "").replace(/\s+/g, " ");

/** The label that a block begins with, and how many letters stand behind it. */
export interface Labelled {
  readonly kind: "related" | "keywords";
  readonly behind: number;
  /** Whether a colon or a bar ends the label. */
  readonly marked: boolean;
}

/** @example labelled("إقرأ أيضاً: خبر آخر") // { kind: "related", behind: 6, marked: true } */
export function labelled(text: string): Labelled | undefined {
  const words = bare(text);
  const kinds = { related: RELATED, keywords: KEYWORDS } as const;
  for (const kind of ["related", "keywords"] as const) {
    const label = kinds[kind].find(
      (one) => words.startsWith(one) && !/^[\p{L}\p{N}]/u.test(words.slice(one.length)),
    );
    if (label === undefined) continue;
    const rest = words.slice(label.length);
    return { kind, behind: letterCount(rest), marked: /^\s*[:：|]/.test(rest) };
  }
  return undefined;
}

export const isCall = (text: string): boolean => CALL.test(bare(text));

export const isAdvertisement = (text: string): boolean => ADVERTISEMENT.has(bare(text));

/** Letters and digits of a text. */
export const letterCount = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
