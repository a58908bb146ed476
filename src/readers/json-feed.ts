/** JSON Feed (jsonfeed.org, versions 1 and 1.1): an article an item. */
import { type ParseError, parse } from "jsonc-parser";
import type { RawRecord } from "#src/record.ts";
import { jsonError } from "./json-error.ts";
import { isObject, type JsonObject } from "./json-fields.ts";
import { markupRecord } from "./markup-record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";

export const jsonFeed: Reader = {
  format: "json-feed",
  extensions: [],
  sniff: (head) =>
    /^\s*\{[^[]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(head) ? 1 : 0,
  read,
};

const USED = new Set(
  "id url title content_html content_text date_published date_modified author authors tags language".split(
    " ",
  ),
);

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const { text } = input.decoded;
  const errors: ParseError[] = [];
  // Lenient: what stands before a fault is read, and the fault reported.
  const feed: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) {
    const { offset, found, expected } = jsonError(text);
    context.report({
      rule: "json-damaged",
      severity: "error",
      path: input.path,
      line: text.slice(0, offset).split("\n").length,
      found,
      expected,
      advice: "items before it were read; repair the file and convert again",
    });
  }
  const items = isObject(feed) && Array.isArray(feed["items"]) ? feed["items"] : [];
  for (const [index, item] of items.entries()) {
    const record = isObject(item)
      ? toRecord(input, item, index, feed as JsonObject, context)
      : undefined;
    if (record !== undefined) yield record;
  }
}

function toRecord(
  input: ReaderInput,
  item: JsonObject,
  index: number,
  feed: JsonObject,
  context: ReaderContext,
): RawRecord | undefined {
  const authors = [item["authors"] ?? item["author"]].flat();
  const tags = Array.isArray(item["tags"])
    ? item["tags"].filter((tag) => typeof tag === "string")
    : [];
  const html = string(item["content_html"]);
  const words = string(item["content_text"]);
  const rest = Object.entries(item).filter(([key, value]) => !isHeld(key, value, item));
  return markupRecord(
    { format: "json-feed", path: input.path, line: 1, index, source: JSON.stringify(item) },
    {
      id: string(item["id"]),
      url: string(item["url"]),
      title: string(item["title"]),
      author: authors
        .map((author) => (isObject(author) ? string(author["name"]) : undefined))
        .filter((name) => name !== undefined)
        .join("، "),
      date: string(item["date_published"]),
      modified: string(item["date_modified"]),
      ...(tags.length > 0 ? { keywords: tags } : {}),
      language: string(item["language"]) ?? string(feed["language"]),
      rest: {
        ...Object.fromEntries(
          rest.map(([key, value]) => [key, string(value) ?? JSON.stringify(value)]),
        ),
        ...(html === undefined || words === undefined ? {} : { content_text: words }),
        ...(string(feed["title"]) === undefined ? {} : { channel: String(feed["title"]) }),
      },
    },
    html ?? (words ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>"),
    context,
  );
}

/** Whether the fields hold all that a key of an item says. */
function isHeld(key: string, value: unknown, item: JsonObject): boolean {
  if (!USED.has(key)) return false;
  if (key === "tags") return Array.isArray(value) && value.every((tag) => typeof tag === "string");
  if (key === "author" || key === "authors") {
    const only = key === "authors" || item["authors"] === undefined;
    const people = Array.isArray(value) ? value : [value];
    return only && people.every(isOnlyNamed);
  }
  return typeof value === "string";
}

const isOnlyNamed = (one: unknown): boolean =>
  isObject(one) && Object.keys(one).join() === "name" && typeof one["name"] === "string";

const string = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
