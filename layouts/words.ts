/** Every word of the interface, in one place: wording, plurals, and names for the archive's own terms. */
import { number, type PluralForms, plural } from "#src/arabic/plural.ts";

export { number } from "#src/arabic/plural.ts";

import type { StoredArticle, TagKind } from "#src/article.ts";

export const WORDS = {
  skip: "انتقل إلى المحتوى",
  pastText: "تجاوز النص",
  home: "الرئيسية",
  sections: "أقسام الأرشيف",
  crumbs: "مسار الصفحة",
  search: "البحث",
  searchButton: "ابحث",
  searchLabel: "ابحث في الأرشيف",
  searchHint: "كلمة أو اسم أو عبارة",
  searchResults: "نتائج البحث",
  searchNeedsScript: "يعمل البحث بجافاسكربت، وهو معطّل في متصفحك. لكن الأرشيف كله يُتصفّح من دونه.",
  searchWays: "أو تصفّح الأرشيف:",
  tags: "الوسوم",
  dates: "التواريخ",
  publishers: "الناشرون",
  feed: "خلاصة الجديد",
  latest: "أحدث المقالات",
  mainTags: "أبرز الوسوم",
  byYear: "بحسب السنة",
  overTime: "المقالات عبر الزمن",
  inTable: "الأرقام في جدول",
  month: "الشهر",
  year: "السنة",
  articles: "المقالات",
  onThisDay: "حدث في مثل هذا اليوم",
  onThisDayWays: "أيام السنة كلها",
  noneOnThisDay: "ليس في الأرشيف ما نُشر في مثل هذا اليوم، وأقرب الأيام إليه:",
  days: "الأيام المجاورة",
  dayBefore: "أقرب يوم قبله",
  dayAfter: "أقرب يوم بعده",
  wholeDay: "كل مقالات اليوم",
  first: "أول مقال",
  last: "آخر مقال",
  together: "في المقالات نفسها",
  jumpToYear: "انتقل إلى سنة",
  jumpToDay: "انتقل إلى يوم",
  jumpToLetter: "انتقل إلى حرف",
  order: "الترتيب",
  byName: "ألفبائيًّا",
  byCount: "بعدد المقالات",
  article: "لا يُعتدّ بـ«ال» التعريف في الترتيب.",
  monthOnly: "مقالات لا يُعرف من تاريخها إلا الشهر",
  pickDay: "اختر يومًا لتقرأ مقالاته.",
  undated: "مقالات بلا تاريخ",
  collectedOnly: "مقالات لا نعرف إلا يوم جمعها",
  yearOnly: "مقالات لا يُعرف من تاريخها إلا السنة",
  allTags: "كل الوسوم",
  allDates: "كل التواريخ",
  emptyArchive: "لا مقالات في هذا الأرشيف بعد.",
  pages: "صفحات القائمة",
  newer: "الأحدث",
  older: "الأقدم",
  newest: "أول القائمة",
  page: "الصفحة",
  near: "السابق واللاحق",
  previous: "السابق زمنًا",
  next: "اللاحق زمنًا",
  previousListed: "السابق",
  nextListed: "التالي",
  copies: "نُشر أيضًا في",
  copiesSomewhere: "نُشر أيضًا",
  uncounted: "لا تُعدّ النسخ",
  relatedArticles: "مقالات ذات صلة",
  photographer: "تصوير",
  archivePhoto: "من الأرشيف",
  imageAtSource: "الصورة في موضعها الأصلي",
  inferred: "تاريخ مستنتج",
  inferredFrom: "لم نجد تاريخ النشر مذكورًا، فاستنتجناه مما يلي:",
  unknownDate: "تاريخ النشر غير معروف",
  source: "المصدر",
  original: "المقال في موضعه الأصلي",
  archived: "نسخة محفوظة على الشبكة",
  corrected: "صُحِّح",
  correctedFields: "عدّل محرّر الأرشيف",
  provenance: "ما نعرفه وما لا نعرفه",
  rawFile: "الملف الأصلي",
  hash: "بصمته (SHA-256)",
  dateKnown: "تاريخ النشر",
  keywords: "كلمات الناشر",
  related: "اقرأ أيضًا",
  report: "أبلغ عن خطأ",
  correction: "تصحيح",
  record: "السجل",
  encoding: "الترميز",
  changes: "ما غيّرته القراءة",
  unknown: "ما لا نعرفه",
  rights: "الحقوق",
  excerpt: "يُعرض هنا مطلع المقال وحده.",
  readOriginal: "اقرأ المقال كاملًا في موضعه الأصلي",
  readArchived: "اقرأ المقال كاملًا في نسخته المحفوظة",
  publishedIn: "نُشر المقال في",
  noAddress: "، ولا نعرف رابطه.",
  noOriginal: "ولا نعرف أين نصه الكامل.",
  withdrawnTitle: "مقال مسحوب",
  withdrawn:
    "سُحب هذا المقال من الأرشيف، ولم يعد نصه متاحًا هنا. يبقى رابط الصفحة عاملًا حتى لا تنقطع الإحالات إليها.",
  removedTitle: "مقال لم يعد في الأرشيف",
  removed: "كان في هذا العنوان مقال أُزيل من الأرشيف مع ملفه الأصلي. وهذا ما نعرفه عنه:",
  removedOn: "أُزيل في",
  notFoundTitle: "الصفحة غير موجودة",
  notFound:
    "لا صفحة في هذا العنوان. لعلّ في الرابط خطأً، أو لعلّ الصفحة لم توجد قط. جرّب البحث، أو تصفّح الوسوم والتواريخ.",
  cite: "الاستشهاد بمقال",
  citeThis: "استشهد بهذا المقال",
  citeNeedsScript:
    "تُصاغ المراجع هنا بجافاسكربت، وهو معطّل في متصفحك. وما يلزم المرجع من كاتب وعنوان وناشر وتاريخ مذكور في رأس صفحة المقال، ورابطه الأصلي في آخرها.",
  citeChoose: "افتح مقالًا، واختر فيه «استشهد بهذا المقال».",
  citeMissing: "لا مقال في هذا العنوان يمكن الاستشهاد به.",
  citeArabic: "مرجع بالعربية",
  citeEnglish: "مرجع بالإنجليزية",
  citeFiles: "لبرامج إدارة المراجع",
  citeReference: "مرجع إلى هذا المقال",
  citeTitle: "المقال",
  copy: "انسخ",
  copied: "نُسخ.",
  save: "نزّل الملف",
  data: "تنزيل الأرشيف",
  dataLead: "مقالات الأرشيف كلها ووسومه في ملفات تُقرأ بالبرامج، للبحث والتحليل.",
  dataLeadTags:
    "وسوم الأرشيف في ملف يُقرأ بالبرامج؛ أما ملفات مقالاته فتتجاوز الحدّ الموضوع للتنزيل.",
  dataFiles: "الملفات",
  dataFile: "الملف",
  dataSize: "الحجم",
  dataContents: "المحتوى",
  dataAbout: "وصف الملفات",
  dataColumns: "الأعمدة",
  dataColumn: "العمود",
  dataMeaning: "معناه",
  dataExamples: "أمثلة",
  dataList: "قائمة",
  dataNotes:
    "ما لا نعرفه غائب أو فارغ، والمقالات المسحوبة ليست في الملفات، وما يُعرض مطلعه وحده ففيها مطلعه وحده. وحقوق النصوص لناشريها.",
  contact: "راسلنا",
  contactBy: "بريد التصحيحات وطلبات الحذف",
  repository: "مستودع الأرشيف",
} as const;

