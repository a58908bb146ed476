/** What a page shows: its text, line by line, whatever part of the page it belongs to. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { textOf } from "./html-dom.ts";

/** A line, in the pieces into which elements of a line cut it; white space collapsed. */
export type VisibleLine = readonly string[];

/** Elements whose content no page shows, or that name it elsewhere. */
const SILENT = new Set("script style noscript template iframe title".split(" "));
/** Elements inside a line; all others begin and end one. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/**
 * The lines of a page, or of an element, in its order. Text that is hidden until a visitor asks for it counts; data that
 * a hidden element holds for a script does not.
 */
export function visibleLines(root: Document | Element): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let line: string[] = [];
  const end = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
  };
  // The tree is no deeper than `parseMarkup` lets it be.
  const visit = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) {
        const piece = node.data.replace(/[\s\u0085]+/g, " ").trim();
        if (piece !== "") line.push(piece);
      } else if (isTag(node) && !SILENT.has(node.name) && !isData(node)) {
        const inside = INLINE.has(node.name);
        if (!inside) end();
        visit(node.children);
        if (!inside) end();
      }
    }
  };
  visit(root.children);
  end();
  return lines;
}

/** Whether a hidden element holds JSON. */
function isData(element: Element): boolean {
  const { attribs } = element;
  const hidden = "hidden" in attribs || /display\s*:\s*none/i.test(attribs["style"] ?? "");
  return hidden && /^[[{].*[\]}]$/s.test(textOf(element));
}
