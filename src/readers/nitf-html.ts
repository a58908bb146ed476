/** The body of an NITF article in the words of HTML. */

/** Elements of NITF that HTML calls otherwise; most have their HTML names. */
const NAMES: Readonly<Record<string, string>> = {
  hl1: "h2",
  hl2: "h2",
  bq: "blockquote",
  block: "div",
};

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const MEDIA = /<media\b[^>]*>([\s\S]*?)<\/media\s*>/g;

/** Markup of `body.content` → HTML; a medium becomes a figure with its caption and producer. */
export function nitfHtml(markup: string): string {
  return markup
    .replace(CDATA, (_, text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"))
    .replace(MEDIA, (_, inner: string) => figure(inner))
    .replace(/<(\/?)([a-z]+\d?)(?=[\s/>])/g, (_, slash: string, name: string) => {
      return `<${slash}${NAMES[name] ?? name}`;
    });
}

function figure(media: string): string {
  const within = (name: string) =>
    new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}\\s*>`).exec(media)?.[1]?.trim() ?? "";
  const source = /<media-reference\b[^>]*?\ssource="([^"]*)"/.exec(media)?.[1] ?? "";
  const producer = within("media-producer");
  const caption = within("media-caption");
  const words = producer === "" ? caption : `${caption} (${producer})`;
  return `<figure><img src="${source}"><figcaption>${words}</figcaption></figure>`;
}
