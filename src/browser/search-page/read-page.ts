/** Articles' pages as the search page reads them. */
import { BESIDE_ELEMENTS, type Paragraph, withBeside } from "#src/search/document.ts";

/** The indexed text of an article's page. */
export async function readPage(address: string): Promise<readonly Paragraph[]> {
  return paragraphsOf(await loadPage(address));
}

/** An article's page, without the links of its paragraphs to themselves. Nothing on it is run. */
export async function loadPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll('.text a[href^="#"]')) link.remove();
  return page;
}

/** The blocks with an anchor, and what stands beside them. */
export const paragraphsOf = (page: Document): readonly Paragraph[] =>
  withBeside(
    [...page.querySelectorAll(".text > [id]")].map((block) => ({
      id: block.id,
      text: textOf(block),
    })),
    [...page.querySelectorAll(BESIDE_ELEMENTS)].map(textOf),
  );

const textOf = ({ textContent }: Element): string => textContent ?? "";

/** All text of a page that stands before one of its blocks. */
export function textBefore(page: Document, anchor: string): string {
  const block = page.getElementById(anchor);
  const texts: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && !block?.contains(node); node = walker.nextNode())
    texts.push(node.nodeValue ?? "");
  return texts.join(" ");
}
