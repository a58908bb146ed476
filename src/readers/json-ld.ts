/** The article that a page describes in JSON-LD (schema.org), whatever it is wrapped in. */
import { type ParseError, parse } from "jsonc-parser";
import { isObject, type JsonObject, splitKeywords } from "./json-fields.ts";

export interface LinkedArticle {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly language?: string;
  readonly url?: string;
  readonly image?: string;
  readonly body?: string;
}

const ARTICLE = /(?:Article|BlogPosting|Report|NewsStory|OpinionPiece|Interview)$/i;
/** Whether a schema.org type is an article's. */
export const isArticleType = (type: string): boolean => ARTICLE.test(type);

/**
 * The first article among JSON-LD texts; keys are compared without case, as sites write `headLine`.
 * Texts that are not quite JSON (comments, trailing commas) are read as far as they make sense.
 */
export function linkedArticle(texts: readonly string[]): LinkedArticle {
  const nodes = texts.flatMap((text) => nodesOf(parsed(text)));
  const article = nodes.find((node) =>
    [get(node, "@type")].flat().some((type) => isArticleType(String(type))),
  );
  return article === undefined ? {} : described(withReferences(article, nodes));
}

/** A node with those that it names by address: `{"@id": "#a"}` stands for the one described elsewhere. */
export function withReferences(node: JsonObject, nodes: readonly JsonObject[]): JsonObject {
  const byId = new Map(nodes.filter((other) => named(other)).map((other) => [other["@id"], other]));
  const resolve = (value: unknown): unknown =>
    (isObject(value) && !named(value) ? byId.get(value["@id"]) : undefined) ?? value;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(resolve) : resolve(value),
    ]),
  );
}

/** What a script says, as far as it makes sense. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "");
  const attempts = [bare, withoutLineEnds(bare)].map((attempt) => {
    const errors: ParseError[] = [];
    return { value: parse(attempt, errors, { allowTrailingComma: true }), errors: errors.length };
  });
  return attempts.sort((a, b) => a.errors - b.errors)[0]?.value;
}

/** Templates print headlines with their line ends, which JSON forbids inside a text. */
const withoutLineEnds = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (text) => text.replace(/[\n\r\t]+/g, " "));

/** Objects in the order in which they stand, `@graph` and lists opened. */
function nodesOf(value: unknown, depth = 0): JsonObject[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isObject(value)) return [];
  const inner = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"];
  return [value, ...inner.flatMap((key) => nodesOf(value[key], depth + 1))];
}

function described(node: JsonObject): LinkedArticle {
  const keywords = get(node, "keywords");
  const list = typeof keywords === "string" ? splitKeywords(keywords) : [keywords].flat();
  const words = list.map((word) => named(word)?.trim()).filter((word) => word !== undefined);
  const parts: Record<string, unknown> = {
    headline: named(get(node, "headline")) ?? named(get(node, "name")),
    datePublished: named(get(node, "datePublished")) ?? named(get(node, "dateCreated")),
    dateModified: named(get(node, "dateModified")),
    author: [get(node, "author")].flat().map(named).filter(Boolean).join("، "),
    publisher: named(get(node, "publisher")),
    section: [get(node, "articleSection")].flat().map(named).find(Boolean),
    keywords: words.filter((word) => word !== ""),
    language: named(get(node, "inLanguage")),
    url: address(get(node, "url")) ?? address(get(node, "mainEntityOfPage")),
    image: address([get(node, "image")].flat()[0]),
    body: named(get(node, "articleBody")),
  };
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== undefined && value !== "" && `${value}` !== "",
    ),
  );
}

function get(node: JsonObject, name: string): unknown {
  if (name in node) return node[name];
  const key = Object.keys(node).find((own) => own.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : node[key];
}

function named(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (!isObject(value)) return undefined;
  return named(get(value, "name")) ?? named(get(value, "@value"));
}

function address(value: unknown): string | undefined {
  const found = isObject(value) ? (get(value, "url") ?? get(value, "@id")) : value;
  return typeof found === "string" && /^https?:\/\//.test(found) ? found : undefined;
}
