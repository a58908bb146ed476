/** What a reader sees of an article: its Markdown rendered, captions where they stand. */
import { parseDocument } from "htmlparser2";
import type { Article } from "#src/article.ts";
import { renderBody } from "#src/markdown/render.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { elementsOf, textOf } from "#src/readers/html-dom.ts";

/** The body as HTML, each caption in the place of its figure. */
export function bodyHtml({ blocks, captions }: Article): string {
  const figure = (n: number): string => {
    const caption = captions[n - 1];
    if (caption === undefined) return "";
    const { text, alt, credit, photographer, agency } = caption;
    const words = [alt?.text, photographer, agency, text, credit, caption.archive ? "أرشيف" : ""];
    return `<p>${words.filter(Boolean).join(" ").replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`;
  };
  return renderBody(toMarkdown(blocks), { figure }).html;
}

/** The text of the body, from its HTML. */
export const visibleText = (article: Article): string => textOf(parseDocument(bodyHtml(article)));

/** Elements and attributes that could run, in HTML that should hold words and markup only. */
export function livePayload(html: string): string[] {
  const found: string[] = [];
  for (const { name, attribs } of elementsOf(parseDocument(html))) {
    if (/^(?:script|iframe|object|embed|svg|style|link|meta|form|input|img)$/.test(name)) {
      found.push(`<${name}>`);
    }
    for (const [key, value] of Object.entries(attribs)) {
      if (/^on/i.test(key) || /^\s*(?:javascript|data|vbscript):/i.test(value)) {
        found.push(`${key}="${value}"`);
      }
    }
  }
  return found;
}