const DATE_BASIS = {
  stated: "مذكور في المصدر",
  inferred: "مستنتج",
  edited: "أثبته محرّر الأرشيف",
} as const;

/** Rules of inference that read something else than the text, and what that is. */
const DATE_RULE_PLACES: Readonly<Record<string, string>> = {
  address: "الرابط",
  photo: "شروح الصور",
  "archive-photo": "شروح الصور",
  collected: "يوم الجمع",
};

const LIST = new Intl.ListFormat("ar");

/** @example listed(["العنوان", "المتن"]) // "العنوان والمتن" */
export const listed = (items: Iterable<string>): string => LIST.format(items);

/**
 * How the date of publication is known; of an inferred one, from what.
 * @example dateBasisIn({ dateBasis: "inferred", dateEvidence: [{ quote: "/2016/02/19/", rule: "address" }] }) // "مستنتج من الرابط"
 */
export function dateBasisIn({
  dateBasis = "stated",
  dateEvidence = [],
}: Pick<StoredArticle, "dateBasis" | "dateEvidence">): string {
  const basis = DATE_BASIS[dateBasis];
  if (dateBasis !== "inferred" || dateEvidence.length === 0) return basis;
  const places = new Set(dateEvidence.map(({ rule }) => DATE_RULE_PLACES[rule] ?? "النص"));
  return `${basis} من ${listed(places)}`;
}

