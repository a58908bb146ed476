/**
 * SGML as text collections keep it (TREC): `<DOC>` elements with one element a field, not
 * well-formed XML. Only lines and tags that the format needs are markup: a bare `<` or `&` is text.
 */
import { decodeHTMLStrict } from "entities";
import type { RawRecord } from "#src/record.ts";
import { fieldPaths } from "./field-names.ts";
import { toRecord } from "./json-record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { mainHtml } from "./sgml-main.ts";

/** Names that collections use beside those that `field-names.ts` knows. */
const NAMES: Readonly<Record<string, string>> = {
  HEADLINE: "title",
  HEAD: "title",
  HL: "title",
  TITLE: "title",
  TEXT: "text",
  BODY: "text",
  MAIN: "text",
  DOCNO: "id",
  DOCID: "id",
  SRC: "publisher",
  CAT: "section",
  DATE_TIME: "date",
  DD: "date",
  PUBDATE: "date",
};

export const sgml: Reader = {
  format: "sgml",
  extensions: ["sgml", "sgm", "trec"],
  sniff: (head) => (OPENING.test(head) && !COLUMNS.test(head) ? 1 : 0),
  read,
};

/** What may stand above the first document: an XML declaration, a DOCTYPE, one element around all. */
const OPENING =
  /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE (?!html)[^<>]*>\s*)?(?:<(?!html\b)[A-Z][\w-]*>\s*)?<DOC(?:\s[^<>]*)?>/i;
/** A search engine's documents name their columns in attributes: XML. */
const COLUMNS = /<DOC(?:\s[^<>]*)?>\s*<(?:field|str|arr)\s+name=/i;
const DOCUMENT = /<DOC(\s[^<>]*)?>/gi;
const END = /<\/DOC\s*>/i;

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const { text } = input.decoded;
  const paths = fieldPaths(context.fields);
  const starts = [...text.matchAll(DOCUMENT)];
  let line = 1;
  let counted = 0;
  for (const [index, start] of starts.entries()) {
    for (; counted < start.index; counted += 1) if (text[counted] === "\n") line += 1;
    const until = starts[index + 1]?.index ?? text.length;
    const inner = text.slice(start.index + start[0].length, until);
    const [document = "", ...behind] = inner.split(END);
    if (behind.length === 0) {
      context.report({
        rule: "sgml-unclosed",
        severity: "warning",
        path: input.path,
        line,
        found: "a DOC that does not end",
        expected: "</DOC>",
        advice: "read as far as it goes; compare with the source",
      });
    }
    const outside = behind.map((text) => words(text.replace(TAG, "\n")));
    const fields = elements(document, outside);
    for (const [name, value] of Object.entries(attributes(start[1] ?? "")))
      if (fields[name] !== value) fields[name in fields ? `doc_${name}` : name] = value;
    const single = starts.length === 1 ? {} : { index };
    const record = toRecord("sgml", input, fields, {
      line,
      ...single,
      paths,
      report: context.report,
    });
    if (record !== undefined) yield { ...record, source: text.slice(start.index, until).trim() };
  }
}

/** A name and its value: between marks, or up to the next space; a mark that nothing closes is dropped. */
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|["']?([^"'\s>]*)["']?)/g;

/** `id="AFP_ARB_1" type="story"` → fields; the whole under `attributes` when there is more to it. */
function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const left = text.replace(
    ATTRIBUTE,
    (whole, name: string, ...[double, single, bare]: string[]) => {
      const key = name.toLowerCase();
      if (key in found) return whole;
      found[key] = decodeHTMLStrict(double ?? single ?? bare ?? "");
      return "";
    },
  );
  return /[\p{L}\p{N}]/u.test(left) ? { ...found, attributes: text.trim() } : found;
}

const OPEN = /<([A-Za-z][A-Za-z0-9_-]*)(?:\s[^<>]*)?>/g;
/** An element that says nothing, such as a page's comments where there are none. */
const EMPTY = /<[A-Za-z][A-Za-z0-9_-]*\s*\/>/g;
/** An end tag of no element that was begun. */
const STRAY = /<\/(?!(?:P|BR|S|SEG)[\s>])[A-Za-z][A-Za-z0-9_-]*\s*>/gi;
const TAG = /<\/?[A-Za-z][A-Za-z0-9_-]*(?:\s[^<>]*)?>/g;

/**
 * The elements of a document, each up to its own end tag; one that has none ends where the next
 * begins. Text between elements, and what stands behind the document, is kept under `unmarked`.
 */
function elements(inner: string, behind: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  const loose: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  OPEN.lastIndex = 0;
  for (let open = OPEN.exec(inner); open !== null; open = OPEN.exec(inner)) {
    const name = (open[1] ?? "").toUpperCase();
    if (PARAGRAPH.test(name) || open[0].endsWith("/>")) continue;
    loose.push(inner.slice(from, open.index));
    const start = open.index + open[0].length;
    const close = closing(inner, name, start, unclosed);
    const content = inner.slice(start, close.from);
    const isMarkup = name === "MAIN" && /<[a-z]/i.test(content);
    const value = isMarkup ? mainHtml(content).trim() : words(content);
    const key = NAMES[name] ?? name.toLowerCase();
    if (value !== "") found[key] = found[key] === undefined ? value : `${found[key]}\n${value}`;
    from = close.to;
    OPEN.lastIndex = from;
  }
  loose.push(inner.slice(from));
  const rest = loose
    .map((part) => words(part.replace(EMPTY, "").replace(STRAY, "")))
    .filter(Boolean)
    .join("\n");
  const marked = found["text"];
  const text = marked ?? rest;
  const unmarked = [marked === undefined ? "" : rest, ...behind].filter(
    (part) => part.trim() !== "",
  );
  return {
    ...found,
    ...(text === "" ? {} : { text }),
    ...(unmarked.length > 0 ? { unmarked: unmarked.join("\n") } : {}),
  };
}

/** Where an element's content ends, and where reading goes on. */
function closing(
  inner: string,
  name: string,
  start: number,
  unclosed: Set<string>,
): { from: number; to: number } {
  if (!unclosed.has(name)) {
    const end = new RegExp(`</${name}\\s*>`, "gi");
    end.lastIndex = start;
    const match = end.exec(inner);
    if (match !== null) return { from: match.index, to: end.lastIndex };
    unclosed.add(name);
  }
  NEXT.lastIndex = start;
  const at = NEXT.exec(inner)?.index ?? inner.length;
  return { from: at, to: at };
}

/** A line that begins with a tag. */
const NEXT = /\n[ \t]*<\/?[A-Za-z]/g;

/** Divides a text, and is none of a document's own elements. */
const PARAGRAPH = /^(?:P|BR|S|SEG)$/;

/** `<P>` divides paragraphs; what is left of markup and references is resolved. */
function words(content: string): string {
  const paragraphs = content
    .replace(/<\/?(?:P|BR|S|SEG|HEADLINE|DATELINE|ANNOTATION|GRAPHIC)(?:\s[^<>]*)?>/gi, "\n\n")
    .replace(/\n\s*\n\s*/g, "\n\n");
  return decodeHTMLStrict(paragraphs).trim();
}
