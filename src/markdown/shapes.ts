/**
 * What a front-matter value may look like: each shape reads itself from a tree, reporting every
 * fault with its place, and writes itself as block YAML in which every string is double-quoted.
 */
import { describeTree, type Tree, type TreePath } from "./tree.ts";

export interface Fault {
  readonly at: TreePath;
  readonly found: string;
  readonly expected: string;
  readonly advice?: string;
}
export type Fail = (fault: Fault) => undefined;

export interface Shape<T> {
  /** The value, or undefined after reporting why not. */
  read(tree: Tree, at: TreePath, fail: Fail): T | undefined;
  /** What follows `key:` (with its leading space or line end); `indent` is that of the key. */
  write(value: T, indent: string): string;
}

/** Characters that some YAML reader or editor would drop, reorder or take for a line end. */
const UNSAFE = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** A string as a double-quoted scalar: JSON's escapes, all of which YAML reads alike. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    UNSAFE,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A string that `accepts` holds for; `expected` says in words what that is. */
export function text(expected = "a text", accepts?: (value: string) => boolean): Shape<string> {
  return {
    read: (tree, at, fail) =>
      typeof tree === "string" && (accepts === undefined || accepts(tree))
        ? tree
        : fail({ at, found: describeTree(tree), expected }),
    write: (value) => ` ${quote(value)}`,
  };
}

/** One of a few words. */
export function choice<T extends string>(values: readonly T[]): Shape<T> {
  return {
    read: (tree, at, fail) =>
      values.find((value) => value === tree) ??
      fail({ at, found: describeTree(tree), expected: `one of ${values.join(", ")}` }),
    write: (value) => ` ${quote(value)}`,
  };
}

/** A whole number from 0. */
export const count: Shape<number> = {
  read: (tree, at, fail) =>
    typeof tree === "string" && /^\d{1,15}$/.test(tree)
      ? Number(tree)
      : fail({ at, found: describeTree(tree), expected: "a whole number" }),
  write: (value) => ` ${value}`,
};

/** `true` or `false`. */
export const flag: Shape<boolean> = {
  read: (tree, at, fail) =>
    tree === "true" || tree === "false"
      ? tree === "true"
      : fail({ at, found: describeTree(tree), expected: "true or false" }),
  write: (value) => ` ${value}`,
};

/** A list; a key with nothing after it is an empty one. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read: (tree, at, fail) => {
      if (tree === "") return [];
      if (!Array.isArray(tree)) {
        const advice = "write each entry on its own line after '- '";
        return fail({ at, found: describeTree(tree), expected: "a list", advice });
      }
      const values: T[] = [];
      for (let i = 0; i < tree.length; i += 1) {
        const value = item.read(tree[i] ?? "", [...at, i], fail);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
    write: (values, indent) => {
      let out = "";
      for (const value of values) {
        const written = item.write(value, `${indent}  `);
        // A group of keys begins on the line of its dash.
        out += `\n${indent}  -${written.startsWith("\n") ? ` ${written.trimStart()}` : written}`;
      }
      return out;
    },
  };
}

/** The keys of a group: those marked `optional` may be absent. */
export type Keys<T> = {
  readonly [K in keyof T]-?: {
    readonly key: string;
    readonly shape: Shape<NonNullable<T[K]>>;
    readonly optional: object extends Pick<T, K> ? true : false;
  };
};

/** A group of known keys; unknown ones are faults. */
export function group<T extends object>(keys: Keys<T>): Shape<T> {
  const rows = Object.entries(keys) as [string, Keys<Record<string, unknown>>[string]][];
  const known = rows.map(([, row]) => row.key);
  const expected = `a group of keys (${known.join(", ")})`;
  return {
    read: (tree, at, fail) => {
      if (!(tree instanceof Map)) return fail({ at, found: describeTree(tree), expected });
      const value: Record<string, unknown> = {};
      let seen = 0;
      for (const [property, { key, shape, optional }] of rows) {
        const found: Tree | undefined = tree.get(key);
        if (found !== undefined) {
          seen += 1;
          if (optional && found === "") continue;
          const read = shape.read(found, [...at, key], fail);
          if (read !== undefined) value[property] = read;
        } else if (!optional) fail({ at, found: "nothing", expected: `the key ${key}` });
      }
      if (seen < tree.size)
        for (const key of tree.keys())
          if (!known.includes(key))
            fail({ at: [...at, key], found: `the key ${key}`, expected: known.join(", ") });
      return value as T;
    },
    write: (value, indent) => {
      let out = "";
      for (const [property, { key, shape }] of rows) {
        const part = (value as Record<string, unknown>)[property];
        if (part !== undefined && part !== null)
          out += `\n${indent}  ${key}:${shape.write(part, `${indent}  `)}`;
      }
      return out;
    },
  };
}

/** Keys that every YAML reader takes for the strings they are. */
const PLAIN_KEY = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*$/i;

/** A group with any keys but `__proto__`. */
export function dictionary<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    read: (tree, at, fail) => {
      if (tree === "") return {};
      if (!(tree instanceof Map))
        return fail({ at, found: describeTree(tree), expected: "a group of keys" });
      const value: Record<string, T> = {};
      for (const [key, found] of tree as ReadonlyMap<string, Tree>) {
        if (key === "__proto__")
          fail({ at: [...at, key], found: "the key __proto__", expected: "any other name" });
        else {
          const read = shape.read(found, [...at, key], fail);
          if (read !== undefined) value[key] = read;
        }
      }
      return value;
    },
    write: (value, indent) => {
      let out = "";
      for (const key of Object.keys(value)) {
        const part = value[key];
        if (part === undefined) continue;
        const name = PLAIN_KEY.test(key) ? key : quote(key);
        out += `\n${indent}  ${name}:${shape.write(part, `${indent}  `)}`;
      }
      return out;
    },
  };
}
