/** RSS 2.0 (and 0.9x, and the items of RSS 1.0): an article an `<item>`. */
import type { RawRecord } from "#src/record.ts";
import { mediaFigures } from "./feed-media.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";

export const rss: Reader = {
  format: "rss",
  extensions: ["rss"],
  sniff: (head) => (/<(?:rss|rdf:RDF)[\s>]/.test(head) ? 0.9 : 0),
  read,
};

/** Elements that fields hold; the others go to `rest`. */
const USED = new Set(
  "title link guid pubDate dc:date dc:creator author category content:encoded description source dc:language dc:rights dcterms:modified media:credit".split(
    " ",
  ),
);

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  let index = -1;
  for (const { node, outside, cut } of xmlItems(input.decoded.text, "item")) {
    index += 1;
    if (cut) reportCut(input.path, node, context.report);
    const full = childText(node, "content:encoded");
    const summary = childText(node, "description");
    const body = full ?? summary ?? "";
    const guid = childrenOf(node, "guid")[0];
    const link = childText(node, "link") ?? permalink(guid);
    const [first, ...more] = childrenOf(node, "category").map(({ text }) => text.trim());
    const record = markupRecord(
      { format: "rss", path: input.path, line: node.line, index, source: node.markup },
      {
        id: guid?.text.trim(),
        url: link,
        title: childText(node, "title"),
        author: childText(node, "dc:creator", "author"),
        date: childText(node, "pubDate", "dc:date"),
        modified: childText(node, "dcterms:modified"),
        publisher: childText(node, "source", "dc:publisher"),
        // One category is the section; of several nobody says which is.
        section: more.length === 0 ? first : undefined,
        keywords:
          first !== undefined && more.length > 0 ? [first, ...more].filter(Boolean) : undefined,
        language: childText(node, "dc:language") ?? outside["language"],
        rights: childText(node, "dc:rights") ?? outside["copyright"],
        rest: mergeRest(
          full === undefined || summary === undefined ? {} : { description: summary },
          outside["title"] === undefined ? {} : { channel: outside["title"] },
          restOf(node, USED),
        ),
      },
      mediaFigures(node, body) + body,
      context,
    );
    if (record !== undefined) yield record;
  }
}

function permalink(guid: XmlNode | undefined): string | undefined {
  const text = guid?.text.trim() ?? "";
  return guid?.attributes["isPermaLink"] !== "false" && /^https?:/.test(text) ? text : undefined;
}
