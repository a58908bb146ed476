/** Lines → blocks: quotations, lists, sub-headings; everything else is a paragraph. */
import type { Block } from "#src/article.ts";
import type { Item } from "./captions.ts";
import { headingAt, headingsLikeOthers, headingsOfLists } from "./headings.ts";
import type { Line } from "./lines.ts";
import { markedBlock } from "./markup.ts";

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Marks that became list or quotation markup. */
  readonly changes: Readonly<Record<string, number>>;
}

/** Most lines are ruled out by their first character. */
const MARK = /^[>\d\p{Pd}*•▪●◦■·]/u;
const QUOTE = /^>(?!>)\s*(?=\S)/;
const NUMBERED = /^(\d{1,3})\s?[.)\-–]\s*(?=[^\d\s])/;
const BULLETED = /^([-*–]\s+|[•▪●◦■·]\s*)(?=[\p{L}\p{N}"«“(])/u;

/**
 * Builds the blocks. Lists need two items that stand together and, when numbered, count on without
 * a gap; a lone marker, a dialogue or a mark that markup cannot give back stays text.
 */
export function buildBlocks(items: readonly Item[]): Blocks {
  const blocks: Block[] = [];
  let listMarks = 0;
  let quoteMarks = 0;
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (item === undefined) break;
    if ("figure" in item) {
      blocks.push({ type: "figure", n: item.figure });
      i += 1;
      continue;
    }
    const marked = markedBlock(items, i);
    if (marked !== undefined) {
      blocks.push(marked.block);
      i += marked.taken;
      continue;
    }
    const mark = MARK.test(item.text);
    const quoted = mark ? runOf(items, i, (line) => QUOTE.test(line.text)) : [];
    const list = mark && quoted.length === 0 ? listAt(items, i) : undefined;
    if (quoted.length > 0) {
      blocks.push({ type: "quote", lines: quoted.map(({ text }) => text.replace(QUOTE, "")) });
      quoteMarks += quoted.length;
    } else if (list !== undefined) {
      blocks.push(list);
      listMarks += list.items.length;
    } else {
      const heading = headingAt(items, i);
      if (heading !== undefined && heading !== item.text) listMarks += 1;
      blocks.push(
        heading === undefined
          ? { type: "paragraph", text: item.text }
          : { type: "heading", text: heading },
      );
    }
    i += quoted.length || list?.items.length || 1;
  }
  for (const [i, text] of [...headingsLikeOthers(blocks), ...headingsOfLists(blocks)]) {
    const block = blocks[i];
    if (block !== undefined && "text" in block && block.text !== text) listMarks += 1;
    blocks[i] = { type: "heading", text };
  }
  return {
    blocks,
    changes: {
      ...(listMarks > 0 ? { "list-marks": listMarks } : {}),
      ...(quoteMarks > 0 ? { "quote-marks": quoteMarks } : {}),
    },
  };
}

/** The lines from `i` on that all pass; a figure ends them. */
function runOf(items: readonly Item[], i: number, passes: (line: Line) => boolean): Line[] {
  const run: Line[] = [];
  for (let k = i; k < items.length; k += 1) {
    const item = items[k];
    if (item === undefined || "figure" in item || !passes(item)) break;
    run.push(item);
  }
  return run;
}

function listAt(items: readonly Item[], i: number): Extract<Block, { type: "list" }> | undefined {
  const item = items[i];
  if (item === undefined || "figure" in item) return undefined;
  const number = NUMBERED.exec(item.text)?.[1];
  if (number !== undefined) {
    const start = Number(number);
    let next = start;
    const run = runOf(items, i, (line) => {
      const found = NUMBERED.exec(line.text)?.[1];
      const counts = found === String(next);
      next += 1;
      return counts;
    });
    if (run.length < 2) return undefined;
    return { type: "list", start, items: run.map(({ text }) => text.replace(NUMBERED, "")) };
  }
  const mark = BULLETED.exec(item.text)?.[1]?.trim();
  if (mark === undefined) return undefined;
  const run = runOf(items, i, (line) => BULLETED.exec(line.text)?.[1]?.trim() === mark);
  // Questions and answers are speech, and speech is paragraphs.
  if (run.length < 2 || run.some(({ text }) => /[؟?]["”»]?\s*$/.test(text))) return undefined;
  const [first, second] = run;
  const uneven = (second?.text.length ?? 0) > 4 * (first?.text.length ?? 0);
  if (run.length === 2 && uneven) return undefined; // A marked sub-heading and its marked paragraph.
  return { type: "list", items: run.map(({ text }) => text.replace(BULLETED, "")) };
}
