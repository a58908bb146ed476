/** What exports wrap records in, taken off: a hit, a resource, a database of several tables. */
import type { FieldPaths } from "./field-names.ts";
import { isResource, restNode, whyNoNode, withAttributes } from "./json-api.ts";
import { isObject, type JsonObject, recordFields } from "./json-fields.ts";
import { ghostPosts, ghostTables, whyNoGhostPost } from "./json-ghost.ts";
import type { Refusal } from "./json-record.ts";
import { isTelegram, telegramMessage, whyNoMessage } from "./json-telegram.ts";
import { withEmbedded } from "./json-wordpress.ts";

export interface Opened {
  readonly value: unknown;
  /** Why it is no article, where the export says so. */
  readonly refused?: Refusal | undefined;
}

/** The records that a value stands for: itself in most files. */
export function opened(value: unknown, paths: FieldPaths): readonly Opened[] {
  const tables = ghostTables(value);
  if (tables !== undefined)
    return ghostPosts(tables).map((post) => ({
      value: post,
      refused: whyNoGhostPost(post),
    }));
  if (!isObject(value)) return [{ value }];
  if (isResource(value)) return [{ value: withAttributes(value), refused: whyNoNode(value) }];
  const node = restNode(value);
  if (node !== undefined) return opened(node, paths);
  // An answer about one resource.
  if (isResource(value["data"])) return opened(value["data"], paths);
  if (isTelegram(value)) return [{ value: telegramMessage(value), refused: whyNoMessage(value) }];
  const { messages } = value;
  if (Array.isArray(messages) && messages.length > 0 && messages.every(isTelegram))
    return messages.flatMap((message: unknown) => opened(message, paths));
  // A search engine's hit holds what was indexed under one key, beside what the engine says of it.
  if (isObject(value["_source"])) {
    const { _source: source, ...hit } = value;
    return [{ value: { ...hit, ...source } }];
  }
  const [inner, more] = Object.values(value);
  // `{"node": {…}}`: each record of a list in an object of its own.
  if (more === undefined && isObject(inner) && recordFields(value, paths) === undefined)
    if (recordFields(inner, paths) !== undefined) return opened(inner, paths);
  return databaseRows(value, paths) ?? [{ value: withEmbedded(value) }];
}

/** What phpMyAdmin's JSON lists: a header, databases, and tables with their rows. */
function databaseRows(value: JsonObject, paths: FieldPaths): readonly Opened[] | undefined {
  const { type, name, data, version, comment } = value;
  const isTable = type === "table" && typeof name === "string" && Array.isArray(data);
  const isHead = type === "header" && typeof version === "string" && typeof comment === "string";
  const isDatabase = type === "database" && Object.keys(value).length === 2;
  if (!isTable)
    return isHead || isDatabase ? [none(value, `a description of type ${type}`)] : undefined;
  const isArticle = (row: unknown) => isObject(row) && recordFields(row, paths)?.text;
  if (!data.some(isArticle)) return [none(value, `a table without articles: ${name}`)];
  return data.map((row) => ({ value: row as unknown }));
}

const none = (value: unknown, found: string): Opened => ({
  value,
  refused: {
    rule: "not-an-article",
    severity: "info",
    found,
    expected: "an article",
    advice: "left out",
  },
});
