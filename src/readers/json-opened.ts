/** What exports wrap records in, taken off: a hit, a resource, a database of several tables. */
import { isResource, whyNoNode, withAttributes } from "./json-api.ts";
import { isObject, type JsonObject } from "./json-fields.ts";
import { ghostPosts, ghostTables, whyNoGhostPost } from "./json-ghost.ts";
import type { Refusal } from "./json-record.ts";
import { withEmbedded } from "./json-wordpress.ts";

export interface Opened {
  readonly value: unknown;
  /** Why it is no article, where the export says so. */
  readonly refused?: Refusal | undefined;
}

/** The records that a value stands for: itself in most files. */
export function opened(value: unknown): readonly Opened[] {
  const tables = ghostTables(value);
  if (tables !== undefined)
    return ghostPosts(tables).map((post) => ({
      value: filled(post),
      refused: whyNoGhostPost(post),
    }));
  if (!isObject(value)) return [{ value }];
  if (isResource(value))
    return [{ value: filled(withAttributes(value)), refused: whyNoNode(value) }];
  // An answer about one resource.
  if (isResource(value["data"])) return opened(value["data"]);
  // A search engine's hit holds what was indexed under one key, beside what the engine says of it.
  if (isObject(value["_source"])) {
    const { _source: source, ...hit } = value;
    return [{ value: { ...hit, ...source } }];
  }
  return [{ value: withEmbedded(value) }];
}

/** Without what a join or a renaming found nothing for. */
const filled = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
