/** Agencies credited by the source line, the byline, or brackets around the text. */
import { agencyName, agencyNames } from "#src/arabic/agencies.ts";
import type { Article } from "#src/article.ts";

/** `القاهرة (رويترز) -` at the start, `(أ ف ب)` at the end. */
const OPENING = /^[^()\n]{0,40}\(([^()\n]{2,40})\)\s*[-–—:]/;
const CLOSING = /\(([^()\n]{2,40})\)\s*\.?$/;

/** Longest last line that is a credit, in characters. */
const LONGEST = 60;

/**
 * The article's agencies under their usual names, without repeats: those that parse read, one in brackets
 * that opens the first paragraph or closes the last, and those that the last names and nothing else.
 */
export function agenciesOf(article: Article): string[] {
  const paragraphs = article.blocks.filter((block) => block.type === "paragraph");
  const last = paragraphs.length > 1 ? (paragraphs.at(-1)?.text ?? "") : "";
  const credited = [
    OPENING.exec(paragraphs[0]?.text ?? "")?.[1],
    CLOSING.exec(paragraphs.at(-1)?.text.slice(-LONGEST) ?? "")?.[1],
    last.length <= LONGEST ? last : undefined,
  ].flatMap((text) => (text === undefined ? [] : (agencyNames(text) ?? [])));
  return [...new Set([...article.agencies.map((name) => agencyName(name) ?? name), ...credited])];
}
