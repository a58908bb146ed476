/**
 * What reference managers read: Highwire's tags and Dublin Core, as Zotero's translator "Embedded
 * Metadata" understands them. The title's tag is that of previews (`head.ts`), the language is the
 * page's own unless it differs, and the address is the canonical one.
 */
import type { StoredArticle } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";

/** The publication date when it is known, as EDTF; an inferred one is not given to machines as fact. */
export function statedDate({ date, dateBasis }: StoredArticle): string | undefined {
  return dateBasis === "inferred" || date?.endsWith("?") ? undefined : date;
}

/** Tags for the head of an article's page. */
export function citationMeta(article: StoredArticle): Markup {
  const { byline, publisher, language } = article;
  const date = statedDate(article)?.replaceAll("-", "/");
  const meta = (name: string, content: string) => html`<meta name=${name} content="${content}">`;
  return html`<meta name=DC.type content=newspaperArticle>${byline.map((name) =>
    meta("citation_author", name),
  )}${date && meta("citation_date", date)}${publisher && meta("DC.source", publisher)}${
    language !== "ar" && meta("citation_language", language)
  }`;
}
