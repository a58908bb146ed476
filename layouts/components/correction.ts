/** What a person corrected in an article, for readers, feeds and linked data alike. */
import type { StoredArticle } from "#src/article.ts";
import { correctedFields } from "#src/site/corrections.ts";
import { html, type Markup } from "#src/site/html.ts";
import { FIELDS, listed, WORDS } from "../words.ts";

/**
 * In a sentence; undefined for nothing.
 * @example correction(article) // "عدّل محرّر الأرشيف العنوان والمتن."
 */
export function correction(article: StoredArticle): string | undefined {
  const fields = new Set(correctedFields(article).flatMap((field) => FIELDS[field] ?? []));
  return fields.size === 0 ? undefined : `${WORDS.correctedFields} ${listed(fields)}.`;
}

/** The note on the article's page. */
export function corrections(article: StoredArticle): Markup | false {
  const said = correction(article);
  return (
    said !== undefined &&
    html`<p class=note><strong>${WORDS.corrected}</strong>: ${said}
`
  );
}
