/** Small questions to a parsed page, with htmlparser2's own tree. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";

export type Node = Document | Element;

/** All nodes below `root` in document order, by their links: nothing is copied. */
function* nodesOf(root: Node, enter: (node: ChildNode) => boolean): Generator<ChildNode> {
  let node: ChildNode | null = root.firstChild;
  while (node !== null) {
    yield node;
    const inside: ChildNode | null = isTag(node) && enter(node) ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      continue;
    }
    while (node !== null && node.next === null) {
      const { parent }: { parent: ChildNode["parent"] } = node;
      node = parent === null || parent === root ? null : parent;
    }
    node = node?.next ?? null;
  }
}

/** All elements below `root` in document order. */
export function* elementsOf(root: Node): Generator<Element> {
  for (const node of nodesOf(root, () => true)) if (isTag(node)) yield node;
}

const SILENT = new Set(["script", "style"]);

/** Text of a node, white space collapsed; scripts and styles say nothing. */
export function textOf(root: Node | ChildNode): string {
  if (isText(root)) return root.data.replace(/\s+/g, " ").trim();
  if (!("firstChild" in root)) return "";
  let text = "";
  const enter = (node: ChildNode): boolean => isTag(node) && !SILENT.has(node.name);
  for (const node of nodesOf(root as Node, enter)) {
    if (isText(node)) text += node.data;
    else if (isTag(node) && BLOCKS.has(node.name)) text += " ";
  }
  return text.replace(/\s+/g, " ").trim();
}

const BLOCKS = new Set(
  "p div br li td th tr h1 h2 h3 h4 h5 h6 section article figure figcaption blockquote".split(" "),
);

export const attribute = (element: Element, name: string): string | undefined => {
  const value = element.attribs[name]?.trim();
  return value === "" ? undefined : value;
};

/** Texts of the links below a node. */
export function linksOf(root: Node): string[] {
  return [...elementsOf(root)].filter(({ name }) => name === "a").map((link) => textOf(link));
}

/** Text of all links below a node. */
export const linkText = (root: Node): string => linksOf(root).join(" ");

export function first(root: Node, test: (element: Element) => boolean): Element | undefined {
  for (const element of elementsOf(root)) if (test(element)) return element;
  return undefined;
}

/** Words of a text; scripts that write no spaces count a word for every eight letters. */
export const wordCount = (text: string): number =>
  text === "" ? 0 : Math.max(text.split(/\s+/).length, Math.floor(text.length / 8));

/** Whether a node is an element of this name, or inside one. */
export function within(node: ChildNode, name: string): boolean {
  for (let up: ChildNode["parent"] | ChildNode = node; up !== null && isTag(up); up = up.parent) {
    if (up.name === name) return true;
  }
  return false;
}
