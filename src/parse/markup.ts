/** Structure that the source's markup states, carried by the lines through the steps that judge text. */
import type { Block, Caption } from "#src/article.ts";
import type { RawCaption, RecordFields } from "#src/record.ts";
import { type CaptionLine, readArabicCaption } from "./caption-line.ts";
import type { Item } from "./captions.ts";
import { readEnglishCaption } from "./english-caption.ts";
import { languageOf } from "./language.ts";
import { type Line, splitLines } from "./lines.ts";

/** What markup says that a line is; the lines of one list or quotation share one object. */
export type Markup =
  | Exclude<Block, { readonly type: "figure" }>
  | { readonly type: "caption"; readonly caption: RawCaption };

/** The lines of a record: from its blocks where its markup states them, else from its text. */
export function linesOf({ text, blocks, captions = [] }: RecordFields): Line[] {
  if (blocks === undefined) return splitLines(text);
  const lines: Line[] = [];
  const add = (words: string, markup: Markup, gap: boolean): void => {
    const trimmed = words.trim();
    if (trimmed !== "") lines.push({ text: trimmed, gap, number: lines.length + 1, markup });
  };
  for (const block of blocks) {
    if (block.type === "figure") {
      const caption = captions[block.n - 1];
      if (caption) add(caption.text || (caption.credit ?? ""), { type: "caption", caption }, true);
    } else if (block.type === "list") {
      for (const [i, item] of block.items.entries()) add(item.replace(/\n+/g, " "), block, i === 0);
    } else if (block.type === "quote") {
      for (const [i, line] of block.lines.entries()) add(line, block, i === 0);
    } else if (block.type === "heading") add(block.text.replace(/\n+/g, " "), block, true);
    else for (const [i, line] of block.text.split("\n").entries()) add(line, block, i === 0);
  }
  return lines;
}

/** A caption as markup shows it: all of it is caption, and its end may be a credit. */
export function shownCaption({ text, credit, src }: RawCaption): Caption {
  const read: CaptionLine | undefined = readEnglishCaption(text) ?? readArabicCaption(text);
  const { certain: _, ...parts } = read ?? { text, certain: true };
  return {
    ...parts,
    lang: languageOf(parts.text),
    ...(credit === undefined ? {} : { credit }),
    ...(src === undefined ? {} : { src }),
  };
}

/** The block that markup makes of the item at `i` and those after it; undefined for plain text. */
export function markedBlock(
  items: readonly Item[],
  i: number,
): { readonly block: Block; readonly taken: number } | undefined {
  const first = items[i];
  if (first === undefined || "figure" in first) return undefined;
  const { markup, text } = first;
  if (markup === undefined || markup.type === "caption") return undefined;
  if (markup.type === "heading" || markup.type === "paragraph") {
    return { block: { type: markup.type, text }, taken: 1 };
  }
  const lines: string[] = [];
  for (const item of items.slice(i)) {
    if ("figure" in item || item.markup !== markup) break;
    lines.push(item.text);
  }
  const block: Block =
    markup.type === "list" ? { ...markup, items: lines } : { type: "quote", lines };
  return { block, taken: lines.length };
}
