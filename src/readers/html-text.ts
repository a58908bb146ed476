/** HTML fragments inside records → plain text, a paragraph a block. Whole pages are another reader's. */
import { Parser } from "htmlparser2";
import type { Changes } from "#src/article.ts";

/** A block tag that only markup has: `<b>` alone may be the article's own text. */
const BLOCK_TAG = /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|table|figure|section|article)\b[^<>]*>/i;

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr figure figcaption section article aside header footer hr".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "noscript", "template", "iframe"]);

/**
 * Text with block tags is read as HTML: blocks become paragraphs, `<br>` a line end, entities
 * letters, scripts and styles nothing. Anything else is returned as it is.
 *
 * @returns `changes.html-tags`: how many tags were taken off.
 * @example withoutMarkup("<p>a</p><p>b &amp; c</p>") // { text: "a\n\nb & c", changes: { "html-tags": 2 } }
 */
export function withoutMarkup(text: string): { text: string; changes: Changes } {
  if (!BLOCK_TAG.test(text)) return { text, changes: {} };
  let out = "";
  let silent = 0;
  let tags = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        tags += 1;
        if (SILENT.has(name)) silent += 1;
        if (name === "br") out += "\n";
        else if (BLOCKS.has(name)) out += "\n\n";
      },
      ontext(piece) {
        // Line ends inside a paragraph are the markup's, not the article's.
        if (silent === 0) out += piece.replace(/\s*[\r\n]\s*/g, " ");
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent -= 1;
        if (BLOCKS.has(name)) out += "\n\n";
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  const plain = out.replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n");
  return { text: plain.trim(), changes: { "html-tags": tags } };
}
