/** The `<main>` of a page's text as extraction tools write it, in TEI's names → HTML. */

const NAMES: Readonly<Record<string, string>> = {
  cell: "td",
  graphic: "img",
  head: "h2",
  hi: "b",
  item: "li",
  lb: "br",
  list: "ul",
  quote: "blockquote",
  ref: "a",
  row: "tr",
  // What HTML would take for no text at all, up to an end that may not come.
  script: "span",
  style: "span",
  textarea: "span",
  title: "span",
  xmp: "span",
};

const TAG = /<(\/?)([a-z]+)((?:\s[^<>]*)?\/?)>/gi;

/**
 * Markup with HTML's names for TEI's; other elements keep theirs.
 * @example mainHtml('<head rend="h3">a</head><p>b<lb/>c</p>') // '<h2 rend="h3">a</h2><p>b<br/>c</p>'
 */
export const mainHtml = (markup: string): string =>
  markup.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    const known = NAMES[name.toLowerCase()];
    if (known === undefined) return tag;
    return `<${slash}${known}${known === "a" ? attributes.replace(/\btarget=/, "href=") : attributes}>`;
  });
