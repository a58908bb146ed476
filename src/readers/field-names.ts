/**
 * What the keys of known corpora mean. Names are compared without case, `_` and `-`; a dot goes
 * into an object (or the first object of an array). The archivist's own names go first.
 *
 * SaudiNewsNet: source, url, date_extracted, title, author, content.
 * news-please and CC-News: maintext, authors, date_publish, date_modify, date_download, source_domain.
 * XL-Sum: id, url, title, summary, text. WordPress REST: title.rendered, content.rendered, link,
 * date, modified. schema.org NewsArticle: headline, articleBody, datePublished, author.name.
 */
import type { Settings } from "#src/settings.ts";

export type FieldName = keyof Settings["fields"];

const KNOWN: Readonly<Record<FieldName, string>> = {
  id: "id guid uuid _id articleid docid docno identifier",
  url: "url link canonicalurl canonical permalink href weburl articleurl pageurl mainentityofpage.@id",
  archived_url: "archivedurl archiveurl waybackurl",
  title: "title headline titletext articletitle name",
  text: "articlebody maintext content text body fulltext articletext contenthtml contenttext bodytext bodyhtml story articlecontent description.articlebody",
  author: "author authors byline creator dccreator writer",
  date: "datepublished datepublish publisheddate publishdate publicationdate publishedat publishedon publishedtime published pubdate dateissued date datetime dategmt time timestamp",
  modified:
    "datemodified datemodify modifieddate modified modifiedat updatedat updated lastmodified dateupdated",
  collected:
    "dateextracted datedownload datecrawled crawldate crawledat collected collectedat scrapedat dateaccessed retrieved retrievedat fetchedat",
  publisher: "publisher source outlet sourcename newspaper sitename site sourcedomain domain",
  section: "articlesection section category categories rubric channel",
  keywords: "keywords tags tag",
  standfirst: "standfirst subtitle subheadline subhead deck dek",
  kicker: "kicker overline pretitle supratitle",
  language: "language lang inlanguage",
  rights: "rights license licence copyright copyrightnotice",
};

export const FIELD_NAMES = Object.keys(KNOWN) as FieldName[];

/** Paths to try for each field, folded and split, the settings' names first. */
export type FieldPaths = Readonly<Record<FieldName, readonly (readonly string[])[]>>;

/** Case, `_`, `-` and spaces do not tell two keys apart: `Date_Published` is `datepublished`. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/(?!^)[_\-\s]|[:\s]/g, "");
}

export function fieldPaths(own: Settings["fields"]): FieldPaths {
  const path = (name: string): string[] => name.split(".").map(foldKey);
  return Object.fromEntries(
    FIELD_NAMES.map((field) => [
      field,
      [...(own[field] ?? []), ...KNOWN[field].split(" ")].map(path),
    ]),
  ) as unknown as FieldPaths;
}
