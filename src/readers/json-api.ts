/**
 * Resources of JSON:API (jsonapi.org, versions 1.0 and 1.1) as Drupal and others answer with them: what a
 * record says stands under `attributes`, a text beside the markup that the site makes of it.
 */
import { isObject, type JsonObject } from "./json-fields.ts";
import type { Refusal } from "./json-record.ts";
import { sameWords } from "./same-words.ts";

type Resource = JsonObject & { readonly attributes: JsonObject };

/** Whether a value is a resource: an id, and attributes of its own. */
export const isResource = (value: unknown): value is Resource =>
  isObject(value) && value["id"] !== undefined && isObject(value["attributes"]);

/** A node as Drupal's own REST answers with it, each field a list of objects, as a resource; else undefined. */
export function restNode(value: JsonObject): Resource | undefined {
  const { nid, uuid, type, ...fields } = value;
  if (!Array.isArray(nid) || !Object.values(value).every(Array.isArray)) return undefined;
  const said = Object.entries(fields).map(([key, list]) => [key, oneOf(list)]);
  const kind = isObject(oneOf(type)) ? (oneOf(type) as JsonObject)["target_id"] : "node";
  return { type: `node--${kind}`, id: oneOf(uuid ?? nid), attributes: Object.fromEntries(said) };
}

/** What a list of one holds: its `value` where it says nothing else. */
function oneOf(list: unknown): unknown {
  const [first, second] = Array.isArray(list) ? list : [];
  if (first === undefined || second !== undefined) return list;
  return isObject(first) && Object.keys(first).join() === "value" ? first["value"] : first;
}

/** A resource with its attributes as its own keys; a Drupal node's days under names that tell them apart. */
export function withAttributes(
  value: JsonObject & { readonly attributes: JsonObject },
): JsonObject {
  const { attributes, ...resource } = value;
  const { created, changed, langcode, ...others } = attributes;
  const own = isNode(value)
    ? { date: created, modified: changed, language: langcode, ...others }
    : attributes;
  return { ...resource, ...Object.fromEntries(Object.entries(own).flatMap(flattened)) };
}

/** Why a resource is not to be shown; undefined for what Drupal publishes, and for anybody else's. */
export function whyNoNode(
  value: JsonObject & { readonly attributes: JsonObject },
): Refusal | undefined {
  if (!isNode(value) || value.attributes["status"] !== false) return undefined;
  return {
    rule: "not-published",
    severity: "info",
    found: `a node that is not published: ${String(value.attributes["title"] ?? value["id"])}`,
    expected: "a published node",
    advice: "left out; publish it in Drupal and export again if it belongs to the archive",
  };
}

const isNode = ({ type }: JsonObject): boolean =>
  typeof type === "string" && type.startsWith("node--");

/** `body: {value, processed, summary, format}` → `body` and what else it says, the same text once. */
function flattened([key, value]: readonly [string, unknown]): [string, unknown][] {
  if (!isObject(value) || typeof value["processed"] !== "string") return [[key, value]];
  const { processed, value: written, ...others } = value;
  const rest = sameWords(written, processed) ? others : { value: written, ...others };
  return [
    [key, processed],
    ...Object.entries(rest).map(([name, part]): [string, unknown] => [`${key}_${name}`, part]),
  ];
}
