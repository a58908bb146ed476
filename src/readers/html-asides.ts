/** Comments and dialogs of a page: often longer than its article, and no part of it. */
import type { Document, Element } from "domhandler";
import { DomUtils } from "htmlparser2";
import { elementsOf, first, textOf } from "./html-dom.ts";

const COMMENTS =
  /^(?:comments?|(?:comments?[-_]?)(?:list|area|section|wrapper)|disqus(?:[-_]thread)?)$/i;
const CONSENT = /(?:^|[-_])(?:cookies?|consent|gdpr)(?:[-_]|$)/i;

/** Removes them from a page, in place, but for what holds its headline or, where it has none, most of it. */
export function removeAsides(document: Document, title: string): void {
  const headings = [...elementsOf(document)].filter(({ name }) => /^h[1-4]$/.test(name));
  const headline =
    headings.find((heading) => textOf(heading) === title) ??
    headings.find(({ name }) => name === "h1");
  const all = textOf(document).length;
  const isArticle = (element: Element): boolean =>
    headline === undefined
      ? textOf(element).length * 2 > all
      : first(element, (inner) => inner === headline) !== undefined || element === headline;
  for (const element of [...elementsOf(document)].filter(isAside)) {
    if (!isArticle(element)) DomUtils.removeElement(element);
  }
}

function isAside({ name, attribs }: Element): boolean {
  if (name === "html" || name === "body" || name === "head") return false;
  if (/^(?:alert)?dialog$/.test(attribs["role"] ?? "") || attribs["aria-modal"] === "true")
    return true;
  const names = `${attribs["id"] ?? ""} ${attribs["class"] ?? ""}`.split(/\s+/);
  return names.some((one) => COMMENTS.test(one) || CONSENT.test(one));
}
