/** Pages whose frame would hide their article: made to stand as a browser shows them. */
import {
  type ChildNode,
  type Document,
  type Element,
  isDirective,
  isTag,
  isText,
} from "domhandler";
import { DomUtils } from "htmlparser2";
import { elementsOf, first, textOf, wordCount } from "./html-dom.ts";

/** What a form consists of when it is one: its fields and their labels. */
const FIELD = new Set(["input", "select", "button", "textarea", "label"]);
/** A text without an end tag in it that has so many words is no label. */
const RUNNING_WORDS = 15;
const SHELL = new Set(["html", "head", "body"]);
const HEAD = new Set(["title", "meta", "link", "base"]);
const INVISIBLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)[^;]*;?/gi;

/** Letters stay letters: the default writes each Arabic one as a reference. */
export const AS_IS = { encodeEntities: "utf8" } as const;

/**
 * Changes a page in place: a form around running text is a division (each page of some servers is one form),
 * and what hides most of the text until a script runs hides nothing.
 */
export function repairPage(document: Document): void {
  openForms(document);
  showText(document);
}

function openForms(document: Document): void {
  for (const form of [...elementsOf(document)].filter(({ name }) => name === "form")) {
    if (!holdsText(form)) continue;
    form.name = "div";
    const fields = [...elementsOf(form)].filter(({ name }) => FIELD.has(name));
    for (const field of fields) DomUtils.removeElement(field);
  }
}

const holdsText = (form: Element): boolean =>
  first(form, ({ name, children }) => {
    if (FIELD.has(name)) return false;
    return children.some((child) => isText(child) && wordCount(child.data.trim()) >= RUNNING_WORDS);
  }) !== undefined;

/** Letters in paragraphs; in all of it where nothing is marked as one. */
function lengthOf(root: Document | Element, marked: boolean): number {
  if (!marked) return textOf(root).length;
  const paragraphs = [...elementsOf(root)].filter(({ name }) => name === "p");
  return paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
}

function showText(document: Document): void {
  const hidden = [...elementsOf(document)].filter(isHidden);
  if (hidden.length === 0) return;
  const marked = lengthOf(document, true) > 0;
  const most = lengthOf(document, marked) / 2;
  for (const element of hidden) {
    if (lengthOf(element, marked) <= most) continue;
    const { attribs } = element;
    delete attribs["aria-hidden"];
    delete attribs["hidden"];
    attribs["style"] = (attribs["style"] ?? "").replace(INVISIBLE, "");
  }
}

const isHidden = ({ attribs }: Element): boolean =>
  attribs["aria-hidden"] === "true" ||
  "hidden" in attribs ||
  (attribs["style"] ?? "").search(INVISIBLE) >= 0;

/**
 * A page as one `html` with one `head` and one `body`: HTML allows to leave these tags out, and browsers
 * bear what stands before, between and after them.
 */
export function oneShell(document: Document): string {
  const nodes = unwrapped(document.children);
  const inHead = nodes.filter((node) => isTag(node) && HEAD.has(node.name));
  const inBody = nodes.filter((node) => !isTag(node) || !HEAD.has(node.name));
  for (const node of inBody) {
    if (!isTag(node)) continue;
    for (const element of [...elementsOf(node)]) {
      if (SHELL.has(element.name)) element.name = "div";
      // A second window title in the middle of the page is shown by nobody.
      else if (element.name === "title") DomUtils.removeElement(element);
    }
  }
  const [head, body] = [inHead, inBody].map((part) => DomUtils.getOuterHTML(part, AS_IS));
  return `<html><head>${head}</head><body>${body}</body></html>`;
}

const unwrapped = (nodes: readonly ChildNode[]): ChildNode[] =>
  nodes.flatMap((node) => {
    if (isTag(node)) return SHELL.has(node.name) ? unwrapped(node.children) : [node];
    return isDirective(node) ? [] : [node];
  });
