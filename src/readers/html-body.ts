/** The article on a page: Mozilla's Readability finds it, the structure of what it found trims it. */
import { Readability } from "@mozilla/readability";
import { type ChildNode, type Document, type Element, isComment, isTag, isText } from "domhandler";
import { DomUtils } from "htmlparser2";
import { parseHTML } from "linkedom";
import { elementsOf, first, linkText, textOf, wordCount } from "./html-dom.ts";
import { parseMarkup } from "./html-parse.ts";

export interface PageBody {
  /** HTML of the article. */
  readonly html: string;
  /** The line that Readability took out as naming who wrote it. */
  readonly byline?: string;
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
const SENTENCE = /[.!?؟…۔。][\s"'”’»)\]]*$/;
/** Letters stay letters: the default writes each Arabic one as a reference. */
const AS_IS = { encodeEntities: "utf8" } as const;

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
  trimEnd(root);
  trimStart(root, title);
  const html = DomUtils.getOuterHTML(root.children, AS_IS);
  return { html, ...(found.byline ? { byline: found.byline } : {}) };
}

type Found = { readonly content: string; readonly byline?: string };

function judged(document: Document): Found | undefined {
  const html = DomUtils.getOuterHTML(document.children, AS_IS);
  // HTML allows a page to leave these tags out; linkedom does not put them in.
  const bare = first(document, ({ name }) => name === "body") === undefined;
  return readable(bare ? `<html><body>${html}</body></html>` : html);
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

/** @returns how many elements are left */
function strip(document: Document): number {
  const all = [...elementsOf(document)];
  const unwanted = all.filter(
    (element) => SILENT.has(element.name) || (element.name === "img" && !within(element, "figure")),
  );
  for (const element of unwanted) DomUtils.removeElement(element);
  return all.length - unwanted.length;
}

/** The element whose own paragraphs hold most words, with how many. */
function mainContainer(root: Document): { element: Element; length: number } | undefined {
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
function trimEnd(root: Document): void {
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

/** Above the first sentence: the headline again, dates, names of sections, buttons. */
function trimStart(root: Document, title: string): void {
  for (const node of leaves(root)) {
    const text = textOf(node);
    if (text === "") continue;
    const words = wordCount(text);
    if (words >= 20 || (words >= 4 && SENTENCE.test(text))) break;
    const heading = isTag(node) && /^h[2-6]$/.test(node.name) && !title.includes(text);
    if (heading || within(node, "figure")) continue;
    if (words > 12 && text !== title) break;
    DomUtils.removeElement(node);
  }
}

/** The smallest blocks of text, in order. */
function* leaves(root: Document | Element): Generator<ChildNode> {
  for (const child of [...root.children]) {
    if (isComment(child)) continue;
    if (!isTag(child)) yield child;
    else if (inlineOnly(child)) yield child;
    else yield* leaves(child);
  }
}

const INLINE =
  /^(?:a|b|strong|em|i|u|span|font|small|sub|sup|br|img|time|bdi|bdo|abbr|mark|picture|source)$/;

const inlineOnly = (element: Element): boolean =>
  [...elementsOf(element)].every(({ name }) => INLINE.test(name));

function within(node: ChildNode, name: string): boolean {
  for (let up: ChildNode["parent"] | ChildNode = node; up !== null && isTag(up); up = up.parent) {
    if (up.name === name) return true;
  }
  return false;
}

export function linkShare(element: Element | Document): number {
  const all = textOf(element).length;
  if (all === 0) return 0;
  const whole = "name" in element && element.name === "a";
  return whole ? 1 : linkText(element).length / all;
}
