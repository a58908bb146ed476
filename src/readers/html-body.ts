/** The article on a page: Mozilla's Readability finds it, the structure of what it found trims it. */
import { Readability } from "@mozilla/readability";
import type { Document, Element } from "domhandler";
import { DomUtils } from "htmlparser2";
import { parseHTML } from "linkedom";
import { elementsOf, textOf, within, wordCount } from "./html-dom.ts";
import { takeFurniture } from "./html-furniture.ts";
import { trimLastLines } from "./html-last-lines.ts";
import { removeCards } from "./html-listing.ts";
import { parseMarkup } from "./html-parse.ts";
import { AS_IS, oneShell } from "./html-repair.ts";
import { mainContainer, trimEnd, trimStart } from "./html-trim.ts";

export interface PageBody {
  /** HTML of the article. */
  readonly html: string;
  /** The line that Readability took out as naming who wrote it. */
  readonly byline?: string;
  /** Those that a line of links in the article names as such. */
  readonly keywords: readonly string[];
}

const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "form",
]);

/**
 * Readability on linkedom takes time that grows with the square of the elements: beyond so many, a
 * page gives the element whose own paragraphs hold most words.
 */
const MOST_ELEMENTS = 5000;

/**
 * Finds the article of a page. Scripts, forms and images without words are removed from `document`.
 * Undefined when nothing on it reads like an article.
 */
export function pageBody(document: Document, title: string): PageBody | undefined {
  const found = strip(document) > MOST_ELEMENTS ? largest(document) : judged(document);
  if (found === undefined) return undefined;
  const root = parseMarkup(found.content);
  removeCards(root);
  trimEnd(root);
  trimStart(root, title);
  const keywords = takeFurniture(root);
  trimLastLines(root);
  const html = DomUtils.getOuterHTML(root.children, AS_IS);
  return { html, keywords, ...(found.byline ? { byline: found.byline } : {}) };
}

type Found = { readonly content: string; readonly byline?: string };

function judged(document: Document): Found | undefined {
  return readable(oneShell(document));
}

function largest(document: Document): Found | undefined {
  const main = mainContainer(document)?.element;
  return main && { content: DomUtils.getOuterHTML(main, AS_IS) };
}

/** What Readability makes of a page. */
export function readable(
  html: string,
): { content: string; title: string; byline: string } | undefined {
  const { document } = parseHTML(html);
  if (document.documentElement === null) return undefined;
  try {
    // Types of the browser's DOM, which this project does not load: linkedom stands in for it.
    const reader = new Readability(document as never, { disableJSONLD: true, charThreshold: 250 });
    const { content, title, byline } = reader.parse() ?? {};
    if (typeof content !== "string") return undefined;
    return { content, title: title ?? "", byline: byline ?? "" };
  } catch {
    // Nothing but its own limits: documents without a body, nesting beyond the stack.
    return undefined;
  }
}

/** Most words of what a page says to those who listen to it, where others see it by its form. */
const ASIDE_WORDS = 8;
const FOR_LISTENERS =
  /(?:^|\s)(?:screen-?reader(?:-text|-only)?|sr-only|visually-?hidden|elementor-screen-only)(?:\s|$)/i;
const isForListeners = (element: Element): boolean =>
  FOR_LISTENERS.test(element.attribs["class"] ?? "") && wordCount(textOf(element)) <= ASIDE_WORDS;

/** @returns how many elements are left */
function strip(document: Document): number {
  const all = [...elementsOf(document)];
  const unwanted = all.filter(
    (element) =>
      SILENT.has(element.name) ||
      (element.name === "img" && !within(element, "figure")) ||
      isForListeners(element),
  );
  for (const element of unwanted) DomUtils.removeElement(element);
  return all.length - unwanted.length;
}
