/** Whether a page is an article: a listing, a directory, a front page or an error page is not. */

import { fold } from "#src/arabic/fold.ts";
import type { Block } from "#src/article.ts";
import { wordCount } from "./html-dom.ts";

export interface Evidence {
  /** Name of the file or address of the page. */
  readonly place: string;
  readonly blocks: readonly Block[];
  /** Share of the text's letters that are links. */
  readonly linkShare: number;
  /** Its own metadata calls it an article, or says when or by whom it was written. */
  readonly signed: boolean;
  readonly title: string;
  /** How many articles it lists, each in a box of its own. */
  readonly listed: number;
}

/** A paragraph of running text has so many words. */
const PROSE_WORDS = 15;
/** An unsigned page with less running text than this is a page with a slogan. */
const FEWEST_WORDS = 40;
const ERROR =
  /(?:^|\D)(?:40[034]|410|50[0234])(?:\D|$)|not found|access denied|غير موجود|لم يتم العثور|خطأ في/i;
/** What sites call the pages about themselves, alone or before their name. */
const SERVICE =
  /^(?:سياسه الخصوصيه|(?:شروط|اتفاقيه|سياسه) (?:ال)?(?:استخدام|خدمه|النشر)|(?:اتصل|اتصلوا) بنا|من نحن|عن الموقع|هييه التحرير|اعلن معنا|خريطه الموقع|privacy policy|terms (?:of|and) \p{L}+|about us|contact(?: us)?)(?:\s*[-–—|:»].*)?$/iu;
const FRONT = /(?:^|[^\p{L}\p{N}])(?:index|home|default|main)(?:\.\w{2,5})*$/iu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/i;

const proseIn = (texts: readonly string[]): number[] =>
  texts.map(wordCount).filter((words) => words >= PROSE_WORDS);

const sum = (counts: readonly number[]): number => counts.reduce((all, words) => all + words, 0);

/** Whether blocks hold less running text than an article has. */
export const isThin = (blocks: readonly Block[]): boolean =>
  sum(proseIn(blocks.flatMap((block) => linesOf(block, true)))) < FEWEST_WORDS;

/** Why a page is no article, in words; undefined when it is one. */
export function notAnArticle(evidence: Evidence): string | undefined {
  const { place, blocks, linkShare, signed, title, listed } = evidence;
  // Some sites write each paragraph as an item; on a page that nobody signed a list is a directory.
  const texts = blocks.flatMap((block) => linesOf(block, signed));
  const length = sum(proseIn(texts));
  if (length === 0) return "no paragraph of running text";
  if (length < 100 && ERROR.test(title)) return `an error page: ${title}`;
  if (linkShare > 0.5) return `${Math.round(linkShare * 100)} % of its text is links`;
  if (listed > 0) return `a listing of ${listed} articles`;
  if (signed) return undefined;
  if (SERVICE.test(fold(title))) return `a page about the site: ${title}`;
  if (length < FEWEST_WORDS) return `${length} words of running text, no date and no author`;
  const addresses = texts.filter((text) => ADDRESS.test(text) && wordCount(text) <= 6).length;
  if (addresses >= 3 && addresses * 4 >= texts.length)
    return `a directory of ${addresses} addresses`;
  return FRONT.test(place) ? "a front page with no date and no author" : undefined;
}

function linesOf(block: Block, listed: boolean): readonly string[] {
  if (block.type === "paragraph") return [block.text];
  if (block.type === "quote") return block.lines;
  return block.type === "list" && listed ? block.items : [];
}
