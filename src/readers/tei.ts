/**
 * TEI (tei-c.org, P5 and P4): an edition of articles, one a `TEI`, or an issue whose `div` elements of type
 * `article` or `item` are each an article.
 */
import type { RawRecord } from "#src/record.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { teiHtml } from "./tei-html.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";
import { inside, spaced } from "./xml-path.ts";

const ROOT = /<(TEI|TEI\.2|teiCorpus(?:\.2)?)[\s>]/;

export const tei: Reader = {
  format: "tei",
  extensions: ["tei"],
  sniff: (head) => (ROOT.test(head) && /<teiHeader[\s>]/.test(head) ? 0.95 : 0),
  read,
};

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const { text } = input.decoded;
  const texts = [...xmlItems(text, /<TEI\.2[\s>]/.test(text) ? "TEI.2" : "TEI")];
  const all = texts.flatMap(({ node, cut }): { node: XmlNode; part?: XmlNode }[] => {
    if (cut) reportCut(input.path, node, context.report);
    const { articles, others } = divisionsIn(node);
    if (articles.length === 0) return [{ node }];
    for (const other of others) context.report({ ...noArticle(other), path: input.path });
    return articles.map((part) => ({ node, part }));
  });
  for (const [i, { node, part }] of all.entries()) {
    const body = part ?? inside(node, "text");
    const source = {
      format: "tei",
      path: input.path,
      line: part?.line ?? node.line,
      source: part?.markup ?? node.markup,
      ...(all.length > 1 ? { index: i } : {}),
    };
    const fields = part === undefined ? textFields(node) : partFields(node, part);
    const html = teiHtml(body?.markup ?? "", [fields.title, fields.author]);
    const record = markupRecord(source, fields, html, context);
    if (record !== undefined) yield record;
  }
}

/** What divisions are called that hold an article each. */
const ARTICLE = /^(?:article|item|news|report)$/i;
const DEEPEST = 50;

interface Divisions {
  readonly articles: readonly XmlNode[];
  /** Those that hold no article: advertisements, tables of contents. */
  readonly others: readonly XmlNode[];
}

function divisionsIn(node: XmlNode, depth = 0): Divisions {
  const found = (depth > DEEPEST ? [] : node.children).map((child): Divisions => {
    const isDivision = /^div\d?$/.test(child.name);
    if (isDivision && ARTICLE.test(child.attributes["type"] ?? ""))
      return { articles: [child], others: [] };
    const inner = divisionsIn(child, depth + 1);
    return isDivision && inner.articles.length === 0 ? { articles: [], others: [child] } : inner;
  });
  return {
    articles: found.flatMap(({ articles }) => articles),
    others: found.flatMap(({ others }) => others),
  };
}

const noArticle = ({ attributes, line, text }: XmlNode) =>
  ({
    rule: "not-an-article",
    severity: "info",
    line,
    found: `a division of type ${attributes["type"] ?? "(none)"}: ${spaced(text).slice(0, 60)}`,
    expected: "one of type article or item",
    advice: "left out; change its type if it is an article",
  }) as const;

/** Fields of a text that is one article: its own title is that of the file. */
function textFields(node: XmlNode) {
  const file = inside(node, "teiHeader", "fileDesc");
  const title = file && inside(file, "titleStmt");
  const printed = file && inside(file, "publicationStmt");
  const source = file && inside(file, "sourceDesc");
  const authors = title === undefined ? [] : childrenOf(title, "author").map(wordsOf);
  const numbers = printed === undefined ? [] : childrenOf(printed, "idno");
  const number = numbers.find(({ text }) => !isAddress(text)) ?? numbers[0];
  return {
    id: (number && wordsOf(number)) ?? node.attributes["xml:id"],
    url: numbers.map(wordsOf).find(isAddress),
    title: title && childText(title, "title")?.replace(/\s+/g, " "),
    author: authors.join("، ") || undefined,
    date: dayIn(source) ?? (printed && dayIn(printed)),
    publisher: printed && childText(printed, "publisher"),
    language: node.attributes["xml:lang"],
    rest: mergeRest(
      title === undefined ? {} : restOf(title, new Set(["title", "author"])),
      printed === undefined ? {} : restOf(printed, new Set(["publisher", "date", "idno"])),
      file === undefined ? {} : restOf(file, new Set(["titleStmt", "publicationStmt"])),
      restOf(inside(node, "teiHeader") ?? node, new Set(["fileDesc", "text"])),
    ),
  };
}

/** Fields of a part of an issue: the day is the issue's, whose title is the paper's. */
function partFields(node: XmlNode, part: XmlNode) {
  const { title, author: _, id: __, url: ___, rest, ...issue } = textFields(node);
  const byline = childrenOf(part, "byline")[0];
  return {
    ...issue,
    id: part.attributes["xml:id"],
    title: childText(part, "head")?.replace(/\s+/g, " "),
    author: byline && wordsOf(byline),
    publisher: title ?? issue.publisher,
    rest: mergeRest(rest, { publisher: (title && issue.publisher) ?? "" }),
  };
}

const wordsOf = ({ text }: XmlNode): string => spaced(text);
const isAddress = (text: string): boolean => /^https?:\/\//.test(text.trim());

/** The first day that elements of a head state, as an attribute or in words. */
function dayIn(node: XmlNode | undefined, depth = 0): string | undefined {
  if (node === undefined || depth > DEEPEST) return undefined;
  if (node.name === "date") {
    const { when, "when-iso": iso } = node.attributes;
    return when ?? iso ?? (wordsOf(node) || undefined);
  }
  for (const child of node.children) {
    const found = dayIn(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
