/**
 * The quick way to read front matter that stands as `formatArticle` wrote it: two-space block YAML,
 * double-quoted strings, bare numbers, `true` and `false`. Anything else, however slight, gives
 * undefined, and the caller reads the file as YAML; where both read a text, they agree.
 */
import type { Tree } from "./tree.ts";

const BARE = /^(?:\d{1,15}|true|false)$/;
/** A text without escapes: what stands between its quotation marks. */
const LITERAL = /^"[^"\\\p{Cc}]*"$/u;
const NAME = /^[a-z][\w-]*$/i;
const QUOTED_NAME = /^("(?:[^"\\]|\\.)*"):(.*)$/s;

class NotCanonical extends Error {}

/**
 * @param text what stands between the `---` lines.
 * @param shortLived values may be slices, which cost less and hold all of the text in memory.
 */
export function readCanonical(
  text: string,
  shortLived = false,
): ReadonlyMap<string, Tree> | undefined {
  const lines = text.split("\n");
  let at = 0;
  let end = lines.length;
  while (at < end && lines[at] === "") at += 1;
  while (end > at && lines[end - 1] === "") end -= 1;

  function scalar(source: string): string {
    if (source.charCodeAt(0) !== 34) {
      if (BARE.test(source)) return source;
      throw new NotCanonical();
    }
    if (shortLived && LITERAL.test(source)) return source.slice(1, -1);
    const value: unknown = JSON.parse(source);
    if (typeof value !== "string") throw new NotCanonical();
    return value;
  }

  function key(rest: string): [string, string] {
    if (rest.charCodeAt(0) === 34) {
      const found = QUOTED_NAME.exec(rest);
      if (found === null) throw new NotCanonical();
      return [scalar(found[1] ?? ""), found[2] ?? ""];
    }
    const colon = rest.indexOf(":");
    const name = rest.slice(0, Math.max(colon, 0));
    if (!NAME.test(name)) throw new NotCanonical();
    return [name, rest.slice(colon + 1)];
  }

  function indented(indent: number): string | undefined {
    if (at >= end) return undefined;
    const line = lines[at] ?? "";
    for (let i = 0; i < indent; i += 1) if (line.charCodeAt(i) !== 32) return undefined;
    return line.charCodeAt(indent) === 32 ? undefined : line.slice(indent);
  }

  function map(indent: number, first: string | undefined): Map<string, Tree> {
    const found = new Map<string, Tree>();
    for (let rest = first; rest !== undefined; rest = indented(indent)) {
      const [name, tail] = key(rest);
      if (found.has(name)) throw new NotCanonical();
      at += 1;
      if (tail !== "") {
        if (tail.charCodeAt(0) !== 32) throw new NotCanonical();
        found.set(name, scalar(tail.slice(1)));
      } else found.set(name, below(indent + 2));
    }
    return found;
  }

  function below(indent: number): Tree {
    const first = indented(indent);
    if (first === undefined) throw new NotCanonical();
    if (!first.startsWith("- ")) return map(indent, first);
    const items: Tree[] = [];
    for (let rest: string | undefined = first; rest !== undefined; rest = indented(indent)) {
      if (!rest.startsWith("- ")) throw new NotCanonical();
      const item = rest.slice(2);
      if (item.charCodeAt(0) === 34) {
        items.push(scalar(item));
        at += 1;
      } else items.push(map(indent + 2, item));
    }
    return items;
  }

  try {
    const tree = map(0, indented(0));
    return at === end ? tree : undefined;
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
