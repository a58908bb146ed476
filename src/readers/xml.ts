/**
 * XML that no format describes: home-made exports and tables of databases. Elements that hold a title and
 * a text under names that records of JSON have (`field-names.ts`, the archivist's own first) are records.
 */
import type { RawRecord } from "#src/record.ts";
import { fieldPaths } from "./field-names.ts";
import { toRecord } from "./json-record.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";
import { reportCut, type XmlItem, xmlItems } from "./xml-items.ts";
import { type Kind, recordKind } from "./xml-kinds.ts";
import { fieldOf } from "./xml-names.ts";
import { xmlObject } from "./xml-object.ts";

export const xml: Reader = {
  format: "xml",
  extensions: ["xml"],
  // Whoever knows the format is surer. A wiki's dump keeps texts, in a notation of its own, below titles.
  sniff(head, path) {
    if (/<mediawiki\s/.test(head)) return 0;
    if (/^\s*<\?xml\s/.test(head)) return 0.5;
    return xml.extensions.includes(extensionOf(path)) && /^\s*<[\p{L}!]/u.test(head) ? 0.4 : 0;
  },
  read,
};

function* read(input: ReaderInput, { fields, report }: ReaderContext): Generator<RawRecord> {
  const { path, decoded } = input;
  const paths = fieldPaths(fields);
  const field = fieldOf(paths);
  const kind = recordKind(decoded.text, field);
  if (kind === undefined) return report(noKind(path, decoded.text));
  for (const { item, index } of numbered(itemsOf(decoded.text, kind))) {
    const { node, cut } = item;
    if (cut) reportCut(path, node, report);
    const number = index === undefined ? {} : { index };
    const place = { line: node.line, ...number, paths, report };
    const record = toRecord("xml", input, xmlObject(node, field), place);
    if (record !== undefined) yield record;
  }
}

function* itemsOf(text: string, { name, table }: Kind): Generator<XmlItem> {
  for (const item of xmlItems(text, name))
    if (table === undefined || item.node.attributes["name"] === table) yield item;
}

/** Items with their numbers; the only one of a file has none. */
function* numbered(
  items: Iterable<XmlItem>,
): Generator<{ readonly item: XmlItem; readonly index?: number }> {
  let index = 0;
  let first: XmlItem | undefined;
  for (const item of items) {
    if (first !== undefined) yield { item: first, index: 0 };
    if (index > 0) yield { item, index };
    first = index === 0 ? item : undefined;
    index += 1;
  }
  if (first !== undefined) yield { item: first };
}

/** Elements named in the message. */
const SHOWN = 12;

function noKind(path: string, text: string) {
  const names = new Set<string>();
  for (const [, name = ""] of text.matchAll(/<([\p{L}_][^\s<>/]*)/gu)) {
    names.add(name);
    if (names.size === SHOWN) break;
  }
  return {
    rule: "record-keys",
    severity: "warning",
    path,
    found: `XML with the elements ${[...names].join(", ") || "(none)"}`,
    expected: "elements that hold a title and a text under known names",
    advice: "if they are articles, name their elements under fields in content/archive.yaml",
  } as const;
}
