/** What a raw record says, line by line, read without the code that makes articles of it. */
import { decodeHTML, decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";
import type { RawRecord } from "#src/record.ts";
import { lettersOf } from "./letters.ts";
import { pageLines } from "./page-lines.ts";

/** Formats whose record keeps its own text whole: what they say is read from that. */
const OWN_OBJECT = new Set(["json", "jsonl", "csv", "json-feed", "ninjs", "sql"]);
/** Formats whose record is its text. */
const TEXTS = new Set(["text", "wet"]);

/** Where the lines of a format come from, in words for the person who reads the figures. */
export function originOfLines(format: string): "raw text" | "reader's fields" {
  const own = [TEXTS, OWN_OBJECT, PAGES].some((formats) => formats.has(format));
  return own || format === "sgml" ? "raw text" : "reader's fields";
}

/** Formats whose record keeps a whole page. */
const PAGES = new Set(["html", "warc", "mhtml"]);

/** A line to be found, or the pieces of one, which may be found in several places. */
export type RawLine = string | readonly string[];

/**
 * The lines of a record that hold something. Plain text: its lines. Objects and tables: every
 * string in them. Pages: all that they show, and what the reader found in their metadata; a line that
 * a page repeats, once. Other markup, of which most is no article: what the reader found in it.
 */
export const rawLines = (record: RawRecord): RawLine[] => linesOfRecord(record).map(atBreaks);

/** Cleaning divides a line at these, at some in certain places only: its pieces may be kept in several. */
const BREAK = /[\v\f\u0085\u2028\u2029]+/;

function atBreaks(line: RawLine): RawLine {
  const pieces = [line].flat().flatMap((piece) => piece.split(BREAK));
  return pieces.length === 1 ? line : pieces.filter((piece) => lettersOf(piece) !== "");
}

function linesOfRecord(record: RawRecord): RawLine[] {
  if (TEXTS.has(record.format)) return linesOf(record.source);
  if (OWN_OBJECT.has(record.format)) {
    const value: unknown = JSON.parse(record.source);
    const stated = new Map(STATES_MARKUP.has(record.format) ? statedTexts(value) : []);
    const lines = (text: string) =>
      linesOf(stated.get(text) === "plain" ? text : withoutTags(text, stated.has(text)));
    return stringsIn(value).flatMap(lines);
  }
  const sgml = record.format === "sgml" ? sgmlLines(record.source) : undefined;
  if (sgml !== undefined) return sgml;
  if (PAGES.has(record.format)) {
    // What the reader left out, and what it took for the text or its head, the page itself must say.
    const { text: _, blocks: __, captions: ___, head: ____, rest, ...stated } = record.fields;
    const { page_noise: _____, ...meta } = rest;
    const lines = pageLines(record.source);
    const shown = lettersOf(lines.flat().join(""));
    // A byline of several lines was put together of what the page shows.
    const { author = "", ...others } = stated;
    const signed = shown.includes(lettersOf(author)) ? [] : [author];
    const fields = [...signed, ...stringsIn(others), ...stringsIn(meta)].flatMap(linesOf);
    return onceEach([...lines, ...fields]);
  }
  // The text says what the blocks say, captions too where they stand in it.
  const { blocks: _, captions = [], rest, ...fields } = record.fields;
  const shown = captions.flatMap(({ text }) => (fields.text.includes(text) ? [] : [text]));
  return [...stringsIn(fields), ...shown, ...Object.values(rest)].flatMap(linesOf);
}

/** Elements of which HTML shows nothing. */
const NO_TEXT = /<(script|style|noscript|template|iframe)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const SGML_TAG = /<!--[\s\S]*?-->|<\/?([A-Za-z][\w-]*)((?:\s[^<>]*)?)>/g;

/** `name="value"`, with other marks or none. */
const ATTRIBUTE = /[\w-]\s*=\s*(?:"([^"]*)"|'([^']*)'|["']?([^"'\s>]*))/g;

