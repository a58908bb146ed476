/** Captions among the lines of an article: English agency line and Arabic line are one. */

import { opensWithConjunction } from "#src/arabic/conjunction.ts";
import { isMostlyArabic } from "#src/arabic/script.ts";
import type { Caption } from "#src/article.ts";
import { announces } from "./announced.ts";
import { readByline } from "./byline.ts";
import {
  type CaptionLine,
  readArabicCaption,
  readCreditLine,
  readLabelledCaption,
} from "./caption-line.ts";
import { readDays } from "./date-line.ts";
import { readEnglishCaption } from "./english-caption.ts";
import { languageOf } from "./language.ts";
import { countWords, endsSentence, isProse, isText, type Line } from "./lines.ts";
import { shownCaption } from "./markup.ts";
import { isOffice } from "./names.ts";

/** A line of the article, or the place of a caption (1-based). */
export type Item = Line | { readonly figure: number };

export interface Captions {
  readonly captions: readonly Caption[];
  /** The lines each caption was printed as. */
  readonly printed: readonly string[];
  readonly items: readonly Item[];
}

/** Takes captions out of the lines; a figure item marks where each one stood. */
export function takeCaptions(lines: readonly Line[]): Captions {
  const captions: Caption[] = [];
  const printed: string[] = [];
  const items: Item[] = [];
  const mentions = mentionsIn(lines);
  for (let i = 0; i < lines.length; ) {
    const found = captionAt(lines, i, mentions);
    const line = lines[i];
    if (line === undefined) break;
    if (found === undefined) items.push(line);
    else {
      captions.push(found.caption);
      printed.push(
        lines
          .slice(i, i + found.taken)
          .map((part) => part.text)
          .join("\n"),
      );
      items.push({ figure: captions.length });
    }
    i += found?.taken ?? 1;
  }
  return { captions, printed, items };
}

/** Whether the article speaks of a name outside brackets. */
type Mentions = (name: string) => boolean;

/** More names than this in last brackets are a list, not credits. */
const MOST_ASKED = 50;

function mentionsIn(lines: readonly Line[]): Mentions {
  let text: string | undefined;
  let asked = 0;
  return (name) => {
    asked += 1;
    if (asked > MOST_ASKED) return true;
    text ??= lines.map((line) => line.text.replace(/[([][^()[\]]*[)\]]/g, "")).join("\n");
    return text.includes(name);
  };
}

interface Found {
  readonly caption: Caption;
  readonly taken: number;
}

function captionAt(lines: readonly Line[], i: number, mentions: Mentions): Found | undefined {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined) return undefined;
  if (line.markup?.type === "caption") {
    return { caption: shownCaption(line.markup.caption), taken: 1 };
  }
  if (line.markup !== undefined && line.markup.type !== "paragraph") return undefined;
  const labelled = LABELS_PICTURE.test(line.text) ? behindLabels(lines, i) : undefined;
  if (labelled) return labelled;
  const english = readEnglishCaption(line.text);
  if (english !== undefined) {
    const below = next && isMostlyArabic(next.text) ? readBelow(next, english) : undefined;
    if (below) return { caption: pair(english, below), taken: 2 };
    return english.certain ? { caption: alone(english), taken: 1 } : undefined;
  }
  const divided = next && creditedBelow(line, next);
  if (divided) return { caption: alone(divided), taken: 2 };
  const arabic = readArabicCaption(line.text);
  if (arabic === undefined || (i < HEAD && isOfHead(line.text, arabic))) return undefined;
  // A long last line that closes with an agency is a paragraph crediting its source.
  const last = next === undefined && !arabic.archive && countWords(arabic.text) > 12;
  const placed = arabic.certain ? !last : standsLikeCaption(lines, i, arabic, mentions);
  if (!placed) return undefined;
  const translated = next && readTranslation(next, lines[i + 2]);
  if (translated) return { caption: pair(translated, arabic), taken: 2 };
  return { caption: alone(arabic), taken: 1 };
}

const LABELS_PICTURE = /^م?صدر\s/u;
const MOST_LABELLED = 4;

function behindLabels(lines: readonly Line[], i: number): Found | undefined {
  const read = readLabelledCaption(lines.slice(i, i + MOST_LABELLED).map(({ text }) => text));
  return read && { caption: alone(read.caption), taken: read.taken };
}

/** Lines below the headline among which date and byline are. */
const HEAD = 6;

