/** Rows of tables: their cells, and what broken markup has between them. */
import { type ChildNode, type Element, isTag } from "domhandler";

/** A cell, or the nodes between two. */
export interface RowPart {
  readonly cell: boolean;
  readonly nodes: readonly ChildNode[];
}

/**
 * What a row is made of, in its order.
 * @example rowParts(row of "<td>a</td>b<i>c</i>") // [cell with "a", no cell with "b" and "<i>c</i>"]
 */
export function rowParts({ children }: Element): readonly RowPart[] {
  const parts: { cell: boolean; nodes: ChildNode[] }[] = [];
  for (const node of children) {
    const last = parts.at(-1);
    if (isCell(node)) parts.push({ cell: true, nodes: node.children });
    else if (last === undefined || last.cell) parts.push({ cell: false, nodes: [node] });
    else last.nodes.push(node);
  }
  return parts;
}

const isCell = (node: ChildNode): node is Element => isTag(node) && /^t[dh]$/.test(node.name);
