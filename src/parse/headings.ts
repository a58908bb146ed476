/** Sub-headings: short lines among paragraphs, by their form and by where they stand. */

import { opensWithConjunction } from "#src/arabic/conjunction.ts";
import { nameWord } from "#src/arabic/name-words.ts";
import type { Block } from "#src/article.ts";
import type { Item } from "./captions.ts";
import { countWords, isText, type Line } from "./lines.ts";

/** Longest sub-heading, in words. */
const HEADING_WORDS = 6;
/** The same in characters. */
const LONGEST = 90;
/** Marks that some outlets set before each. */
const MARKED = /^(?:[•▪●■◆]|\*{1,3}|[-–](?=\s))\s*(?=[\p{L}"«“])/u;

/**
 * The text of the sub-heading at `i`, without a mark before it; undefined when the line is none. It is short,
 * has no final mark and stands right above its paragraph, or between two. Short neighbours make it one of
 * many (verse, names, results), and those are paragraphs.
 */
export function headingAt(items: readonly Item[], i: number): string | undefined {
  const item = items[i];
  if (item === undefined || "figure" in item || item.text.length > LONGEST) return undefined;
  const marked = item.text.replace(MARKED, "");
  const text = marked === item.text || item.gap ? marked : item.text;
  const question = isQuestion(text);
  // A mark before a question tells who speaks.
  if (question && text !== item.text) return undefined;
  if (!hasHeadingForm(question ? text.slice(0, -1) : text)) return undefined;
  const before = neighbour(items, i, -1);
  const after = neighbour(items, i, 1);
  if (before === undefined || after === undefined) return undefined;
  if (question && isInterview(items)) return undefined;
  const between = isText(before.text) && isText(after.text);
  return between || (text === item.text && standsAbove(items, i, after)) ? text : undefined;
}

/**
 * A line of a heading's form that stands between running text and a list of several items.
 * @returns the text of each such block's heading, by its place
 */
export function headingsOfLists(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [i, block] of blocks.entries()) {
    const [before, after] = [blocks[i - 1], blocks[i + 1]];
    if (block.type !== "paragraph" || before?.type !== "paragraph" || after?.type !== "list")
      continue;
    if (
      after.items.length > 1 &&
      isText(before.text) &&
      isFormed(block.text) &&
      !NO_TITLE.test(block.text)
    )
      found.set(i, block.text);
  }
  return found;
}

/**
 * Paragraphs that are headings because others of the article are: one of the very words of a heading that ends
 * in a colon, or one of that form right above a list.
 * @returns the text of each such block's heading, by its place
 */
export function headingsLikeOthers(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const known = new Set(
    blocks.flatMap((block) =>
      block.type === "heading" && COLON.test(block.text) ? block.text : [],
    ),
  );
  if (known.size === 0) return found;
  for (const [i, block] of blocks.entries()) {
    if (block.type !== "paragraph" || !COLON.test(block.text) || block.text.length > LONGEST)
      continue;
    const next = blocks[i + 1]?.type;
    const text = block.text.replace(MARKED, "");
    const same = known.has(text) && (next === "list" || next === "paragraph");
    if (same || (next === "list" && isFormed(text))) found.set(i, text);
  }
  return found;
}

function isFormed(text: string): boolean {
  const words = text.replace(COLON, "");
  return hasHeadingForm(words) && !speaks(words) && !LEADS_ON.test(words);
}

/** An address, or a colon that may lead on to the list. */
const NO_TITLE = /[a-z:：]/i;
/** `وهي كالتالي:` leads to its list and is no heading. */
const LEADS_ON = /(?:الآتي|التالي)[ةه]?$|(?:^|\s)يلي$/u;
const COLON = /\s*[:：]$/u;

const isQuestion = (text: string): boolean =>
  /[\p{L}\p{Pf}"]؟$/u.test(text) && countWords(text) <= HEADING_WORDS;

/** Words that speak to someone: `تتوقعون`, `رسالتكم`, `برأيك`. */
const ADDRESSED =
  /(?:^|\s)(?!ذلك|تلك|هناك|هنالك|كذلك|[أا]ولئك)\p{L}{3,}ك(?=[\s؟])|(?:^|\s)[وفس]*(?:ت\p{L}{2,}ون|\p{L}{2,}(?:تكم|يكم|ئكم|دكم)|\p{L}{2,}تم(?:وها?)?|لكم|لديكم?|أنتم?|حضرتكم?|بر?أيكم?)(?=[\s؟])/u;

/**
 * Whether the questions of a text are asked of someone: they say "you", or some are too long for headings.
 * One question alone asks the reader.
 */
function isInterview(items: readonly Item[]): boolean {
  const asked = items.filter(
    (one): one is Line => "text" in one && /؟["”»]?$/.test(one.text) && !isText(one.text),
  );
  if (asked.length < 2) return false;
  return asked.some(({ text }) => countWords(text) > HEADING_WORDS || ADDRESSED.test(text));
}

/** `أولا: الجانب القانوني`. */
const NUMBERED_HEADING = /^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|أخيرا)[ًا]?\s*[:：]\s*/u;
/** A year, bracketed or not, or a quotation that opens in the line, may close it. */
const CLOSED = /(?:(?<!\p{Nd})(?:1[89]|20)\d\d|\((?:1[89]|20)\d\d\)|«[^«»]+»|"[^"]+"|“[^“”]+”)$/u;
/** `نقلا عن الأفق`, `س/ ولماذا؟`: what has a mark or letter before it and heads nothing. */
const NO_HEADING = /^(?:(?:نقلا|المصدر|بقلم)\s|\p{L}\s*[/.)]\s)/u;

function hasHeadingForm(text: string): boolean {
  if (NO_HEADING.test(text)) return false;
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
  const heading = after.text.length <= LONGEST && hasHeadingForm(after.text);
  return item.gap && !after.gap && alone && !heading;
}

/** The nearest line before or after, over captions. */
function neighbour(items: readonly Item[], i: number, step: 1 | -1): Line | undefined {
  for (let k = i + step; k >= 0 && k < items.length; k += step) {
    const item = items[k];
    if (item !== undefined && !("figure" in item)) return item;
  }
  return undefined;
}
