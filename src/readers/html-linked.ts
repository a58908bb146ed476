/** Which of the articles in a page's JSON-LD the page itself is. */
import { parse } from "jsonc-parser";
import { isObject, type JsonObject } from "./json-fields.ts";
import { isArticleType, type LinkedArticle, linkedArticle } from "./json-ld.ts";

/** What a page says of itself beside its JSON-LD. */
export interface PageNames {
  /** The window title and headings. */
  readonly titles: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * The article whose headline or address is the page's; else the first that stands in no list of others.
 * A page that describes none has at most the day on which the page or its film was published.
 */
export function pageArticle(scripts: readonly string[], names: PageNames): LinkedArticle {
  const nodes = scripts.flatMap((script) => nodesOf(parse(oneLine(script))));
  const articles = nodes.filter(({ node }) => typesOf(node).some(isArticleType));
  const chosen =
    articles.find(({ node }) => isPage(node, names)) ?? articles.find(({ listed }) => !listed);
  if (chosen !== undefined) return linkedArticle([JSON.stringify(chosen.node), ...scripts]);
  // Scripts beyond repair are read as far as they make sense.
  const read = articles.length === 0 ? linkedArticle(scripts) : {};
  return read.headline === undefined ? { ...read, ...dayOf(nodes, names) } : read;
}

/** Line ends are forbidden inside a text, and mean nothing outside. */
const oneLine = (script: string): string =>
  script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, "").replace(/[\n\r\t]+/g, " ");

interface Described {
  readonly node: JsonObject;
  /** Whether it is an entry of a list, most often of other pages. */
  readonly listed: boolean;
}

const INNER = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"];
const DEEPEST = 6;

function nodesOf(value: unknown, listed = false, depth = 0): Described[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, listed, depth + 1));
  if (!isObject(value)) return [];
  const inner = INNER.flatMap((key) =>
    nodesOf(value[key], listed || key === "itemListElement", depth + 1),
  );
  return [{ node: value, listed }, ...inner];
}

const typesOf = (node: JsonObject): string[] => [node["@type"]].flat().map(String);

function isPage(node: JsonObject, { titles, addresses }: PageNames): boolean {
  const headline = lettersOf(node["headline"] ?? node["name"]);
  if (headline !== "" && titles.some((title) => lettersOf(title).startsWith(headline))) return true;
  const own = ["url", "mainEntityOfPage", "@id"].map((key) => addressOf(node[key]));
  return own.some((address) => address !== undefined && addresses.includes(address));
}

const addressOf = (value: unknown): string | undefined => {
  const found = isObject(value) ? (value["@id"] ?? value["url"]) : value;
  return typeof found === "string" ? found : undefined;
};

const lettersOf = (text: unknown): string =>
  typeof text === "string" ? text.replace(/[^\p{L}\p{N}]+/gu, "") : "";

const DAYS = [
  ["WebPage", "datePublished"],
  ["VideoObject", "uploadDate"],
] as const;

function dayOf(nodes: readonly Described[], names: PageNames): LinkedArticle {
  for (const [type, key] of DAYS) {
    const found = nodes.find(
      ({ node, listed }) =>
        typesOf(node).includes(type) && (!listed || isPage(node, names)) && key in node,
    );
    const day = found?.node[key];
    if (typeof day === "string") return { datePublished: day };
  }
  return {};
}
