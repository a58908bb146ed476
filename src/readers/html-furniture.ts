/** What a site puts between the paragraphs of an article: links to others, keywords, calls, advertisements. */
import { type Document, type Element, isTag } from "domhandler";
import { DomUtils } from "htmlparser2";
import { parseDate } from "#src/arabic/dates.ts";
import { linksOf, textOf, wordCount } from "./html-dom.ts";
import { isAdvertisement, isCall, type Labelled, labelled, letterCount } from "./html-labels.ts";
import { blockLeaves, SENTENCE } from "./html-trim.ts";

/** Longest line of links to others. */
const MOST_WORDS = 30;
const CALL_WORDS = 16;
/** A link of fewer words may be a name that the text mentions. */
const LINK_WORDS = 4;
/** Words of a keyword, at most. */
const KEYWORD_WORDS = 4;
const PROSE_WORDS = 15;
/** Which part of a block's letters makes it a link. */
const MOSTLY = 0.8;
const WHOLLY = 0.97;

interface Leaf {
  readonly element: Element;
  readonly text: string;
  readonly words: number;
  readonly links: readonly string[];
}

/**
 * Removes furniture from an article's body, in place. What it says stands on the page still, and is kept
 * as what was left out.
 * @returns the keywords that a line of links names as such
 */
export function takeFurniture(root: Document): string[] {
  const leaves = [...blockLeaves(root)].map(leafOf).filter(({ text }) => text !== "");
  const firstProse = leaves.findIndex(isProse);
  const removed = new Set<Leaf>();
  const keywords: string[] = [];
  // Whether the last line was a label with nothing behind it: the links below it are its own.
  let below = false;
  for (const [i, leaf] of leaves.entries()) {
    const label = labelOf(leaf);
    const whole = leaf.words <= MOST_WORDS && linkedShare(leaf) >= WHOLLY;
    const inside = firstProse >= 0 && i > firstProse;
    const furniture = label !== undefined || (below && whole) || isAlone(leaf);
    if (furniture || (inside && whole && isTeaser(leaf))) removed.add(leaf);
    if (label?.kind === "keywords") keywords.push(...keywordsOf(leaf));
    below = label === undefined ? below && whole : label.behind === 0;
  }
  takeLists(leaves, firstProse, removed);
  takeHeadings(leaves, firstProse, removed);
  const rest = leaves.filter((leaf) => !removed.has(leaf));
  const last = rest.at(-1);
  if (last !== undefined && rest.length > 1 && isDateLine(last)) removed.add(last);
  for (const { element } of removed) DomUtils.removeElement(element);
  return keywords;
}

const isProse = (leaf: Leaf): boolean => leaf.words >= PROSE_WORDS && linkedShare(leaf) < MOSTLY;

/** A label alone, with links behind it, or with a headline behind a colon. */
function labelOf(leaf: Leaf): Labelled | undefined {
  const label = leaf.words <= MOST_WORDS ? labelled(leaf.text) : undefined;
  if (label === undefined) return undefined;
  const { behind, marked } = label;
  const links = linkedShare(leaf, letterCount(leaf.text) - behind) >= MOSTLY;
  const said = marked && leaf.words < PROSE_WORDS && !SENTENCE.test(leaf.text);
  return behind === 0 || links || said ? label : undefined;
}

const SUBSCRIBE = /^(?:للاشتراك|للإشتراك|اشترك)\s/u;

const isAlone = (leaf: Leaf): boolean =>
  isAdvertisement(leaf.text) ||
  (leaf.links.length > 0 && leaf.words <= CALL_WORDS && isCall(leaf.text)) ||
  // An agency says below each text that there is more for those who pay.
  leaf.links.some((link) => wordCount(link) >= LINK_WORDS && SUBSCRIBE.test(link));

const keywordsOf = ({ links }: Leaf): readonly string[] =>
  links.every((link) => wordCount(link) <= KEYWORD_WORDS) ? links : [];

function leafOf(element: Element): Leaf {
  const text = textOf(element);
  return { element, text, words: wordCount(text), links: linksOf(element) };
}

/** The share of links in the letters of a leaf, but for so many at its beginning. */
const linkedShare = (leaf: Leaf, label = 0): number =>
  letterCount(leaf.links.join("")) / Math.max(letterCount(leaf.text) - label, 1);

/** One link alone, the headline of another article; items are judged with their list. */
const isTeaser = (leaf: Leaf): boolean =>
  leaf.links.length === 1 &&
  leaf.element.name !== "li" &&
  leaf.words >= LINK_WORDS &&
  !SENTENCE.test(leaf.text);

/** Most words of a heading above links. */
const HEADING_WORDS = 5;
/** Fewest links below a heading that is theirs. */
const FEWEST_LINKS = 2;

/** A short line below the first prose of whose own part nothing but links to others is left. */
function takeHeadings(leaves: readonly Leaf[], firstProse: number, removed: Set<Leaf>): void {
  if (firstProse < 0) return;
  for (const [i, leaf] of leaves.entries()) {
    if (i <= firstProse || removed.has(leaf) || !isShortHeading(leaf)) continue;
    const next = leaves.findIndex((other, j) => j > i && !removed.has(other));
    const links = (next < 0 ? leaves.length : next) - i - 1;
    if (links >= FEWEST_LINKS) removed.add(leaf);
  }
}

const isShortHeading = ({ element, text, words }: Leaf): boolean =>
  words <= HEADING_WORDS &&
  !SENTENCE.test(text) &&
  (/^h[2-6]$/.test(element.name) ||
    /^(?:b|strong)$/.test(element.children.find(isTag)?.name ?? ""));

/** A list below the first prose whose every item is a link. */
function takeLists(leaves: readonly Leaf[], firstProse: number, removed: Set<Leaf>): void {
  if (firstProse < 0) return;
  const lists = new Map<Element, Leaf[]>();
  for (const leaf of leaves.slice(firstProse + 1)) {
    const list = listOf(leaf.element);
    if (list === undefined) continue;
    const items = lists.get(list) ?? [];
    items.push(leaf);
    lists.set(list, items);
  }
  for (const items of lists.values()) {
    if (!items.every((item) => linkedShare(item) >= WHOLLY)) continue;
    for (const item of items) removed.add(item);
  }
}

function listOf(element: Element): Element | undefined {
  for (let up: Element["parent"] = element; up !== null && isTag(up); up = up.parent) {
    if (up.name === "ul" || up.name === "ol") return up;
  }
  return undefined;
}

/** A labelled day that ends the text, or one in figures: `تاريخ النشر: 14 يوليو 2019`, `14-9-2001`. */
const isDateLine = ({ text }: Leaf): boolean =>
  /^(?:\p{L}[\p{L}\s]*[:：]|\P{L}+$)/u.test(text) && parseDate(text)?.date !== undefined;
