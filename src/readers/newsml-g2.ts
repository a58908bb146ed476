/** NewsML-G2 (iptc.org, version 2): news items of agencies, one a file or in a message. */
import type { RawRecord } from "#src/record.ts";
import type { Refusal } from "./json-record.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import { nitfHtml } from "./nitf-html.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";
import { inside, spaced } from "./xml-path.ts";

export const newsmlG2: Reader = {
  format: "newsml-g2",
  extensions: [],
  sniff: (head) => (/<(?:newsMessage|newsItem)\s[^>]*iptc\.org\/std\/nar\//.test(head) ? 0.97 : 0),
  read,
};

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const items = [...xmlItems(input.decoded.text, "newsItem")];
  for (const [i, { node, cut }] of items.entries()) {
    const refused = whyNot(node);
    if (refused !== undefined) {
      context.report({ ...refused, path: input.path, line: node.line });
      continue;
    }
    if (cut) reportCut(input.path, node, context.report);
    const index = items.length > 1 ? { index: i } : {};
    const source = { format: "newsml-g2", path: input.path, line: node.line, source: node.markup };
    const record = markupRecord({ ...source, ...index }, fieldsOf(node), bodyOf(node), context);
    if (record !== undefined) yield record;
  }
}

/** The text stands in the item itself, as XHTML or as NITF; pictures beside it are files of their own. */
function bodyOf(node: XmlNode): string {
  const content =
    inside(node, "contentSet", "inlineXML") ?? inside(node, "contentSet", "inlineData");
  if (content === undefined) return "";
  const page = inside(content, "html", "body") ?? inside(content, "xhtml:html", "xhtml:body");
  const story = inside(content, "nitf", "body", "body.content");
  if (page !== undefined) return page.markup.replace(/<(\/?)x?html:/g, "<$1");
  if (story !== undefined) return nitfHtml(story.markup);
  return content.children.length > 0 ? content.markup : content.text.replace(/</g, "&lt;");
}

function fieldsOf(node: XmlNode) {
  const item = inside(node, "itemMeta");
  const content = inside(node, "contentMeta");
  const rights = inside(node, "rightsInfo");
  const said = (name: string) => content && nameOf(childrenOf(content, name)[0]);
  const provider = item && childrenOf(item, "provider")[0];
  const keywords = (content === undefined ? [] : childrenOf(content, "keyword")).map(({ text }) =>
    spaced(text),
  );
  const place = content && childrenOf(content, "located").map(nameOf).filter(Boolean).join("، ");
  return {
    id: node.attributes["guid"],
    url: node.attributes["guid"]?.match(/^https?:\S+/)?.[0],
    title: said("headline") ?? (item && childText(item, "title")),
    standfirst: content && spaced(childText(content, "description") ?? ""),
    author: said("by") ?? said("creator"),
    date: content && childText(content, "contentCreated"),
    modified:
      (content && childText(content, "contentModified")) ??
      (item && childText(item, "versionCreated")),
    publisher: nameOf(provider) ?? provider?.attributes["literal"],
    dateline: (content && childText(content, "dateline")) ?? place,
    keywords: keywords.length > 0 ? keywords : undefined,
    language: node.attributes["xml:lang"],
    rights: rights && childText(rights, "copyrightNotice"),
    rest: mergeRest(
      item === undefined ? {} : restOf(item, ITEM),
      content === undefined ? {} : restOf(content, CONTENT),
      rights === undefined ? {} : restOf(rights, new Set(["copyrightNotice"])),
    ),
  };
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const ITEM = set("title provider versionCreated pubStatus itemClass");
const CONTENT = set(
  "headline description by creator contentCreated contentModified dateline located keyword",
);

/** What an element calls what it stands for. */
const nameOf = (node: XmlNode | undefined): string | undefined =>
  node && (spaced(childText(node, "name") ?? node.text) || undefined);

/** Why an item is not to be shown: it was called back, or has not been released. */
function whyNot(node: XmlNode): Refusal | undefined {
  const item = inside(node, "itemMeta");
  const { qcode = "", uri = "" } = inside(node, "itemMeta", "pubStatus")?.attributes ?? {};
  const status = /(?:withheld|cancel+ed)$/.exec(qcode || uri)?.[0];
  if (status === undefined) return undefined;
  const title = item && childText(item, "title");
  return {
    rule: "not-published",
    severity: "info",
    found: `an item that is ${status}: ${title ?? node.attributes["guid"] ?? "(no title)"}`,
    expected: "one that is usable",
    advice: "left out; ask the agency for it if it belongs to the archive",
  };
}
