/** Every word of searching: those that its script shows, handed over as JSON, and how to search. */
import type { Wording } from "#src/search/wording.ts";
import { ARTICLES } from "./words.ts";

export const SEARCH_WORDS: Omit<Wording, "months"> = {
  searching: "جارٍ البحث…",
  results: {
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "{n} نتائج",
    many: "{n} نتيجة",
    other: "{n} نتيجة",
  },
  allWords: {
    one: "مقال واحد فيه كل الكلمات",
    two: "مقالان فيهما كل الكلمات",
    few: "{n} مقالات فيها كل الكلمات",
    many: "{n} مقالًا فيها كل الكلمات",
    other: "{n} مقال فيها كل الكلمات",
  },
  someToo: "وفي القائمة أيضًا ما فيه بعضها.",
  noneHasAll: "لا مقال يجمع كل الكلمات، وهذه أقرب المقالات إليها.",
  phraseMissing: "لم ترد العبارة بنصّها في أي مقال، وهذه مقالات فيها كلماتها.",
  nothing: "لا نتائج.",
  nothingAdvice: "جرّب كلمة أقصر أو مرادفًا لها، أو احذف بعض الكلمات.",
  onlyStopWords: "هذه كلمات ترد في كل مقال تقريبًا. أضف إليها كلمة تدل على الموضوع.",
  onlyExcluded: "كتبتَ ما تستبعده وحده. أضف كلمة تبحث عنها.",
  failed: "تعذّر تحميل فهرس البحث. تحقّق من الاتصال ثم أعد المحاولة.",
  more: "المزيد من النتائج",
  collected: "جُمع في {date}",
  copies: {
    one: "نسخة أخرى",
    two: "نسختان أخريان",
    few: "{n} نسخ أخرى",
    many: "{n} نسخة أخرى",
    other: "{n} نسخة أخرى",
  },
  articles: ARTICLES,
  meant: "هل تقصد: {query}؟",
  guessed: "لا مقال فيه ما كُتب، وهذه نتائج أقرب الكلمات إليه.",
  asTyped: "ابحث عن «{query}» كما كُتب",
  address: "هذا المقال نُشر في العنوان الذي كتبته.",
  addressUnknown: "لا مقال في الأرشيف من هذا العنوان.",
  nearest: "أقرب ما في الأرشيف:",
  filters: { tag: "وسم", publisher: "ناشر", period: "التاريخ", title: "في العنوان" },
  kinds: { place: "أماكن", person: "أشخاص", organisation: "هيئات ومنظمات", topic: "موضوعات" },
  kind: { place: "مكان", person: "شخص", organisation: "هيئة", topic: "موضوع" },
  without: "ليس",
  removeFilter: "أزل المرشِّح: {name}",
  suggestions: "اقتراحات",
  chart: "النتائج عبر الزمن: اختر مدة",
  undated: "بلا تاريخ نشر",
};

/** What the page itself says. */
export const SEARCH_PAGE = {
  chosen: "المرشِّحات المختارة",
  filter: "صفِّ النتائج",
  order: "الترتيب",
  orders: { best: "الأقرب إلى الكلمات", newest: "الأحدث", oldest: "الأقدم" },
  help: "كيف أبحث؟",
  typed: "ما تكتبه",
  found: "ما تجده",
} as const;

/** How to search: what is typed, and what is found. */
export const SEARCH_HELP: readonly (readonly [typed: string, found: string])[] = [
  ["زلزال حلب", "المقالات التي فيها الكلمتان أولًا، بأي صيغة: المفرد والجمع، وبـ«ال» ومن دونها"],
  ['"مجلس الأمن الدولي"', "العبارة بنصّها"],
  ["زلزال -تركيا", "مقالات الزلزال التي لا ترد فيها كلمة تركيا"],
  ["عنوان:زلزال", "ما ترد الكلمة في عنوانه"],
  [
    "وسم:سوريا",
    "ما وُسم بسوريا، ويصحّ اسم آخر لها أو جزء من الاسم؛ والاسم من كلمتين يوضع بين علامتي تنصيص",
  ],
  ["ناشر:الجزيرة", "ما نشرته الجزيرة"],
  ["سنة:2016", "ما نُشر سنة 2016؛ ولا يُعدّ يوم الجمع يوم نشر"],
  ["2015-07..2016", "ما نُشر من يوليو/تموز 2015 إلى آخر 2016"],
  ["https://example.org/news/1", "المقال الذي نُشر في هذا العنوان، وإن مات الرابط"],
];
