/** Lines → blocks: quotations, lists, sub-headings; everything else is a paragraph. */
import { opensWithConjunction } from "#src/arabic/conjunction.ts";
import { nameWord } from "#src/arabic/name-words.ts";
import type { Block } from "#src/article.ts";
import type { Item } from "./captions.ts";
import { countWords, isText, type Line } from "./lines.ts";
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

/** Longest sub-heading, in words. */
const HEADING_WORDS = 6;

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
      blocks.push({ type: isHeading(items, i) ? "heading" : "paragraph", text: item.text });
    }
    i += quoted.length || list?.items.length || 1;
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

/**
 * A short line without a final mark that stands right above its paragraph, or between two. Short
 * neighbours make it one of many (verse, names, results), and those are paragraphs.
 */
function isHeading(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined || "figure" in item) return false;
  const question = isQuestion(item.text);
  if (!hasHeadingForm(question ? item.text.slice(0, -1) : item.text)) return false;
  const before = neighbour(items, i, -1);
  const after = neighbour(items, i, 1);
  if (before === undefined || after === undefined) return false;
  if (standsAbove(items, i, after)) return true;
  // Questions between paragraphs, when there are several, are an interview's.
  const asked = question && items.filter((one) => "text" in one && isQuestion(one.text)).length;
  return Number(asked) <= MOST_QUESTIONS && isText(before.text) && isText(after.text);
}

const MOST_QUESTIONS = 1;
const isQuestion = (text: string): boolean =>
  /[\p{L}\p{Pf}"]؟$/u.test(text) && countWords(text) <= HEADING_WORDS;

/** `أولا: الجانب القانوني`. */
const NUMBERED_HEADING = /^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|أخيرا)[ًا]?\s*[:：]\s*/u;
/** A year, or a quotation that opens in the line, may close it. */
const CLOSED = /(?:(?<!\p{Nd})(?:1[89]|20)\d\d|«[^«»]+»|"[^"]+"|“[^“”]+”)$/u;

function hasHeadingForm(text: string): boolean {
  if (text.length > 90) return false;
  const words = countWords(text);
  if (words < (text.length > 3 ? 1 : 2) || words > HEADING_WORDS) return false;
  if (!/^[\p{Script=Arabic}"«“(\d]/u.test(text)) return false;
  const bare = text.replace(NUMBERED_HEADING, "").replace(/(?<=\p{L})\s?:$/u, "");
  if (opensWithConjunction(text) || (text.endsWith(":") && speaks(text))) return false;
  return (
    (CLOSED.test(bare) || !/[\p{Pe}\p{Pf}\p{Po}\p{Pd}\d]$/u.test(bare)) && !/[@#|_=*\\:]/.test(bare)
  );
}

/** `قال الوزير:` leads to what is said. */
const speaks = (text: string): boolean => nameWord(/^\p{L}+/u.exec(text)?.[0] ?? "").saying;

/** An empty line above, none below, and the paragraph below it stands alone: `\n\nheading\ntext\n\n`. */
function standsAbove(items: readonly Item[], i: number, after: Line): boolean {
  const item = items[i];
  const beyond = items[i + 2];
  if (item === undefined || "figure" in item || items[i + 1] !== after) return false;
  const alone = beyond === undefined || "figure" in beyond || beyond.gap;
  return item.gap && !after.gap && alone && !hasHeadingForm(after.text);
}

/** The nearest line before or after, over captions. */
function neighbour(items: readonly Item[], i: number, step: 1 | -1): Line | undefined {
  for (let k = i + step; k >= 0 && k < items.length; k += step) {
    const item = items[k];
    if (item !== undefined && !("figure" in item)) return item;
  }
  return undefined;
}
