/** Atom (RFC 4287): an article an `<entry>`; of a Blogger export, a published post. */
import type { RawRecord } from "#src/record.ts";
import { isKind, whyNoEntry } from "./blogger.ts";
import { mediaFigures } from "./feed-media.ts";
import { headlineWords } from "./html-blocks.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";

export const atom: Reader = {
  format: "atom",
  extensions: ["atom"],
  sniff: (head) => (/<feed\b[^>]*http:\/\/www\.w3\.org\/2005\/Atom/.test(head) ? 0.95 : 0),
  read,
};

const USED = new Set(
  "title link id published updated author category content summary rights source".split(" "),
);

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  let index = -1;
  for (const { node, outside, cut } of xmlItems(input.decoded.text, "entry")) {
    index += 1;
    const refused = whyNoEntry(node);
    if (refused !== undefined) {
      context.report({ ...refused, path: input.path, line: node.line });
      continue;
    }
    if (cut) reportCut(input.path, node, context.report);
    const [content] = childrenOf(node, "content");
    const [summary] = childrenOf(node, "summary");
    const categories = childrenOf(node, "category")
      .filter((category) => !isKind(category))
      .map(({ attributes }) => attributes["label"] ?? attributes["term"] ?? "");
    const people = childrenOf(node, "author").map(
      (person) => childText(person, "name") ?? person.text,
    );
    const source = childrenOf(node, "source")[0];
    const title = childrenOf(node, "title")[0];
    const body = construct(content ?? summary);
    const record = markupRecord(
      { format: "atom", path: input.path, line: node.line, index, source: node.markup },
      {
        id: childText(node, "id"),
        url: address(node),
        title: title && (isMarkup(title) ? headlineWords(construct(title)) : title.text),
        author: people.join("، ") || outside["name"],
        date: childText(node, "published"),
        modified: childText(node, "updated"),
        publisher: source === undefined ? undefined : childText(source, "title"),
        section: categories.length === 1 ? categories[0] : undefined,
        keywords: categories.length > 1 ? categories.filter(Boolean) : undefined,
        language:
          node.attributes["xml:lang"] ?? content?.attributes["xml:lang"] ?? outside["language"],
        rights: childText(node, "rights") ?? outside["rights"],
        rest: mergeRest(
          content === undefined || summary === undefined ? {} : { summary: summary.text.trim() },
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

/** A text construct as HTML: `html` is escaped markup, `xhtml` markup itself, anything else words. */
function construct(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  if (isMarkup(node)) return node.attributes["type"] === "xhtml" ? node.markup : node.text;
  return node.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");
}

function address(node: XmlNode): string | undefined {
  const links = childrenOf(node, "link");
  const found = links.find(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate");
  return found?.attributes["href"];
}

const isMarkup = ({ attributes }: XmlNode): boolean =>
  /^(?:xhtml|html|text\/html)$/.test(attributes["type"] ?? "text");