/** A place and day with an agency, or a byline whose bracket names the place. */
const isOfHead = (line: string, { text, certain }: CaptionLine): boolean =>
  announces(text) ||
  readDays(line) !== undefined ||
  (!certain && /\s[-–—ـ/|]\s/u.test(text) && readByline(line, []) !== undefined);

/**
 * The Arabic line of a pair: credited, or directly below a credited English line and no paragraph.
 * A Latin line directly above a line that closes with a bracket is one with it, whoever is credited.
 */
function readBelow(line: Line, english: CaptionLine): CaptionLine | undefined {
  const credited = readArabicCaption(line.text);
  if (credited && (english.certain || !line.gap)) return credited;
  const bare = english.certain && !line.gap && countWords(line.text) <= 40 && !isProse(line.text);
  return bare ? { text: line.text, certain: false } : undefined;
}

/** The English line directly below an Arabic caption, unless it belongs to the Arabic one below it. */
function readTranslation(line: Line, below: Line | undefined): CaptionLine | undefined {
  const english = line.gap ? undefined : readEnglishCaption(line.text);
  if (english?.certain !== true) return undefined;
  const others = below && isMostlyArabic(below.text) && readBelow(below, english) !== undefined;
  return others ? undefined : english;
}

/** A caption whose credit has a line of its own directly below: `الصورة: رويترز`, `(أ ف ب)`. */
function creditedBelow(line: Line, next: Line): CaptionLine | undefined {
  if (next.gap || next.markup !== undefined || next.text.length > LONGEST_BELOW) return undefined;
  if (!isMostlyArabic(line.text)) return undefined;
  const words = countWords(line.text);
  if (words < 3 || words > MOST_WORDS || endsSentence(line.text)) return undefined;
  return readCreditLine(line.text, next.text);
}

/** Longest line below a caption that is one with it, in characters. */
const LONGEST_BELOW = 300;

/** Most words of a caption that is known by its place. */
const MOST_WORDS = 25;
/** Longest last caption of an article that is known by its place. */
const MOST_LAST_WORDS = 12;

/**
 * Whether an Arabic line with an unknown name in its last bracket is a caption by where and how it
 * stands: apart from what is above, of caption length, no sentence that carries on, and the name is
 * nothing that the article itself speaks of (`تنظيم الدولة (داعش)`), unless it is an office's.
 */
function standsLikeCaption(
  lines: readonly Line[],
  i: number,
  { text: shown, credit = "" }: CaptionLine,
  mentions: Mentions,
): boolean {
  const words = countWords(shown);
  const names = credit.split(/\s+/).filter((part) => /\p{L}/u.test(part)).length;
  const most = isOffice(credit) ? 6 : 4;
  if (words < 4 || words > MOST_WORDS || names > most || /[«»"“”:]/.test(credit)) return false;
  // A sentence that carries on, a date line, parts with a bar between.
  if (opensWithConjunction(shown) || /^\p{Nd}|\|/u.test(shown)) return false;
  const apart = i === 0 || lines[i]?.gap === true;
  const before = lines[i - 1];
  const after = lines[i + 1];
  const fits =
    after === undefined
      ? words <= MOST_LAST_WORDS
      : isText(after.text) || countWords(after.text) <= HEADING_WORDS || isCaptionLine(after);
  return (
    apart && fits && !inList(lines, i, before, after) && !(mentions(credit) && !isOffice(credit))
  );
}

/** Most words of a sub-heading. */
const HEADING_WORDS = 7;

const isCaptionLine = ({ text }: Line): boolean => readArabicCaption(text) !== undefined;

/** Three such lines in a row, or two that are certainly none alone, are names with clubs or towns. */
function inList(
  lines: readonly Line[],
  i: number,
  before: Line | undefined,
  after: Line | undefined,
): boolean {
  const doubtful = (line: Line | undefined) =>
    line !== undefined && closesLikeCaption(line) && readArabicCaption(line.text)?.certain !== true;
  if (doubtful(before) && doubtful(after)) return true;
  if (doubtful(before)) return doubtful(lines[i - 2]);
  return doubtful(after) && doubtful(lines[i + 2]);
}

const closesLikeCaption = (line: Line): boolean => /[)\]]$/.test(line.text) && !isProse(line.text);

function pair(english: CaptionLine, arabic: CaptionLine): Caption {
  const { certain: _, text, ...own } = arabic;
  const { certain: __, text: alt, ...other } = english;
  return { text, lang: "ar", alt: { text: alt, lang: languageOf(alt) }, ...other, ...own };
}

function alone(line: CaptionLine): Caption {
  const { certain: _, text, ...rest } = line;
  return { text, lang: languageOf(text), ...rest };
}
