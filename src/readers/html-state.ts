/** Pages whose text stands in a script alone, for a program that draws the page: its data are the article. */
import type { Document } from "domhandler";
import { fieldPaths } from "./field-names.ts";
import { attribute, elementsOf, wordCount } from "./html-dom.ts";
import { hasBlockTags } from "./html-text.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { linkedArticle } from "./json-ld.ts";

/** What a program's data say of the page's article. */
export interface StateArticle {
  /** The text as HTML. */
  readonly html: string;
  readonly title?: string;
  readonly date?: string;
  readonly modified?: string;
  readonly author?: string;
}

/** A text of fewer words is an excerpt. */
const FEWEST_WORDS = 40;
const PROSE_WORDS = 15;
/** Objects inside one another. */
const DEEPEST = 24;
const PATHS = fieldPaths({} as Parameters<typeof fieldPaths>[0]);

/** A script of a page: what it says, and of what type it is. */
export interface PageScript {
  readonly type: string;
  readonly text: string;
}

/** The scripts of a page that hold their own words. */
export const pageScripts = (document: Document): PageScript[] =>
  [...elementsOf(document)]
    .filter(({ name }) => name === "script")
    .map((script) => ({
      type: attribute(script, "type") ?? "",
      text: script.children.map((child) => ("data" in child ? child.data : "")).join(""),
    }))
    .filter(({ text }) => text.trim() !== "");

/**
 * The article in the data of a page that shows none: of all objects with a text the one whose headline is the
 * page's, else the only one. Pages of a listing hold many.
 * @param title what the page calls itself
 */
export function stateArticle(
  scripts: readonly PageScript[],
  title: string,
): StateArticle | undefined {
  const data = scripts.flatMap(dataOf);
  const found = data.flatMap((value) => articlesIn(value));
  const own = found.find((one) => isTitle(one.title ?? "", title));
  if (own !== undefined) return own;
  const linked = scripts.filter(({ type }) => /ld\+json/.test(type)).map(({ text }) => text);
  const { body = "" } = linkedArticle(linked);
  if (wordCount(body) >= FEWEST_WORDS) return { html: asHtml(body) };
  const [only, second] = found;
  if (only !== undefined) return second === undefined ? only : undefined;
  return untitled(data, title);
}

const isTitle = (stated: string, title: string): boolean =>
  stated !== "" && lettersOf(title).startsWith(lettersOf(stated));

/** The only list of blocks, where the headline stands elsewhere in the data or only on the page. */
function untitled(data: readonly unknown[], title: string): StateArticle | undefined {
  const objects = data.flatMap((value) => objectsIn(value));
  const [only, second] = objects.flatMap((object) => {
    const texts = blocksIn(object)?.filter((text) => !isTitle(text, title));
    return texts === undefined ? [] : [texts];
  });
  if (only === undefined || second !== undefined) return undefined;
  const days = new Set(objects.flatMap(publishedIn));
  const [date] = days;
  return { html: blocksHtml(only), ...(date === undefined || days.size > 1 ? {} : { date }) };
}

const PUBLISHED = /^(?:first)?_?(?:date)?_?published(?:_?(?:at|on|date|time))?$/i;
const publishedIn = (object: JsonObject): string[] =>
  Object.entries(object).flatMap(([key, value]) =>
    PUBLISHED.test(key) && typeof value === "string" ? [value] : [],
  );

function objectsIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap((inner) => objectsIn(inner, depth + 1))];
}

/** Data for a program: JSON alone, or what a script assigns to a name. */
function dataOf({ text, type }: PageScript): unknown[] {
  if (/ld\+json/.test(type)) return [];
  const json = /json/.test(type)
    ? text
    : /^\s*(?:self\.|window\.|var |let |const )?[\w$.[\]"']+\s*=\s*(\{[\s\S]*\}|\[[\s\S]*\])\s*;?\s*$/.exec(
        text,
      )?.[1];
  if (json === undefined) return [];
  try {
    return [JSON.parse(json)];
  } catch {
    // A program's own notation (functions, references) is not read.
    return [];
  }
}

function articlesIn(value: unknown, depth = 0): StateArticle[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  if (!isObject(value)) return [];
  const own = articleOf(value);
  return own === undefined
    ? Object.values(value).flatMap((inner) => articlesIn(inner, depth + 1))
    : [own];
}

function articleOf(object: JsonObject): StateArticle | undefined {
  const stated = recordFields(object, PATHS);
  const blocks = stated?.title === undefined ? undefined : blocksIn(object);
  const text = blocks === undefined ? (stated?.text ?? "") : blocksHtml(blocks);
  if (stated?.title === undefined || wordCount(text) < FEWEST_WORDS) return undefined;
  const { title, date, modified, author } = stated;
  return {
    html: asHtml(text),
    title,
    ...(date === undefined ? {} : { date }),
    ...(modified === undefined ? {} : { modified }),
    ...(author === undefined ? {} : { author }),
  };
}

/** Texts that editors keep as a list of blocks: the words of those that have some. */
function blocksIn(object: JsonObject): string[] | undefined {
  for (const value of Object.values(object)) {
    if (!Array.isArray(value) || value.length < 2 || !value.every(isObject)) continue;
    const texts = value.map((block) => wordsOf(block) ?? "").filter(Boolean);
    const prose = texts.map(wordCount).filter((words) => words >= PROSE_WORDS);
    if (prose.reduce((sum, words) => sum + words, 0) >= FEWEST_WORDS) return texts;
  }
  return undefined;
}

const blocksHtml = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${asLine(text)}</p>`).join("");

/** `{type: "paragraph", text: "…"}`, the text itself or in the object that says what the block is made of. */
function wordsOf(block: JsonObject, depth = 0): string | undefined {
  for (const key of ["text", "html", "content", "value"])
    if (typeof block[key] === "string") return block[key];
  for (const key of ["model", "data", "attributes"]) {
    const inner = block[key];
    if (isObject(inner) && depth < 3) return wordsOf(inner, depth + 1);
  }
  return undefined;
}

const asLine = (text: string): string => (/<[a-z]/i.test(text) ? text : escaped(text));
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Plain text has a paragraph a line. */
const asHtml = (text: string): string =>
  hasBlockTags(text)
    ? text
    : text
        .split(/\n+/)
        .map((line) => `<p>${asLine(line)}</p>`)
        .join("");

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");
