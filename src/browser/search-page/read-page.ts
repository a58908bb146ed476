/** Articles' pages as the search page reads them. */
import type { Paragraph } from "#src/search/document.ts";

/**
 * The indexed text of an article's page: the blocks with an anchor, without the links to themselves.
 * Nothing on the page is run.
 */
export async function readPage(address: string): Promise<Paragraph[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll('.text a[href^="#"]')) link.remove();
  return [...page.querySelectorAll(".text > [id]")].map(({ id, textContent }) => ({
    id,
    text: textContent ?? "",
  }));
}
