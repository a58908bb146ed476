/** Where a page's headline stands, and where its text begins. */
import type { Document, Element } from "domhandler";
import { elementsOf, textOf, within, wordCount } from "./html-dom.ts";

export interface Places {
  readonly headline: Element | undefined;
  /** Whether an element stands below the headline and above the first paragraph of text. */
  readonly between: (element: Element) => boolean;
}

const HEADING = /^h[1-3]$/;
/** A block of so many words belongs to the text. */
const TEXT_WORDS = 15;

/** @param title as chosen for the page; where no heading says it, the first heading is the headline. */
export function placesOf(document: Document, title: string | undefined): Places {
  const all = [...elementsOf(document)];
  const order = new Map(all.map((element, i) => [element, i]));
  const headings = all.filter(({ name }) => HEADING.test(name));
  const headline = headings.find((heading) => textOf(heading) === title) ?? headings[0];
  const from = headline === undefined ? all.length : (order.get(headline) ?? 0);
  const text = all.findIndex((element, i) => i > from && isText(element));
  const between = (element: Element): boolean => {
    const at = order.get(element) ?? 0;
    return at > from && (text < 0 || at < text);
  };
  return { headline, between };
}

/** A paragraph's worth of words of its own, not in links or captions. */
const isText = (element: Element): boolean =>
  element.name !== "a" &&
  element.children.some((child) => "data" in child && wordCount(child.data.trim()) >= TEXT_WORDS) &&
  !within(element, "figure");