/** What each rule of inference reads in the words that it quotes. */
export const DATE_RULE_WORDS: Readonly<Record<string, string>> = {
  collected: "يوم جُمع المقال، ونُشر قبله أو فيه",
  address: "تاريخ في رابط المقال، وهو في الغالب يوم نشره",
  "full-date": "تاريخ كامل في النص، والنشر قريب منه أو بعده",
  "full-date-ahead": "موعد لم يكن قد حان",
  photo: "يوم التُقطت الصورة، ونُشر المقال بعده أو فيه",
  "archive-photo": "صورة من الأرشيف، فقد التُقطت قبل النشر",
  "month-and-year": "شهر في النص ذُكرت سنته، والنشر فيه أو بعده",
  year: "سنة في النص، والنشر فيها أو بعدها",
  "this-month-day": "يوم من شهر النشر نفسه",
  "this-month": "شهر النشر نفسه",
  "this-month-ahead": "موعد لم يكن قد حان، في شهر النشر نفسه",
  "last-month": "شهر مضى قبل النشر",
  "next-month": "شهر يلي النشر",
  month: "شهر قريب من النشر",
  date: "يوم قريب من النشر",
  "date-ahead": "موعد لم يكن قد حان",
  "last-date": "يوم مضى قبل النشر",
  "next-date": "يوم يلي النشر",
  "last-week": "حدث وقع في الأسبوع الذي قبل النشر",
  "today-and-date": "تاريخ يوم النشر، أو اليوم الذي قبله أو بعده كما يقول النص",
  "last-weekday": "يوم مضى قبل النشر",
  "next-weekday": "يوم يلي النشر",
  "weekday-ahead": "موعد لم يكن قد حان",
  "weekday-in-opening": "يوم الخبر في مطلعه، وهو في الغالب يوم النشر أو الذي قبله",
  weekday: "يوم من الأيام القريبة من النشر",
  "yesterday-and-weekday": "اسم اليوم الذي قبل النشر أو بعده، فيُعرف به يوم النشر",
  "today-and-weekday": "اسم يوم النشر",
};

/** Headings of the tag kinds, in the order in which pages show them. */
export const KINDS: readonly KindWords[] = [
  { kind: "place", heading: "أماكن", all: "كل الأماكن", one: "مكان" },
  { kind: "person", heading: "أشخاص", all: "كل الأشخاص", one: "شخص" },
  { kind: "organisation", heading: "هيئات ومنظمات", all: "كل الهيئات والمنظمات", one: "هيئة" },
  { kind: "topic", heading: "موضوعات", all: "كل الموضوعات", one: "موضوع" },
];

export interface KindWords {
  readonly kind: TagKind;
  readonly heading: string;
  readonly all: string;
  /** What a tag of the kind is. */
  readonly one: string;
}

export const ARTICLES: PluralForms = {
  zero: "لا مقالات",
  one: "مقال واحد",
  two: "مقالان",
  few: "{n} مقالات",
  many: "{n} مقالًا",
  other: "{n} مقال",
};

const COPIES: PluralForms = {
  one: "نسخة أخرى",
  two: "نسختان أخريان",
  few: "{n} نسخ أخرى",
  many: "{n} نسخة أخرى",
  other: "{n} نسخة أخرى",
};

const LEFT_OUT: PluralForms = {
  one: "نسخة واحدة",
  two: "نسختان",
  few: "{n} نسخ",
  many: "{n} نسخة",
  other: "{n} نسخة",
};

const TAGS: PluralForms = {
  zero: "لا وسوم",
  one: "وسم واحد",
  two: "وسمان",
  few: "{n} وسوم",
  many: "{n} وسمًا",
  other: "{n} وسم",
};

const PUBLISHERS: PluralForms = {
  zero: "لا ناشرين",
  one: "ناشر واحد",
  two: "ناشران",
  few: "{n} ناشرين",
  many: "{n} ناشرًا",
  other: "{n} ناشر",
};

/** Spaces that do not break: the phrase ends a line of facts. */
const MINUTES: PluralForms = {
  one: "دقيقة\u00a0للقراءة",
  two: "دقيقتان\u00a0للقراءة",
  few: "{n}\u00a0دقائق\u00a0للقراءة",
  many: "{n}\u00a0دقيقة\u00a0للقراءة",
  other: "{n}\u00a0دقيقة\u00a0للقراءة",
};

const counted = (forms: PluralForms) => (n: number) => plural(n, forms);

