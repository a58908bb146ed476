/** An XML element as an object of its children, so that it is read as records of JSON are. */
import type { JsonObject } from "./json-fields.ts";
import type { XmlNode } from "./xml-items.ts";
import { columnOf, type FieldOf, withoutPrefix } from "./xml-names.ts";

/** Elements inside each other that become objects; what lies deeper is its words. */
const DEEPEST = 20;

/**
 * Attributes and children by name, a list where a name repeats. Words between the children are
 * `text`, or `unmarked` where the element has a text of its own.
 */
export function xmlObject(node: XmlNode, field: FieldOf, depth = 0): JsonObject {
  const entries = new Map<string, unknown[]>();
  const add = (name: string, value: unknown): void => {
    const bare = withoutPrefix(name);
    // `dc:title` is the title; a prefix that tells two names apart stays.
    const key = field(name) === field(bare) && !entries.has(bare) ? bare : name;
    entries.set(key, [...(entries.get(key) ?? []), value]);
  };
  for (const [name, value] of said(node)) add(name, value);
  for (const child of node.children) {
    const name = columnOf(child.name, child.attributes);
    const value = contentOf(child, field, depth);
    if (value !== "") add(name, value);
    if (child.text.trim() !== "" && isWords(value))
      for (const [key, more] of said(child)) if (key !== "@name") add(`${name}@${key}`, more);
  }
  const loose = between(node);
  const hasText = [...entries.keys()].some((key) => field(key) === "text");
  if (loose !== "") add(hasText ? "unmarked" : "text", loose);
  return Object.fromEntries(
    [...entries].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}

/** Attributes that say something of the element; its `name` is no headline. */
const said = ({ attributes }: XmlNode): [string, string][] =>
  Object.entries(attributes)
    .filter(([name, value]) => !/^(?:xmlns|xsi)\b/.test(name) && value.trim() !== "")
    .map(([name, value]) => [name === "name" ? "@name" : name, value]);

const isWords = (value: unknown): boolean => typeof value === "string";

/** Elements of HTML, of which a text that holds one is marked up. */
const HTML =
  /^(?:x?html:)?(?:p|br|div|h[1-6]|ul|ol|blockquote|table|figure|img|section|a|b|em|i|span|strong)$/i;

/** Words, markup, a list of words, or an object. */
function contentOf(node: XmlNode, field: FieldOf, depth: number): unknown {
  const { children } = node;
  if (children.length === 0) return node.text.trim() || address(node);
  if (children.some(({ name }) => HTML.test(name))) return htmlOf(node.markup);
  const alike = children.every((child) => child.name === children[0]?.name && isLeaf(child));
  if (between(node) !== "" || depth >= DEEPEST) return node.text.trim();
  // Parts of a text, titles of its sections among them, are its paragraphs.
  if (field(node.name) === "text") return paragraphs(node).join("\n");
  if (alike) return children.map(({ text }) => text.trim()).filter(Boolean);
  return xmlObject(node, field, depth + 1);
}

/** The words of the innermost elements; of one with words between its children, all at once. */
const paragraphs = (node: XmlNode, depth = 0): readonly string[] =>
  isLeaf(node) || between(node) !== "" || depth >= DEEPEST
    ? [node.text.trim()].filter(Boolean)
    : node.children.flatMap((child) => paragraphs(child, depth + 1));

const isLeaf = ({ children }: XmlNode): boolean => children.length === 0;

/** What an empty element points to: `<link href="…"/>`; else all that its attributes say. */
function address(node: XmlNode): string {
  const { href, url, src } = node.attributes;
  const all = said(node).filter(([key]) => key !== "@name");
  return href ?? url ?? src ?? all.map(([, value]) => value).join(" ");
}

/** The words of an element that stand between its children. */
function between({ text, children }: XmlNode): string {
  let at = 0;
  const parts: string[] = [];
  for (const child of children) {
    const start = text.indexOf(child.text, at);
    parts.push(text.slice(at, start));
    at = start + child.text.length;
  }
  return [...parts, text.slice(at)]
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n");
}

const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** XML's markup as HTML: no prefixes, no CDATA, and an empty element has an end. */
const htmlOf = (markup: string): string =>
  markup
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) => words)
    .replace(/<(\/?)x?html:/gi, "<$1")
    .replace(/<([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gi, (tag, name: string, attributes: string) =>
      VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
    )
    .trim();
