/** NITF, the IPTC's News Industry Text Format (versions 2 and 3, iptc.org/std/NITF): an article a file. */
import type { RawRecord } from "#src/record.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import { nitfHtml } from "./nitf-html.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";
import { inside, spaced } from "./xml-path.ts";

export const nitf: Reader = {
  format: "nitf",
  extensions: ["nitf"],
  sniff: (head) => (/<nitf[\s>]/.test(head) ? 0.95 : 0),
  read,
};

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const items = [...xmlItems(input.decoded.text, "nitf")];
  for (const [i, { node, cut }] of items.entries()) {
    if (cut) reportCut(input.path, node, context.report);
    const index = items.length > 1 ? { index: i } : {};
    const source = { format: "nitf", path: input.path, line: node.line, source: node.markup };
    const content = inside(node, "body", "body.content");
    const record = markupRecord(
      { ...source, ...index },
      fieldsOf(node),
      nitfHtml(content?.markup ?? ""),
      context,
    );
    if (record !== undefined) yield record;
  }
}

function fieldsOf(node: XmlNode) {
  const head = inside(node, "head");
  const data = inside(node, "head", "docdata");
  const printed = inside(node, "head", "pubdata")?.attributes ?? {};
  const top = inside(node, "body", "body.head");
  const lines = top && inside(top, "hedline");
  const [kicker, above, ...below] = [
    top && childText(top, "kicker"),
    lines && childText(lines, "hl1"),
    ...(lines === undefined ? [] : childrenOf(lines, "hl2").map(({ text }) => spaced(text))),
  ];
  const said = (name: string, key: string) =>
    data && childrenOf(data, name).find(({ attributes }) => attributes[key])?.attributes[key];
  const abstract = top && childText(top, "abstract");
  const days = [said("date.issue", "norm"), said("date.release", "norm")];
  const keywords = (inside(node, "head", "docdata", "key-list")?.children ?? [])
    .map(({ attributes, text }) => attributes["key"] ?? text.trim())
    .filter(Boolean);
  const revised = head && childrenOf(head, "revision-history").at(-1)?.attributes["norm"];
  return {
    id: said("doc-id", "id-string"),
    url: printed["ex-ref"],
    title: above ?? (head && childText(head, "title")),
    kicker,
    standfirst: spaced(abstract ?? below.shift() ?? ""),
    author: spaced((top && childText(top, "byline")) ?? ""),
    date: isoDay([...days, printed["date.publication"]].find(Boolean)),
    modified: isoDay(revised),
    publisher: printed["name"] ?? said("doc-id", "regsrc"),
    section: printed["position.section"],
    dateline: spaced((top && childText(top, "dateline")) ?? ""),
    keywords: keywords.length > 0 ? keywords : undefined,
    language: node.attributes["xml:lang"] ?? inside(node, "body")?.attributes["lang"],
    rights: (top && childText(top, "rights")) ?? said("doc.copyright", "holder"),
    rest: mergeRest(
      below.length > 0 ? { hl2: below.join("\n") } : {},
      above !== undefined && head !== undefined ? others(head, "title") : {},
      head === undefined ? {} : restOf(head, HEAD),
      data === undefined ? {} : restOf(data, DOCDATA),
      top === undefined ? {} : restOf(top, TOP),
      others(inside(node, "body"), "body.end"),
    ),
  };
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const HEAD = set("title docdata pubdata revision-history");
const DOCDATA = set("doc-id key-list date.issue date.release");
const TOP = set("hedline kicker abstract byline dateline rights");

/** `{name: words}` of a child that has any. */
function others(node: XmlNode | undefined, name: string): Record<string, string> {
  const text = spaced((node && childText(node, name)) ?? "");
  return text === "" ? {} : { [name]: text };
}

/** `20160219T140500+0300` with the marks that dates are written with elsewhere. */
function isoDay(norm: string | undefined): string | undefined {
  return norm?.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:([+-]\d\d):?(\d\d)|(Z))?)?$/,
    (_, year, month, day, hour, minute, second, zone, minutes, utc) =>
      `${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}:${second ?? "00"}`}` +
      `${utc ?? (zone === undefined ? "" : `${zone}:${minutes}`)}`,
  );
}
