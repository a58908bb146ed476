/** What the search index is built from: the articles that lists show, as far as pages show them. */
import type { StoredArticle } from "#src/article.ts";
import { bodyParagraphs } from "#src/markdown/render.ts";
import type { SearchDocument } from "#src/search/document.ts";
import type { ArchiveIndex } from "./archive-index.ts";
import { renderView } from "./body.ts";

/**
 * A document for each article, made when it is asked for. Withdrawn articles have none, an excerpt has its first lines only;
 * `noindex` concerns other people's search engines and changes nothing here.
 */
export function* searchDocuments({ entries }: ArchiveIndex): Iterable<SearchDocument> {
  for (const { article } of entries) yield searchDocument(article);
}

function searchDocument(article: StoredArticle): SearchDocument {
  const { id, title, date, collected, publisher, tags, url } = article;
  return {
    id,
    title,
    tags,
    paragraphs:
      article.status === "excerpt" ? renderView(article).paragraphs : bodyParagraphs(article.body),
    ...(date && { date }),
    ...(collected && { collected }),
    ...(publisher && { publisher }),
    ...(url && { address: url }),
  };
}
