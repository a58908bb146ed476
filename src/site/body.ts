/** An article's text for its page: whole, or the first lines only. */
import type { StoredArticle } from "#src/article.ts";
import { hasText } from "#src/markdown/figure-lines.ts";
import { renderBody } from "#src/markdown/render.ts";
import { html, type Markup, trusted } from "./html.ts";

export interface BodyView {
  readonly markup: Markup;
  /** What the search index may know: the same paragraphs as text. */
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** Words of an excerpt: some three lines. */
const EXCERPT_WORDS = 40;

/**
 * Renders what the article's status lets a reader see: nothing of a withdrawn one, the first words
 * of the first paragraph of an excerpt.
 */
export function renderView(
  article: StoredArticle,
  figure: (n: number) => string = () => "",
): BodyView {
  if (article.status === "withdrawn") return { markup: html``, paragraphs: [] };
  const body = renderBody(article.body, { figure, language: article.language, page: true });
  if (article.status !== "excerpt") {
    return { markup: trusted(body.html), paragraphs: body.paragraphs };
  }
  const first = body.paragraphs[0];
  if (first === undefined) return { markup: html``, paragraphs: [] };
  const text = firstWords(first.text, EXCERPT_WORDS);
  return {
    markup: html`<p id=${first.id}>${text}`,
    paragraphs: [{ id: first.id, text }],
  };
}

/** Whether the source gave no text below the headline; a person who took the text away knows of it. */
export const isBare = ({ body, edited }: StoredArticle): boolean =>
  !hasText(body) && !edited.includes("body");

/** @example firstWords("a b c", 2) // "a b …" */
export function firstWords(text: string, limit: number): string {
  const words = text.split(/\s+/, limit + 1);
  return words.length > limit ? `${words.slice(0, limit).join(" ")} …` : text;
}
