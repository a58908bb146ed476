/** Agencies credited by the source line, the byline, or brackets around the text. */
import { agencyName, agencyNames } from "#src/arabic/agencies.ts";
import type { Article } from "#src/article.ts";

/** `القاهرة (رويترز) -` at the start, `(أ ف ب)` at the end. */
const OPENING = /^[^()\n]{0,40}\(([^()\n]{2,40})\)\s*[-–—:]/;
const CLOSING = /\(([^()\n]{2,40})\)\s*\.?$/;

/**
 * The article's agencies under their usual names, without repeats: those that parse read, and one in
 * brackets that opens the first paragraph or closes the last.
 */
export function agenciesOf(article: Article): string[] {
  const paragraphs = article.blocks.filter((block) => block.type === "paragraph");
  const bracketed = [
    OPENING.exec(paragraphs[0]?.text ?? "")?.[1],
    CLOSING.exec(paragraphs.at(-1)?.text.slice(-60) ?? "")?.[1],
  ].flatMap((text) => (text === undefined ? [] : (agencyNames(text) ?? [])));
  return [...new Set([...article.agencies.map((name) => agencyName(name) ?? name), ...bracketed])];
}
