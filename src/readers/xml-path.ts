/** Small questions to an element of XML. */
import { childrenOf, type XmlNode } from "./xml-items.ts";

/** The first element at the end of a path. */
export function inside(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return node;
  const child = childrenOf(node, name)[0];
  return child && inside(child, ...rest);
}

/** White space collapsed. */
export const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
