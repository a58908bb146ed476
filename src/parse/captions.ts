/** Captions among the lines of an article: English agency line and Arabic line are one. */

import { isMostlyArabic } from "#src/arabic/script.ts";
import type { Caption } from "#src/article.ts";
import { type CaptionLine, readArabicCaption, readEnglishCaption } from "./caption-line.ts";
import { languageOf } from "./language.ts";
import { countWords, endsSentence, isProse, type Line } from "./lines.ts";
import { shownCaption } from "./markup.ts";

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
  const english = readEnglishCaption(line.text);
  if (english !== undefined) {
    const below = next && isMostlyArabic(next.text) ? readBelow(next, english) : undefined;
    if (below) return { caption: pair(english, below), taken: 2 };
    return english.certain ? { caption: alone(english), taken: 1 } : undefined;
  }
  const arabic = readArabicCaption(line.text);
  if (arabic === undefined) return undefined;
  // A long last line that closes with an agency is a paragraph crediting its source.
  const last = next === undefined && !arabic.archive && countWords(arabic.text) > 12;
  const placed = arabic.certain ? !last : standsLikeCaption(lines, i, arabic, mentions);
  if (!placed) return undefined;
  return { caption: alone(arabic), taken: 1 };
}

/** The Arabic line of a pair: credited, or directly below a credited English line and no paragraph. */
function readBelow(line: Line, english: CaptionLine): CaptionLine | undefined {
  const credited = readArabicCaption(line.text);
  if (credited && (english.certain || (!line.gap && credited.certain))) return credited;
  const bare = english.certain && !line.gap && countWords(line.text) <= 40 && !isProse(line.text);
  return bare ? { text: line.text, certain: false } : undefined;
}

/**
 * Whether an Arabic line with an unknown name in its last bracket is a caption by where and how it
 * stands: alone between paragraphs, of caption length, and the name is nothing that the article
 * itself speaks of (`تنظيم الدولة (داعش)`).
 */
function standsLikeCaption(
  lines: readonly Line[],
  i: number,
  { text: shown, credit = "" }: CaptionLine,
  mentions: Mentions,
): boolean {
  const words = countWords(shown);
  if (words < 4 || words > 25 || countWords(credit) > 4 || /[«»"“”:]/.test(credit)) return false;
  const before = lines[i - 1];
  const after = lines[i + 1];
  const apart = lines[i]?.gap === true && (after === undefined || after.gap);
  const framed =
    (before === undefined || !closesLikeCaption(before)) && !(after && closesLikeCaption(after));
  const prose = after !== undefined && isProse(after.text) && endsSentence(after.text);
  return apart && framed && prose && !mentions(credit);
}

/** Several such lines in a row are a list of names with clubs or towns. */
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