/** Part of a tag that nothing whole is left of: where it began or ended only its reader can say. */
const TORN = /<[a-z/!]|[a-z\d"']>/i;

/**
 * A page's own markup, up to its end, else to the next line that begins with a tag. It is HTML, where
 * a reference may end without a semicolon; elsewhere such a sign is the text's own.
 */
const MAIN =
  /(<main(?:\s[^<>]*)?>(?:(?!<\/main|<[a-z])[\s\S])*<[a-z](?:[\s\S]*?<\/main\s*>|(?![\s\S]*<\/main\s*>)[\s\S]*?(?=\n[ \t]*<\/?[a-z]|$)))/i;

/**
 * The lines between the tags of an SGML document, and the values in its opening tag; undefined when
 * its tags are torn.
 */
function sgmlLines(source: string): RawLine[] | undefined {
  const values: string[] = [];
  const bare = (markup: string): string =>
    markup.replace(SGML_TAG, (tag, name = "", attributes = "") => {
      if (name.toUpperCase() === "DOC" && !tag.startsWith("</"))
        for (const [, double, single, bare] of attributes.matchAll(ATTRIBUTE))
          values.push(...linesOf(decodeHTMLStrict(double ?? single ?? bare ?? "")));
      return "\n";
    });
  const texts = source
    .replace(NO_TEXT, "\n")
    .split(MAIN)
    .map((part, i) => ({ text: bare(part), decode: i % 2 === 1 ? decodeHTML : decodeHTMLStrict }));
  if (texts.some(({ text }) => TORN.test(text))) return undefined;
  const lines = texts.flatMap(({ text, decode }) => linesOf(decode(text))).flatMap(betweenTags);
  // An address that an element repeats is one statement.
  const said = new Set(lines.map((line) => lettersOf([line].flat().join(""))));
  return [...values.filter((value) => !said.has(lettersOf(value))), ...lines];
}

/** A line of words marked by references to tags; its reader may have kept these as words. */
function betweenTags(line: string): RawLine[] {
  const lines = linesOf(withoutTags(line));
  if (lines.length !== 1 || lines[0] === line) return lines;
  return [line.split(/<[^<>]*>/).filter((piece) => lettersOf(piece) !== "")];
}

/** Each line once, by its letters. */
function onceEach(lines: readonly RawLine[]): RawLine[] {
  const first = new Map<string, RawLine>();
  for (const line of lines) {
    const letters = lettersOf(typeof line === "string" ? line : line.join(""));
    if (!first.has(letters)) first.set(letters, line);
  }
  return [...first.values()];
}

/** Formats that say of a text whether it is markup, by its key or by the type beside it. */
const STATES_MARKUP = new Set(["json-feed", "ninjs"]);
const STATED_KEY = /^(?:content|body|description)_(text|x?html)$/;

/** The strings of which it is said what they are: in plain ones a sign of markup is the text's own. */
function statedTexts(value: unknown): [string, "plain" | "markup"][] {
  if (typeof value !== "object" || value === null) return [];
  const { contenttype: type } = value as { readonly contenttype?: unknown };
  return Object.entries(value).flatMap(([key, inner]): [string, "plain" | "markup"][] => {
    if (typeof inner !== "string") return statedTexts(inner);
    const kind = STATED_KEY.exec(key)?.[1] ?? (key === "value" ? type : undefined);
    if (typeof kind !== "string" || kind === "") return [];
    return [[inner, /html/i.test(kind) ? "markup" : "plain"]];
  });
}

const linesOf = (text: string): string[] => text.split(/[\r\n\u0085\u2028\u2029]+/);

/** Every string below a value, in order; numbers as they are written. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Tags that only markup has; `<b>` alone, that nothing ends, may be the article's own text. */
const BLOCK = /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|table|figure|section|article)\b[^<>]*>/i;
const ENDED = /<(a|b|cite|em|font|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>[^<>]*<\/\1\s*>/i;
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)$/;
const SILENT = /^(?:script|style|noscript|template|iframe)$/;

/** A sign that begins neither a tag nor a comment is the text's own. */
const NO_TAG =
  /<(?!\/?[a-z][\w:.-]*(?:[\s/](?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<"']){0,20000})?>|[!?][^<>]*>|!--)/gi;

/** A text without tags in which there were some until they were escaped. */
const ESCAPED =
  /^[^<]*&lt;\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote)(?:\s[^<>]*?)?\s*\/?&gt;[^<]*$/i;

/** The words of a text that is HTML, or stated to be, a line an element; any other text as it is. */
export function withoutTags(text: string, stated = false): string {
  if (ESCAPED.test(text)) return withoutTags(decodeHTML(text), stated);
  const divided = stated || BLOCK.test(text);
  if (!divided && !ENDED.test(text)) return text;
  let words = "";
  let silent = 0;
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.test(name)) silent += 1;
      if (!INLINE.test(name)) words += "\n";
    },
    ontext(piece) {
      // Where nothing but words is marked, the line ends are the text's own.
      if (silent === 0) words += divided ? piece.replace(/[^\S\v\f]+/g, " ") : piece;
    },
    onclosetag(name) {
      if (SILENT.test(name)) silent -= 1;
      if (!INLINE.test(name)) words += "\n";
    },
  });
  const ended = text.replace(/<(?=!--(?:(?!-->)[\s\S])*$)/, "&lt;");
  parser.end(ended.replace(NO_TAG, "&lt;"));
  return words;
}
