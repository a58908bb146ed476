/** What the search index is built from: the articles that lists show, as far as pages show them. */
import type { StoredArticle } from "#src/article.ts";
import { bodyParagraphs, figuresOf } from "#src/markdown/render.ts";
import { type SearchDocument, type SearchSource, withBeside } from "#src/search/document.ts";
import type { ArchiveIndex } from "./archive-index.ts";
import { renderView } from "./body.ts";
import type { Entry } from "./entry.ts";

/**
 * A source for each article, oldest first; its document is made when it is asked for. Withdrawn
 * articles have none, an excerpt has its first lines only; `noindex` concerns other people's search
 * engines and changes nothing here.
 */
export const searchSources = ({ entries }: ArchiveIndex): SearchSource[] =>
  entries.map((entry) => ({
    id: entry.article.id,
    day: entry.day || entry.article.added,
    read: () => searchDocument(entry),
  }));

function searchDocument({ article, main, copies }: Entry): SearchDocument {
  const { id, title, date, collected, publisher, tags, url } = article;
  return {
    id,
    title,
    tags,
    paragraphs: withBeside(
      article.status === "excerpt" ? renderView(article).paragraphs : bodyParagraphs(article.body),
      beside(article),
    ),
    ...(date && { date }),
    ...(collected && { collected }),
    ...(publisher && { publisher }),
    ...(url && { address: url }),
    ...(main && { copies: { main: main.article.id, articles: copies.length + 1 } }),
  };
}

/** Kicker, standfirst and captions, as the article's page has them: captions without a place come first. */
function beside({ status, kicker, standfirst, captions, body }: StoredArticle): readonly string[] {
  const placed = captions.length > 0 && status !== "excerpt" ? figuresOf(body) : [];
  const others = captions.map((_, i) => i + 1).filter((n) => !placed.includes(n));
  const shown = status === "excerpt" ? [] : [...others, ...placed];
  const said = shown.flatMap((n) => [captions[n - 1]?.text, captions[n - 1]?.alt?.text]);
  return [kicker, standfirst, ...said].filter((text) => text !== undefined);
}
