/** Words and addresses in parsed markup. */
import { type Element, isTag } from "domhandler";
import type { Block } from "#src/article.ts";
import type { RawCaption } from "#src/record.ts";

/** The words of blocks, one block a paragraph, captions where they stand. */
export function plainText(blocks: readonly Block[], captions: readonly RawCaption[]): string {
  const words = (block: Block): string => {
    if (block.type === "list") return block.items.join("\n");
    if (block.type === "quote") return block.lines.join("\n");
    if (block.type !== "figure") return block.text;
    const { text = "", credit } = captions[block.n - 1] ?? {};
    return credit === undefined ? text : `${text} (${credit})`.trim();
  };
  return blocks.map(words).join("\n\n");
}

/** Text of inline content → paragraphs: two line ends divide, one stays. */
export function paragraphs(line: string): string[] {
  return line
    .replace(/ *\n */g, "\n")
    .split(/\n{2,}/)
    .map((text) => text.replace(/ {2,}/g, " ").trim())
    .filter((text) => text !== "");
}

/** The address that lazy loaders hide in `data-src` when `src` is a placeholder. */
export function imageAddress({ attribs }: Element): string | undefined {
  const found = [attribs["data-src"], attribs["data-original"], attribs["src"]];
  return found.find((src) => src !== undefined && src !== "" && !src.startsWith("data:"));
}

/** The outermost elements below one that pass. */
export function find(element: Element, test: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (test(child)) found.push(child);
    else found.push(...find(child, test));
  }
  return found;
}
