/** The text of a TEI edition in the words of HTML. */

/** Elements of TEI that HTML calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  head: "h2",
  quote: "blockquote",
  list: "ul",
  item: "li",
  row: "tr",
  cell: "td",
  ab: "p",
  l: "p",
  lg: "div",
  figDesc: "figcaption",
  byline: "p",
  dateline: "p",
  opener: "p",
  closer: "p",
};

/** What an editor says of the printed page is no part of its text; a page's beginning divides no words. */
const BREAK = /<(?:pb|cb|milestone|anchor)\b[^<>]*\/?>(?:<\/(?:pb|cb|milestone|anchor)>)?/g;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** @param stated headline and byline, which the text repeats */
export function teiHtml(markup: string, stated: readonly (string | undefined)[] = []): string {
  return markup
    .replace(CDATA, (_, text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"))
    .replace(BREAK, "")
    .replace(/<lb\b[^<>]*\/?>/g, " ")
    .replace(/<(head|byline)\b[^<>]*>([^<>]*)<\/\1\s*>/g, (line, _, words: string) =>
      stated.includes(words.replace(/\s+/g, " ").trim()) ? "" : line,
    )
    .replace(/<(\/?)([A-Za-z]+\d?)(?=[\s/>])/g, (_, slash: string, name: string) => {
      return `<${slash}${NAMES[name] ?? (/^div\d$/.test(name) ? "div" : name)}`;
    })
    .replace(/<([a-z]+)((?:\s[^<>]*)?)\/>/gi, "<$1$2></$1>");
}
