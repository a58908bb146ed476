/** Whether a page lists articles: the same box many times, each with a linked headline and an excerpt. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { DomUtils } from "htmlparser2";
import { elementsOf, first, textOf, within, wordCount } from "./html-dom.ts";

/** Fewest boxes of a listing. */
const BOXES = 4;
/** Fewest words of a headline. */
const HEADLINE_WORDS = 4;
/** Most paragraphs of an excerpt. */
const EXCERPTS = 2;
const PROSE_WORDS = 15;
/** Running text of so many words below a headline is an article, whatever is listed beside it. */
const ARTICLE_WORDS = 40;

/**
 * How many articles a page lists, when it is a listing: no element holds more running text than all boxes,
 * and nothing outside them is a headline, not linked, with an article.
 */
export function listedArticles(document: Document, title: string): number {
  const boxes = largestGroup(document);
  if (boxes.length === 0) return 0;
  const inside = new Set(boxes.flatMap((box) => [box, ...elementsOf(box)]));
  const outside = [...elementsOf(document)].filter((element) => !inside.has(element));
  const listed = boxes.flatMap(proseBelow).reduce((sum, text) => sum + wordCount(text), 0);
  const held = new Map<ChildNode["parent"], number>();
  for (const element of outside) {
    const words = proseOf(element).reduce((sum, text) => sum + wordCount(text), 0);
    const holder = element.name === "p" ? holderOf(element) : element;
    held.set(holder, (held.get(holder) ?? 0) + words);
  }
  const most = [...held.values()].reduce((a, b) => Math.max(a, b), 0);
  const headed = outside.some((element) => isHeadline(element, title));
  return most > listed || (headed && most >= ARTICLE_WORDS) ? 0 : boxes.length;
}

/** Paragraphs count for what holds them; one in a division of its own for what holds that. */
function holderOf(paragraph: Element): ChildNode["parent"] {
  let around = paragraph.parent;
  while (around !== null && isTag(around) && around.children.filter(isTag).length === 1)
    around = around.parent;
  return around;
}

const isHeadline = (element: Element, title: string): boolean =>
  /^h[1-6]$/.test(element.name) &&
  wordCount(title) >= HEADLINE_WORDS &&
  textOf(element) === title &&
  !within(element, "a") &&
  first(element, ({ name }) => name === "a") === undefined;

/** Of siblings of one shape that are boxes, the most. */
function largestGroup(document: Document): readonly Element[] {
  let best: readonly Element[] = [];
  for (const boxes of boxGroups(document, BOXES)) if (boxes.length > best.length) best = boxes;
  return best;
}

/** Siblings of one shape that are boxes, so many at least. */
function* boxGroups(root: Document, least: number): Generator<readonly Element[]> {
  for (const parent of [root, ...elementsOf(root)]) {
    const shapes = new Map<string, Element[]>();
    for (const child of parent.children.filter(isTag)) {
      const shape = `${child.name} ${child.attribs["class"] ?? ""}`;
      const alike = shapes.get(shape) ?? [];
      alike.push(child);
      shapes.set(shape, alike);
    }
    for (const alike of shapes.values()) {
      const boxes = alike.length < least ? [] : alike.filter(isBox);
      if (boxes.length >= least) yield boxes;
    }
  }
}

/** Fewest boxes beside an article. */
const CARDS = 3;

/** Takes boxes of other articles out of a text that is longer than they are, in place. */
export function removeCards(root: Document): void {
  const words = (element: Element | Document): number => wordCount(textOf(element));
  const cards = [...boxGroups(root, CARDS)].flat();
  const all = cards.reduce((sum, card) => sum + words(card), 0);
  if (all * 2 > words(root)) return;
  for (const card of cards) DomUtils.removeElement(card);
}

/** A linked headline, and an excerpt at most. */
function isBox(element: Element): boolean {
  const linked = first(
    element,
    (inner) =>
      HEADING.test(inner.name) && isLinked(inner) && wordCount(textOf(inner)) >= HEADLINE_WORDS,
  );
  const prose = proseBelow(element).length;
  if (linked !== undefined) return prose <= EXCERPTS;
  // Above an excerpt a link that is all of its line is a headline, whatever it is marked as.
  return (
    prose > 0 &&
    prose <= EXCERPTS &&
    first(element, (link) => isLineOfItsOwn(link, element)) !== undefined
  );
}

function isLineOfItsOwn(link: Element, box: Element): boolean {
  const words = textOf(link);
  if (link.name !== "a" || wordCount(words) < HEADLINE_WORDS) return false;
  let line = link;
  let { parent } = line;
  while (
    parent !== null &&
    isTag(parent) &&
    LETTERING.test(parent.name) &&
    textOf(parent) === words
  ) {
    line = parent;
    ({ parent } = line);
  }
  if (parent === null || !isTag(parent)) return false;
  // Cells of one row are a table's own.
  const row = /^t[dh]$/.test(parent.name) && parent !== box ? parent.parent : null;
  if (row !== null && row.children.filter(isTag).length > 1) return false;
  const beside = parent.children.filter((child) => child !== line);
  return beside.every((child) => (isTag(child) ? BLOCK.test(child.name) : textOf(child) === ""));
}

const LETTERING = /^(?:b|strong|i|em|u|font|span)$/;
const BLOCK = /^(?:br|div|p|span|font|time|img|ul|table)$/;

const HEADING = /^(?:h[1-6]|b|strong)$/;

const isLinked = (element: Element): boolean =>
  within(element, "a") || first(element, ({ name }) => name === "a") !== undefined;

const proseBelow = (element: Element): string[] =>
  [element, ...elementsOf(element)].flatMap((inner) => proseOf(inner));

/** Running text directly in an element, not in a link. */
const proseOf = (element: Element): string[] =>
  element.name === "a" || element.name === "script" || element.name === "style"
    ? []
    : element.children
        .filter(isText)
        .map(({ data }) => data.trim())
        .filter((text) => wordCount(text) >= PROSE_WORDS);
