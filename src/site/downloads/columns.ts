/** What the downloads say of each article: one table for every format, its schema and its README. */

import type { StoredArticle, TagKind } from "#src/article.ts";
import { bodyParagraphs } from "#src/markdown/render.ts";
import { renderView } from "../body.ts";
import { correctedFields } from "../corrections.ts";
import type { Entry } from "../entry.ts";
import { articleUrl } from "../urls.ts";

/** Undefined: not known. */
export type Value = string | readonly string[] | undefined;

export interface Column {
  readonly name: string;
  /** Any number of texts; otherwise one text, or none. */
  readonly list?: true;
  readonly ar: string;
  readonly en: string;
  /** @param address full address of a path, or the path with its prefix when the site's is not known */
  readonly get: (entry: Entry, address: (path: string) => string) => Value;
}

/** A column whose value stands in the article under `field`. */
const field = (
  field: keyof StoredArticle &
    (
      | "id"
      | "title"
      | "kicker"
      | "standfirst"
      | "date"
      | "time"
      | "modified"
      | "collected"
      | "added"
      | "dateline"
      | "publisher"
      | "section"
      | "language"
      | "url"
      | "rights"
      | "status"
    ),
  ar: string,
  en: string,
): Column => ({ name: field, ar, en, get: ({ article }) => article[field] });

const list = (field: "byline" | "agencies" | "keywords", ar: string, en: string): Column => ({
  name: field,
  list: true,
  ar,
  en,
  get: ({ article }) => article[field],
});

const tags = (name: string, kind: TagKind, ar: string, en: string): Column => ({
  name,
  list: true,
  ar,
  en,
  get: ({ article }) => article.tags.filter((tag) => tag.kind === kind).map((tag) => tag.name),
});

export const COLUMNS: readonly Column[] = [
  field(
    "id",
    "معرّف المقال الثابت في الأرشيف",
    "permanent identifier of the article in the archive",
  ),
  {
    name: "address",
    ar: "عنوان صفحته في الأرشيف",
    en: "address of its page in the archive",
    get: ({ article }, address) => address(articleUrl(article.id)),
  },
  field("title", "العنوان كما نُشر", "headline as printed"),
  field("kicker", "العنوان التمهيدي", "line above the headline"),
  field("standfirst", "مقدمة الخبر", "paragraph below the headline"),
  field(
    "date",
    "تاريخ النشر بصيغة EDTF؛ علامة ? تعني أنه مستنتج",
    "date of publication in EDTF; ? marks an inferred one",
  ),
  {
    name: "date_basis",
    ar: "كيف عُرف التاريخ: stated مذكور في المصدر، inferred مستنتج من النص أو الرابط أو يوم الجمع، edited أثبته محرّر",
    en: "how the date is known: stated by the source, inferred from the text, the address or the day of collection, edited by a person",
    get: ({ article }) => article.dateBasis,
  },
  field("time", "وقت النشر مع فارق التوقيت", "time of publication with its offset"),
  field("modified", "يوم عدّله المصدر", "day on which the source changed it"),
  field(
    "collected",
    "يوم جُمع من الشبكة، وليس تاريخ نشر",
    "day on which it was crawled: not a date of publication",
  ),
  field("added", "يوم دخل الأرشيف", "day on which it entered the archive"),
  list("byline", "أسماء الكتّاب", "names of the authors"),
  field("dateline", "مكان الخبر", "place the report was filed from"),
  field("publisher", "الناشر", "outlet that published it"),
  list("agencies", "الوكالات والمصادر المذكورة", "agencies and other sources credited"),
  field("section", "قسم الصحيفة", "the outlet's own section"),
  list("keywords", "كلمات الناشر المفتاحية", "the outlet's own keywords"),
  tags("places", "place", "وسوم الأماكن", "tags: places"),
  tags("people", "person", "وسوم الأشخاص", "tags: people"),
  tags("organisations", "organisation", "وسوم الهيئات", "tags: organisations"),
  tags("topics", "topic", "وسوم الموضوعات", "tags: topics"),
  field("language", "لغة المتن (BCP 47)", "language of the body (BCP 47)"),
  field("url", "عنوانه في موضعه الأصلي", "where the source published it"),
  {
    name: "archived_url",
    ar: "عنوان نسخة محفوظة على الشبكة",
    en: "where a web archive keeps it",
    get: ({ article }) => article.archivedUrl,
  },
  {
    name: "copy_of",
    ar: "معرّف المقال الرئيس حين يكون هذا نسخة منه أو تكاد",
    en: "identifier of the main article when this one is a copy of it, or nearly",
    get: (entry) => (entry.main === entry ? undefined : entry.main?.article.id),
  },
  field("rights", "الحقوق", "rights statement"),
  field(
    "status",
    "public، أو noindex، أو excerpt: مطلع المقال وحده",
    "public, noindex, or excerpt: the beginning alone",
  ),
  {
    name: "edited",
    list: true,
    ar: "ما صحّحه محرّر الأرشيف من الحقول، وbody هو المتن",
    en: "fields that a person corrected in the archive; body is the text",
    get: ({ article }) => correctedFields(article),
  },
  {
    name: "text",
    ar: "المتن، فقراته مفصولة بسطر فارغ",
    en: "body, its paragraphs separated by an empty line",
    get: ({ article }) =>
      (article.status === "excerpt" ? renderView(article).paragraphs : bodyParagraphs(article.body))
        .map(({ text }) => text)
        .join("\n\n"),
  },
];

/** Tags of the archive: a row each. */
export const TAG_COLUMNS: readonly Omit<Column, "get">[] = [
  { name: "name", ar: "الوسم", en: "the tag" },
  { name: "kind", ar: "نوعه: place، person، organisation، topic", en: "its kind" },
  { name: "address", ar: "عنوان صفحته في الأرشيف", en: "address of its page in the archive" },
  { name: "articles", ar: "عدد مقالاته", en: "number of its articles" },
  { name: "first", ar: "أقدم تاريخ نشر فيه", en: "earliest date of publication" },
  { name: "last", ar: "أحدث تاريخ نشر فيه", en: "latest date of publication" },
];
