/**
 * SGML as text collections keep it (TREC): `<DOC>` elements with one element a field, not
 * well-formed XML. Only lines and tags that the format needs are markup: a bare `<` or `&` is text.
 */
import { decodeHTMLStrict } from "entities";
import type { RawRecord } from "#src/record.ts";
import { fieldPaths } from "./field-names.ts";
import { toRecord } from "./json-record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

/** Names that collections use beside those that `field-names.ts` knows. */
const NAMES: Readonly<Record<string, string>> = {
  HEADLINE: "title",
  HEAD: "title",
  HL: "title",
  TITLE: "title",
  TEXT: "text",
  BODY: "text",
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
  sniff: (head) => (/^\s*(?:<!DOCTYPE DOC\b[^>]*>\s*)?<DOC(?:\s[^<>]*)?>/i.test(head) ? 1 : 0),
  read,
};

const DOCUMENT = /<DOC(\s[^<>]*)?>/gi;

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
    const close = inner.search(/<\/DOC\s*>/i);
    if (close < 0) {
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
    const fields = {
      ...attributes(start[1] ?? ""),
      ...elements(close < 0 ? inner : inner.slice(0, close)),
    };
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

/** `id="AFP_ARB_1" type="story"` → fields. */
function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w-]+)\s*=\s*"?([^"\s>]*)"?/g)) {
    found[name.toLowerCase()] = value;
  }
  return found;
}

const OPEN = /<([A-Za-z][A-Za-z0-9_-]*)(?:\s[^<>]*)?>/g;

/**
 * The elements of a document, each up to its own end tag; one that has none ends where the next
 * begins. Text between elements is kept under `unmarked`.
 */
function elements(inner: string): Record<string, string> {
  const found: Record<string, string> = {};
  const loose: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  OPEN.lastIndex = 0;
  for (let open = OPEN.exec(inner); open !== null; open = OPEN.exec(inner)) {
    const name = (open[1] ?? "").toUpperCase();
    loose.push(inner.slice(from, open.index));
    const start = open.index + open[0].length;
    const close = closing(inner, name, start, unclosed);
    const value = words(inner.slice(start, close.from));
    const key = NAMES[name] ?? name.toLowerCase();
    if (value !== "") found[key] = found[key] === undefined ? value : `${found[key]}\n${value}`;
    from = close.to;
    OPEN.lastIndex = from;
  }
  loose.push(inner.slice(from));
  const rest = loose
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n");
  return rest === ""
    ? found
    : { ...found, ...(found["text"] === undefined ? { text: rest } : { unmarked: rest }) };
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

/** `<P>` divides paragraphs; what is left of markup and references is resolved. */
function words(content: string): string {
  const paragraphs = content
    .replace(/<\/?(?:P|BR|S|SEG|HEADLINE|DATELINE|ANNOTATION|GRAPHIC)(?:\s[^<>]*)?>/gi, "\n\n")
    .replace(/\n\s*\n\s*/g, "\n\n");
  return decodeHTMLStrict(paragraphs).trim();
}