/** @example articleCount(11) // "11 مقالًا" */
export const articleCount = counted(ARTICLES);
export const copyCount = counted(COPIES);
/** @example articlesAndCopies(4643, 201) // "4643 مقالًا و201 نسخة": what a list shows, and what it leaves out */
export const articlesAndCopies = (articles: number, copies: number): string =>
  copies === 0 ? articleCount(articles) : `${articleCount(articles)} و${plural(copies, LEFT_OUT)}`;
/**
 * Which articles a chart is of: those whose month is known, or year.
 * @example datedOf("month", 8921, 26979) // "في الرسم ما عُرف شهر نشره: 8921 مقالًا من 26,979."
 */
export const datedOf = (unit: "month" | "year", dated: number, all: number): string =>
  `في الرسم ما ${unit === "month" ? "عُرف شهر" : "عُرفت سنة"} نشره: ${articleCount(dated)} من ${number(all)}.`;
export const tagCount = counted(TAGS);
export const publisherCount = counted(PUBLISHERS);
/** @example readingTime(2) // "دقيقتان للقراءة" */
export const readingTime = counted(MINUTES);

/** What a small chart shows, in a sentence. */
export const chartSummary = (facts: {
  readonly first: string;
  readonly last: string;
  readonly most: string;
  readonly count: number;
}): string =>
  `المقالات من ${facts.first} إلى ${facts.last}، وأكثرها في ${facts.most}: ${articleCount(facts.count)}`;

/** @example fileSize(3_100_000) // "3.1 ميغابايت": of 10^6 bytes, in one line */
export const fileSize = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1e3)}\u00a0كيلوبايت`
    : `${(bytes / 1e6).toFixed(1)}\u00a0ميغابايت`;

/** Names of front matter keys, for the note that says what a person corrected. */
export const FIELDS: Readonly<Record<string, string>> = {
  title: "العنوان",
  kicker: "العنوان التمهيدي",
  standfirst: "مقدمة الخبر",
  date: "تاريخ النشر",
  time: "وقت النشر",
  modified: "تاريخ التعديل",
  collected: "تاريخ الجمع",
  byline: "الكاتب",
  dateline: "مكان الخبر",
  publisher: "الناشر",
  agencies: "الوكالات",
  section: "القسم",
  keywords: "الكلمات المفتاحية",
  tags: "الوسوم",
  captions: "شروح الصور",
  language: "اللغة",
  url: "الرابط الأصلي",
  archived_url: "رابط النسخة المحفوظة",
  rights: "الحقوق",
  status: "حالة النشر",
  duplicate_of: "الإحالة إلى نسخة أخرى",
  related: "المقالات ذات الصلة",
  body: "المتن",
};

/** What decoding and cleaning did, by the rule's name. */
export const CHANGES: Readonly<Record<string, string>> = {
  "line-ends": "توحيد نهايات الأسطر",
  "byte-order-marks": "حذف علامة ترتيب البايتات",
  "control-characters": "حذف محارف تحكم",
  "soft-hyphens": "حذف واصلات خفية",
  "bidi-controls": "حذف محارف اتجاه خفية",
  "lone-surrogates": "إبدال أنصاف رموز",
  "repeated-title": "حذف عنوان مكرر",
  "repeated-keywords": "حذف كلمات مفتاحية مكررة",
  "list-marks": "علامات قوائم صارت تنسيقًا",
  "quote-marks": "علامات اقتباس صارت تنسيقًا",
  "html-tags": "حذف وسوم HTML",
  "html-entities": "ردّ رموز HTML إلى محارفها",
  "undecodable-bytes": "بايتات تعذّرت قراءتها",
  mojibake: "أسطر أُصلح ترميزها",
  "presentation-forms": "ردّ أشكال العرض إلى حروفها",
  normalisation: "توحيد تركيب المحارف",
};

/**
 * Of an article without a text below its headline: what there is of it.
 * @example onlyReached({ captions: [] }) // "لم يصلنا من هذا المقال سوى عنوانه."
 */
export const onlyReached = ({
  standfirst,
  captions,
}: Pick<StoredArticle, "standfirst" | "captions">): string =>
  `لم يصلنا من هذا المقال سوى ${listed([
    "عنوانه",
    ...(standfirst ? ["مقدمته"] : []),
    ...(captions.length > 0 ? [captions.length === 1 ? "شرح صورته" : "شروح صوره"] : []),
  ])}.`;

/** `جُمع في يوليو/تموز 2015`. */
export const collectedIn = (when: string): string => `جُمع في ${when}`;

/** Between items of a sentence. */
export const COMMA = "، ";
