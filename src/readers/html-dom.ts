/** Small questions to a parsed page, with htmlparser2's own tree. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";

export type Node = Document | Element;

/** All elements in document order, without recursion: pages may nest without end. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: ChildNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** Text below a node, white space collapsed; scripts and styles say nothing. */
export function textOf(root: Node | ChildNode): string {
  const parts: string[] = [];
  const stack: ChildNode[] = "children" in root ? [...root.children].reverse() : [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node) && node.name !== "script" && node.name !== "style") {
      if (BLOCKS.has(node.name)) parts.push(" ");
      for (let i = node.children.length - 1; i >= 0; i -= 1) {
        const child = node.children[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

const BLOCKS = new Set(
  "p div br li td th tr h1 h2 h3 h4 h5 h6 section article figure figcaption blockquote".split(" "),
);

export const attribute = (element: Element, name: string): string | undefined => {
  const value = element.attribs[name]?.trim();
  return value === "" ? undefined : value;
};

/** Text of all links below a node. */
export function linkText(root: Node): string {
  return [...elementsOf(root)]
    .filter(({ name }) => name === "a")
    .map((link) => textOf(link))
    .join(" ");
}

export function first(root: Node, test: (element: Element) => boolean): Element | undefined {
  for (const element of elementsOf(root)) if (test(element)) return element;
  return undefined;
}

/** Words of a text; scripts that write no spaces count a word for every eight letters. */
export const wordCount = (text: string): number =>
  text === "" ? 0 : Math.max(text.split(/\s+/).length, Math.floor(text.length / 8));
