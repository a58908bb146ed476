/** Tables of records that JSON keeps otherwise than as a list of objects, as data frames are saved. */
import { isObject, isPage, type JsonObject } from "./json-fields.ts";
import { withReferences } from "./json-ld.ts";

/**
 * The records of a table: `{"columns": […], "data": [[…]]}`, `{"title": {"0": …}, "text": {"0": …}}`,
 * or records under a key each (`{"0": {…}, "1": {…}}`), the key kept as `key` unless it only counts,
 * as `url` where it is an address.
 * Undefined for anything else. The nodes of a JSON-LD graph are records too.
 * @param isRecord whether an object can be a record.
 */
export function tableRecords(
  value: unknown,
  isRecord: (object: JsonObject) => boolean,
): readonly JsonObject[] | undefined {
  if (!isObject(value)) return undefined;
  const { columns, data, "@graph": graph } = value;
  if (Array.isArray(graph) && graph.every(isObject))
    return graph.map((node) => withReferences(node, graph));
  if (isNames(columns) && Array.isArray(data) && data.every(Array.isArray))
    return data.map((row: readonly unknown[]) => rowOf(columns, row));
  const entries = Object.entries(value);
  const inner = entries.map(([, part]) => part).filter(isObject);
  if (inner.length === 0 || inner.length < entries.length) return undefined;
  const rows = new Set(inner.flatMap(Object.keys));
  if ([...rows].every(isCount))
    return [...rows].map((row) =>
      Object.fromEntries(
        Object.entries(value as Record<string, JsonObject>).map(([name, cells]) => [
          name,
          cells[row],
        ]),
      ),
    );
  if (!inner.every(isRecord)) return undefined;
  return entries.map(
    ([key, part]) => (isCount(key) ? part : keyed(key, part as JsonObject)) as JsonObject,
  );
}

/** A record with its key: the address that it was fetched from, or whatever else tells it apart. */
const keyed = (key: string, record: JsonObject): JsonObject =>
  isPage(key) && record["url"] === undefined ? { url: key, ...record } : { key, ...record };

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");

/** Cells beyond the columns keep their number. */
const rowOf = (columns: readonly string[], row: readonly unknown[]): JsonObject =>
  Object.fromEntries(row.map((cell, i) => [columns[i] ?? `column ${i + 1}`, cell]));

const isCount = (key: string): boolean => /^\d+$/.test(key);
