/** What WordPress keeps of a post → HTML: shortcodes, and line ends that stand for paragraphs. */

/** `[caption id="…"]<img …/> words[/caption]`, with or without a link around the image. */
const CAPTION = /\[caption\b([^\][]*)\]((?:(?!\[caption\b)[\s\S])*?)\[\/caption\]/gi;
/** Shortcodes that place something else on the page: `[gallery ids="1,2"]`, `[embed]…[/embed]`. */
const EMBED =
  /\[(embed|video|audio|playlist|gallery|youtube)\b[^\][]*\](?:\s*https?:\S+?\s*\[\/\1\])?/gi;
const BLOCK_MARK = /<!--\s*\/?wp:(?:(?!<!--)[\s\S])*?-->/g;
/** Elements that stand by themselves: a blank line beside them makes no paragraph. */
const BLOCK = /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|table|figure|hr|section|article)\b/i;

/** A post's content as HTML, and the shortcodes that were taken out of it. */
export interface PostHtml {
  readonly html: string;
  readonly embeds: readonly string[];
}

/**
 * Rendered HTML of a post's stored content. Posts of the block editor are HTML already; those of
 * the classic editor divide paragraphs by blank lines, as WordPress's own `wpautop` reads them.
 * @example wordpressHtml("a\n\nb").html // "<p>a</p>\n<p>b</p>"
 */
export function wordpressHtml(content: string): PostHtml {
  const embeds: string[] = [];
  const blocks = content.includes("<!-- wp:");
  const html = content
    .replace(BLOCK_MARK, "\n\n")
    .replace(CAPTION, (_, attributes: string, inner: string) => figure(attributes, inner))
    .replace(EMBED, (embed) => {
      embeds.push(embed.replace(/\s+/g, " "));
      return "";
    });
  return { html: blocks ? html : paragraphs(html), embeds };
}

function figure(attributes: string, inner: string): string {
  const image = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? "";
  const words =
    inner.replace(image, "").trim() || (/caption="([^"]*)"/.exec(attributes)?.[1] ?? "");
  return `\n\n<figure>${image}<figcaption>${words}</figcaption></figure>\n\n`;
}

function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, "<br>")}</p>`))
    .join("\n");
}
