/** The headline of a page that nothing states or marks: the line above its text that speaks of it. */
import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import { findDates } from "#src/arabic/dates.ts";
import { fold } from "#src/arabic/fold.ts";
import { elementsOf, textOf, within, wordCount } from "./html-dom.ts";
import { leaves, mainContainer, SENTENCE } from "./html-trim.ts";
import { visibleLines } from "./html-visible.ts";

/** How far above the text it may stand, in lines. */
const REACH = 8;
const FEWEST_WORDS = 3;
const MOST_WORDS = 25;
const PROSE_WORDS = 15;
/** Share of a headline's words that its text has, at least, where no mark makes it one. */
const SPOKEN = 0.34;

/**
 * @param title what the window says: it stays where it speaks of the text
 * @returns undefined where it stays, or nothing above the text is a headline
 */
export function headlineAbove(document: Document, title: string): string | undefined {
  const main = mainContainer(document)?.element;
  if (main === undefined) return undefined;
  const inside = new Set<ChildNode>([main, ...elementsOf(main)]);
  const lines = [...leaves(document)].filter((node) => !isSilent(node) && textOf(node) !== "");
  const isInside = (node: ChildNode): boolean =>
    inside.has(node) || (node.parent !== null && isTag(node.parent) && inside.has(node.parent));
  const text = lines.findIndex(
    (node) => isInside(node) && wordCount(textOf(node)) >= PROSE_WORDS && !within(node, "a"),
  );
  if (text < 0) return undefined;
  const said = new Set(wordsOf(lines.slice(text).map(textOf).join(" ")));
  const spoken = (words: readonly string[]): number =>
    words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
  const stated = wordsOf(title);
  if (stated.length >= FEWEST_WORDS && spoken(stated) >= SPOKEN) return undefined;
  const near = lines.slice(Math.max(text - REACH, 0), text).reverse();
  const found = near.flatMap((node) => {
    const marked = prominence(node);
    return printedIn(node).flatMap((line) => {
      const share = canBeHeadline(node, line) ? spoken(wordsOf(line)) : 0;
      return share >= SPOKEN || (share > 0 && marked > 1) ? [{ line, marked }] : [];
    });
  });
  // The nearest of those that are marked most.
  return found.sort((a, b) => b.marked - a.marked)[0]?.line;
}

/** The lines that a node prints. */
const printedIn = (node: ChildNode): string[] =>
  isTag(node) ? visibleLines(node).map((line) => line.join(" ")) : [textOf(node)];

/** Words that say something, as they are compared: with their spellings folded, without an article. */
const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.replace(/^و?ال(?=.{3})/, ""));

function canBeHeadline(node: ChildNode, text: string): boolean {
  const words = wordCount(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS || SENTENCE.test(text)) return false;
  return !within(node, "a") && !/^[©(]/.test(text) && findDates(text).length === 0;
}

const isSilent = (node: ChildNode): boolean =>
  isTag(node) && /^(?:script|style|noscript|title|template)$/.test(node.name);

const NAMED = /(?:^|[\s_-])(?:titles?|headline|hed|subject|heading)\d?(?:$|[\s_-])/i;

/** 3 for a heading or what is named one, 2 for large or bold letters, else 1. */
function prominence(node: ChildNode): number {
  let most = 1;
  const inner = isTag(node) ? [node, ...elementsOf(node)] : [];
  for (const element of [...inner, ...around(node)]) {
    const { name, attribs } = element;
    if (/^h[1-6]$/.test(name) || NAMED.test(`${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`))
      return 3;
    const large = name === "font" && /^(?:\+|[4-7])/.test(attribs["size"] ?? "");
    const bold =
      /^(?:b|strong|big)$/.test(name) || /font-(?:size|weight)/i.test(attribs["style"] ?? "");
    if (large || bold) most = 2;
  }
  return most;
}

function around(node: ChildNode): Element[] {
  const found: Element[] = [];
  for (let up = node.parent; up !== null && isTag(up) && found.length < 2; up = up.parent)
    found.push(up);
  return found;
}
