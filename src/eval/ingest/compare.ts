/** Text as it is compared: cleaned as articles are, white space collapsed. */
import type { Article, Block } from "#src/article.ts";
import { cleanField } from "#src/parse/clean-field.ts";

/** A text of the truth as the converter may have altered it, white space collapsed. */
export const flat = (text: string): string =>
  cleanField(text)
    .text.replace(/\uFEFF/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Marks that may have become list or quotation markup. */
const MARK = /^(?:[-*•▪●◦■·–>]+|\d{1,3}\s?[.)\-–])\s*/;

export const withoutMark = (text: string): string => flat(text).replace(MARK, "");

/** The words of each block in order, captions left out; a list gives an entry an item. */
export function bodyTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "figure") return [];
    if (block.type === "list") return block.items.map(flat);
    if (block.type === "quote") return block.lines.map(flat);
    return [flat(block.text)];
  });
}

/** Whether the body is these paragraphs, each whole and in order; marks may have become markup. */
export function sameParagraphs(article: Article, paragraphs: readonly string[]): boolean {
  const given = bodyTexts(article.blocks).map(withoutMark).filter(Boolean);
  const wanted = linesOf(paragraphs).map(withoutMark).filter(Boolean);
  return given.join("\n") === wanted.join("\n");
}

/** Whether the body has these words in this order, however it is divided. */
export function sameText(article: Article, paragraphs: readonly string[]): boolean {
  const given = bodyTexts(article.blocks).join(" ");
  const wanted = paragraphs.map(flat).join(" ");
  return letters(given) === letters(wanted);
}

/** A line of the source is a paragraph of the article. */
const linesOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((text) => cleanField(text).text.split("\n"));

const letters = (text: string): string => text.replace(/\s+/g, "");

/** F1 of the words of two texts as multisets. */
export function wordF1(given: string, wanted: string): number {
  const words = (text: string) => flat(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const target = words(wanted);
  for (const word of target) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = words(given);
  let hits = 0;
  for (const word of found) {
    const left = counts.get(word) ?? 0;
    if (left > 0) hits += 1;
    counts.set(word, left - 1);
  }
  return found.length + target.length === 0 ? 1 : (2 * hits) / (found.length + target.length);
}
