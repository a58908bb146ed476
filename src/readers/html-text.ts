/** Strings of a record that are HTML: which are, and what they say. Whole pages are another reader's. */
import { decodeHTML } from "entities";
import type { Changes } from "#src/article.ts";
import type { RecordFields } from "#src/record.ts";
import { type HtmlBlocks, htmlBlocks } from "./html-blocks.ts";

/** A block tag that only markup has: `<b>` alone may be the article's own text. */
const BLOCK_TAG =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|table|figure|section|article)\b[^<>]*>/i;
/** Whether a text has block tags, of which it takes one to be markup. */
export const hasBlockTags = (text: string): boolean => BLOCK_TAG.test(text);

/** An element of a line, begun and ended. */
const INLINE = /<(a|b|cite|em|font|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>[^<>]*<\/\1\s*>/i;

/** A block tag whose signs were escaped once too often: `&lt;p&gt;`. */
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote)(?:\s[^<>]*?)?\s*\/?&gt;/i;

/** Markup that was escaped is markup again; a text with tags of its own quotes what is escaped in it. */
const unescaped = (text: string): string =>
  !text.includes("<") && ESCAPED_TAG.test(text) ? decodeHTML(text) : text;

/**
 * What a string says when it is HTML; undefined when it is text as it stands. Where only elements of
 * a line are marked, the line ends are the text's own.
 */
function readHtml(text: string): HtmlBlocks | undefined {
  if (hasBlockTags(text)) return htmlBlocks(text);
  if (!INLINE.test(text)) return undefined;
  const lines = text.split("\n");
  const read = htmlBlocks(lines.join("<br>"));
  return { ...read, tags: read.tags - lines.length + 1 };
}

/** Fields of one line, in which exports leave markup. */
const LINES = ["title", "kicker", "standfirst", "author", "section"] as const;

/**
 * A record's fields without markup. A body that marks more than paragraphs keeps its structure as
 * `blocks` and `captions`; one of paragraphs only becomes lines, to be judged like any other text.
 * What another field was before is kept under its name in `rest`.
 * @returns `changes.html-tags`: how many tags were taken off the body.
 * @example withoutMarkup({ text: "<p>a</p><p>b &amp; c</p>", rest: {} }).fields.text // "a\n\nb & c"
 */
export function withoutMarkup(fields: RecordFields): { fields: RecordFields; changes: Changes } {
  const plain: Record<string, unknown> = {};
  const kept: Record<string, string> = {};
  for (const name of LINES) {
    const value = fields[name];
    const read = value?.includes("<") ? readHtml(value) : undefined;
    if (value === undefined || read === undefined) continue;
    plain[name] = read.text.replace(/\s+/g, " ").trim();
    kept[name] = value;
  }
  const text = unescaped(fields.text);
  const body = text.includes("<") ? readHtml(text) : undefined;
  if (body !== undefined) plain["text"] = body.text;
  const left = body?.leftOut.join("\n") ?? "";
  if (left !== "") kept["page_noise"] = left;
  const structured = body?.blocks.some(({ type }) => type !== "paragraph") ?? false;
  const all: RecordFields = {
    ...fields,
    ...plain,
    ...(structured && body !== undefined ? { blocks: body.blocks, captions: body.captions } : {}),
    // Where `rest` has a field as its source wrote it, that says more.
    rest: { ...kept, ...fields.rest },
  };
  const tags = body?.tags ?? 0;
  return { fields: all, changes: tags > 0 ? { "html-tags": tags } : {} };
}
