/** JSON as it is written: nothing that `JSON.parse` changes or drops without a word. */
import { type Node, parseTree } from "jsonc-parser";

/** A number that is written otherwise than JavaScript writes it: more digits, `12.50`, `1e3`. */
const INEXACT = /[[:,\s]-?(?:\d+\.\d*0(?!\d)|[\d.]{16}|[\d.]+e[+-]?\d)/i;
const KEY = /"\s*:/g;

/**
 * The value of a JSON text. A key that an object repeats is kept as `key 2`, `key 3`; a number that
 * would not be written back as it stands is its digits, as a string.
 * @throws SyntaxError for a text that is no JSON.
 */
export function parseExact(text: string): unknown {
  const value = JSON.parse(text) as unknown;
  const repeats = (text.match(KEY)?.length ?? 0) > countKeys(value);
  if (!repeats && !INEXACT.test(text)) return value;
  const tree = parseTree(text);
  return tree === undefined ? value : exact(tree, text);
}

/** Keys of all objects in a value. */
function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countKeys(item), 0);
  let count = 0;
  for (const inner of Object.values(value)) count += 1 + countKeys(inner);
  return count;
}

function exact(node: Node, text: string): unknown {
  const { type, children = [], offset, length } = node;
  if (type === "array") return children.map((child) => exact(child, text));
  if (type === "number") {
    const written = text.slice(offset, offset + length);
    return String(node.value) === written ? node.value : written;
  }
  if (type !== "object") return node.value as unknown;
  const object: [string, unknown][] = [];
  const names = new Set<string>();
  for (const { children: [name, value] = [] } of children) {
    if (name === undefined || value === undefined) continue;
    let key = String(name.value);
    for (let n = 2; names.has(key); n += 1) key = `${name.value} ${n}`;
    names.add(key);
    object.push([key, exact(value, text)]);
  }
  return Object.fromEntries(object);
}
