/** What stands above and below an article inside the element that holds it. */
import { type ChildNode, type Document, type Element, isComment, isTag, isText } from "domhandler";
import { DomUtils } from "htmlparser2";
import { findDates } from "#src/arabic/dates.ts";
import { elementsOf, linkText, textOf, within, wordCount } from "./html-dom.ts";

/** How a sentence ends. */
export const SENTENCE = /[.!?؟…۔。][\s"'”’»)\]]*$/;

/** The element whose own paragraphs hold most words, with how many. */
export function mainContainer(root: Document): { element: Element; length: number } | undefined {
  let best: { element: Element; length: number } | undefined;
  for (const element of elementsOf(root)) {
    const own = element.children.filter((child) => isText(child) || isParagraph(child));
    const length = own.reduce((sum, child) => sum + textOf(child).length, 0);
    if (length > (best?.length ?? 0) && element.name !== "p") best = { element, length };
  }
  return best;
}

const isParagraph = (node: ChildNode): boolean =>
  isTag(node) && /^(?:p|h[2-6]|ul|ol|blockquote|b|strong|span|a|em|i|u|font)$/.test(node.name);

/**
 * Below the last paragraph of the main container: invitations to follow, rules for comments,
 * other articles. They stand in elements of their own, or are links. What holds more than a quarter
 * of the text is the article's second part and stays.
 */
export function trimEnd(root: Document): void {
  const main = mainContainer(root);
  if (main === undefined) return;
  const after: ChildNode[] = [];
  for (let node: ChildNode | null = main.element; node !== null && isTag(node); ) {
    const siblings: readonly ChildNode[] = node.parent?.children ?? [];
    after.push(...siblings.slice(siblings.indexOf(node) + 1));
    const { parent }: { parent: ChildNode["parent"] } = node;
    node = parent !== null && isTag(parent) ? parent : null;
  }
  const own = [...main.element.children];
  while (own.length > 0) {
    const last = own.pop();
    if (last === undefined) break;
    const text = textOf(last);
    if (text === "") continue;
    const linked = isTag(last) && linkShare(last) > 0.6 && !/^h[1-6]$/.test(last.name);
    if (!linked && (isText(last) || isParagraph(last))) break;
    if (isTag(last) && /^(?:figure|table)$/.test(last.name)) break;
    after.unshift(last);
  }
  const total = after.reduce((sum, node) => sum + textOf(node).length, 0);
  if (total > main.length / 3) return;
  for (const node of after) DomUtils.removeElement(node);
}

/** Above the first sentence: the headline again and all above it, dates, names of sections, buttons. */
export function trimStart(root: Document, title: string): void {
  const above: ChildNode[] = [];
  for (const node of leaves(root)) {
    const text = textOf(node);
    if (text === "") continue;
    const words = wordCount(text);
    if (isDated(text, words)) {
      above.push(node);
      continue;
    }
    if (text !== title && (words >= 20 || (words >= 4 && SENTENCE.test(text)))) break;
    const kept = within(node, "figure") || isHeading(node, title);
    if (!kept && words > 12 && text !== title) break;
    above.push(node);
  }
  const headline = above.findLastIndex((node) => textOf(node) === title);
  for (const [i, node] of above.entries()) {
    const kept = isHeading(node, title) && i > headline;
    if (!kept && !within(node, "figure")) DomUtils.removeElement(node);
  }
}

/** A line that says when its article was published, and ends no sentence. */
const isDated = (text: string, words: number): boolean =>
  words < 30 && !SENTENCE.test(text) && DATED.test(text) && findDates(text).length > 0;

const DATED =
  /تاريخ النشر|آخر تحديث|اخر تحديث|(?:تم ال)?نشر(?:ت)? (?:في|بتاريخ|يوم|بواسط[ةه])|published|updated/iu;

const isHeading = (node: ChildNode, title: string): boolean =>
  isTag(node) && /^h[2-6]$/.test(node.name) && !title.includes(textOf(node));

/** The smallest blocks of text, in order. */
export function* leaves(root: Document | Element): Generator<ChildNode> {
  for (const child of [...root.children]) {
    if (isComment(child)) continue;
    if (!isTag(child)) yield child;
    else if (inlineOnly(child)) yield child;
    else yield* leaves(child);
  }
}

/** The smallest blocks that are elements of their own, in order: no part of a line, no text beside others. */
export function* blockLeaves(root: Document | Element): Generator<Element> {
  for (const leaf of leaves(root))
    if (isTag(leaf) && (!INLINE.test(leaf.name) || isBetweenBlocks(leaf))) yield leaf;
}

/** An element of a line that has its line to itself. */
const isBetweenBlocks = (element: Element): boolean =>
  element.name !== "br" &&
  (element.parent?.children ?? []).every((other) =>
    other === element ? true : isTag(other) ? !INLINE.test(other.name) : textOf(other) === "",
  );

const INLINE =
  /^(?:a|b|strong|em|i|u|span|font|small|sub|sup|br|img|time|bdi|bdo|abbr|mark|picture|source)$/;

const inlineOnly = (element: Element): boolean =>
  [...elementsOf(element)].every(({ name }) => INLINE.test(name));

/** Which part of the letters, from 0 to 1, are links. */
export function linkShare(element: Element | Document): number {
  const all = textOf(element).length;
  if (all === 0) return 0;
  const whole = "name" in element && element.name === "a";
  return whole ? 1 : linkText(element).length / all;
}
