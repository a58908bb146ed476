/**
 * HTML → blocks and captions: what markup says of an article's structure, for pages, feeds and exports.
 */
import type { Block } from "#src/article.ts";
import type { RawCaption } from "#src/record.ts";
import { textOf } from "./html-dom.ts";
import { parseMarkup } from "./html-parse.ts";
import { Walk } from "./html-walk.ts";
import { plainText } from "./html-words.ts";

export interface HtmlBlocks {
  readonly blocks: readonly Block[];
  readonly captions: readonly RawCaption[];
  /** The words of blocks and captions, a block a paragraph. */
  readonly text: string;
  /** Words of menus, forms and buttons, which are no part of the text. */
  readonly leftOut: readonly string[];
  /** Tags taken off. */
  readonly tags: number;
}

/** A sign that begins no tag: a parser would take all up to the next `>` for one, and drop it. */
const NO_TAG =
  /<(?!\/?[a-z][\w:.-]*(?:[\s/](?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<"']){0,20000})?>|[!?][^<>]*>|!--)/gi;

/** Signs that begin no tag, and a comment that does not end, are text. */
function escapeSigns(html: string): string {
  const comment = html.lastIndexOf("<!--");
  const open = comment >= 0 && !html.includes("-->", comment);
  const text = open ? `${html.slice(0, comment)}&lt;${html.slice(comment + 1)}` : html;
  return text.replace(NO_TAG, "&lt;");
}

/**
 * Reads a fragment or page body. Paragraphs are divided by block elements and by two `<br>`;
 * one `<br>` is a line end inside a paragraph. A figure becomes a caption with its image's address;
 * an image without words leaves no trace.
 * @example htmlBlocks("<h2>a</h2><p>b<br>c</p>").blocks // [heading a, paragraph "b\nc"]
 */
export function htmlBlocks(html: string): HtmlBlocks {
  const state = new Walk();
  state.children(parseMarkup(escapeSigns(html)).children);
  state.flush();
  return {
    blocks: state.blocks,
    captions: state.captions,
    text: plainText(state.blocks, state.captions),
    leftOut: state.leftOut,
    tags: state.tags,
  };
}

/** All words of a headline's markup on one line, whatever elements hold them: none are a page's own. */
export const headlineWords = (html: string): string => textOf(parseMarkup(escapeSigns(html)));
