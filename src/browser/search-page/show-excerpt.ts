/** The passage of a result: loaded with the first one that comes into view. */
import type { Paragraph } from "#src/search/document.ts";
import type { Excerpt } from "#src/search/excerpt.ts";
import { textDirectives } from "#src/search/text-directive.ts";
import { drawPieces, element } from "./draw.ts";
import { loadPage, paragraphsOf, textBefore } from "./read-page.ts";

export { readPage } from "./read-page.ts";

/**
 * The passage, linked to its paragraph with the words found there marked: by a text fragment, which
 * browsers that do not know it pass over.
 * @param url of the article's page
 * @param find tells the passage from the paragraphs of the page
 * @throws when the page cannot be read
 */
export async function drawExcerpt(
  url: string,
  find: (text: readonly Paragraph[]) => Promise<Excerpt | undefined>,
): Promise<HTMLElement | undefined> {
  const page = await loadPage(url);
  const paragraphs = paragraphsOf(page);
  const found = await find(paragraphs);
  if (found === undefined) return undefined;
  const { anchor, pieces } = found;
  const text = paragraphs.find(({ id }) => id === anchor)?.text ?? "";
  const directives = textDirectives(pieces, { before: textBefore(page, anchor), text });
  const href = `${url}#${anchor}${directives && `:~:${directives}`}`;
  return element("p", {}, element("a", { href }, ...drawPieces(pieces)));
}
