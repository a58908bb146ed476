/**
 * What the keys of known corpora mean. Names are compared without case, `_` and `-`; a dot goes
 * into an object (or the first object of an array). The archivist's own names go first.
 *
 * SaudiNewsNet: source, url, date_extracted, title, author, content.
 * news-please and CC-News: maintext, authors, date_publish, date_modify, date_download, source_domain.
 * XL-Sum: id, url, title, summary, text. WordPress REST: title.rendered, content.rendered, link,
 * date, modified. schema.org NewsArticle: headline, articleBody, datePublished, author.name.
 */
import { fold } from "#src/arabic/fold.ts";
import type { Settings } from "#src/settings.ts";

export type FieldName = keyof Settings["fields"];

const KNOWN: Readonly<Record<FieldName, string>> = {
  id: "id guid uuid _id articleid docid docno identifier",
  url: "url link canonicalurl canonical permalink href weburl articleurl pageurl posturl mainentityofpage.@id",
  archived_url: "archivedurl archiveurl waybackurl",
  title: "title headline titletext articletitle name",
  text: "articlebody maintext content text body fulltext articletext contenthtml contenttext bodytext bodyhtml story articlecontent contents maincontent html articlehtml paragraphs rawtext description.articlebody",
  author: "author authors byline creator dccreator writer",
  date: "datepublished datepublish publisheddate publishdate publicationdate publishedat publishedon publishedtime published pubdate dateissued date datetime dategmt time timestamp",
  modified:
    "datemodified datemodify modifieddate modified modifiedat updatedat updated lastmodified dateupdated",
  collected:
    "dateextracted datedownload datecrawled crawldate crawledat collected collectedat scrapedat dateaccessed retrieved retrievedat fetchedat",
  publisher:
    "publisher source outlet sourcename newspaper sitename site sourcehostname sourcedomain domain",
  section: "articlesection section category categories rubric channel",
  keywords: "keywords tags tag",
  standfirst: "standfirst subtitle subheadline subhead deck dek",
  kicker: "kicker overline pretitle supratitle",
  dateline: "dateline placeline located",
  language: "language lang inlanguage",
  rights: "rights license licence copyright copyrightnotice",
};

/** The same in Arabic, as spreadsheets head their columns; the article ال and spelling are folded. */
const ARABIC: Partial<Readonly<Record<FieldName, string>>> = {
  id: "رقم معرف المعرف_الفريد رقم_الخبر رقم_المقال",
  url: "رابط الرابط_الأصلي رابط_الخبر رابط_المقال عنوان_الصفحة عنوان_url",
  title: "عنوان عنوان_الخبر عنوان_المقال عنوان_رئيسي العنوان_الرئيسي",
  text: "نص نص_الخبر نص_المقال متن محتوى المحتوي خبر مقال تفاصيل تفاصيل_الخبر",
  author: "كاتب مؤلف محرر صحفي مراسل اسم_الكاتب بقلم كتب",
  date: "تاريخ تاريخ_النشر تاريخ_الخبر يوم_النشر نشر",
  modified: "تحديث تاريخ_التحديث تاريخ_التعديل آخر_تحديث",
  collected: "تاريخ_الجمع تاريخ_الجلب تاريخ_الأرشفة",
  publisher: "مصدر صحيفة ناشر موقع جريدة مؤسسة",
  section: "قسم تصنيف فئة باب زاوية",
  keywords: "كلمات_مفتاحية الكلمات_المفتاحية وسوم كلمات_دلالية",
  standfirst: "عنوان_فرعي العنوان_الفرعي",
  kicker: "عنوان_تمهيدي العنوان_التمهيدي",
  dateline: "مكان مكان_الخبر",
  language: "لغة",
  rights: "حقوق رخصة حقوق_النشر",
};

export const FIELD_NAMES = Object.keys(KNOWN) as FieldName[];

/** Paths to try for each field, folded and split, the settings' names first. */
export type FieldPaths = Readonly<Record<FieldName, readonly (readonly string[])[]>>;

/**
 * Case, `_`, `-` and spaces do not tell two keys apart, nor do the article and spellings of Arabic:
 * `Date_Published` is `datepublished`, `تاريخ النشر` is `التاريخ_نشر`.
 */
export function foldKey(key: string): string {
  if (!/[\u0621-\u064A]/.test(key)) return key.toLowerCase().replace(/(?!^)[_\-\s]|[:\s]/g, "");
  const words = fold(key).split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.replace(/^ال(?=.{2})/, "")).join("");
}

export function fieldPaths(own: Settings["fields"]): FieldPaths {
  const path = (name: string): string[] => name.split(".").map(foldKey);
  return Object.fromEntries(
    FIELD_NAMES.map((field) => [
      field,
      [...(own[field] ?? []), ...`${KNOWN[field]} ${ARABIC[field] ?? ""}`.trim().split(" ")].map(
        path,
      ),
    ]),
  ) as unknown as FieldPaths;
}
