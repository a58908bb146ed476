/**
 * Front matter that a person has written: FAILSAFE YAML (strings, lists, maps), with the line of
 * every key. Anchors, aliases and tags, which can multiply or change what is read, are faults.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Tree, TreePath } from "./tree.ts";

export interface YamlFault {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly advice?: string;
}

export interface YamlTree {
  /** Absent when the text is no YAML at all. */
  readonly tree?: Tree;
  readonly faults: readonly YamlFault[];
  /** 1-based line of a place, or of the nearest place above it. */
  readonly lineOf: (path: TreePath) => number;
}

/** What to do about errors that quotes do not mend. */
const ADVICE: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keep one of the two",
  TAB_AS_INDENT: "put spaces in place of the tab",
};

/** A text with several colons is the same fault at each of them. */
const onePerLine = (faults: readonly YamlFault[]): YamlFault[] =>
  faults.filter(
    ({ line, found }, i) =>
      i === faults.findIndex((one) => one.line === line && one.found === found),
  );

/** Reads `text`, whose first line counts as line 1. */
export function readYaml(text: string): YamlTree {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, merge: false });
  const lineAt = (offset: number | undefined) => Math.max(1, lines.linePos(offset ?? 0).line);
  const places = new Map<string, number>();
  const faults: YamlFault[] = onePerLine(
    document.errors.map((error) => ({
      line: error.linePos?.[0].line ?? 1,
      found: (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, ""),
      expected: "valid YAML",
      advice: ADVICE[error.code] ?? 'put texts between double quotes: title: "…"',
    })),
  );

  function walk(node: unknown, path: TreePath): Tree {
    if (!isNode(node)) return "";
    const start = node.range?.[0];
    const refuse = (found: string) => {
      faults.push({ line: lineAt(start), found, expected: "plain text, lists and keys" });
      return "";
    };
    if (isAlias(node)) return refuse(`the alias *${node.source}`);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor)
      return refuse(`the anchor &${node.anchor}`);
    if (node.tag?.startsWith("!") || (node.tag && !/:(?:str|map|seq)$/.test(node.tag)))
      return refuse(`the tag ${node.tag}`);
    if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
    if (isSeq(node)) {
      return node.items.map((item, i) => {
        const place = [...path, i];
        if (isNode(item)) places.set(JSON.stringify(place), lineAt(item.range?.[0]));
        return walk(item, place);
      });
    }
    const map = new Map<string, Tree>();
    if (!isMap(node)) return map;
    for (const { key, value } of node.items) {
      const name = walk(key, path);
      if (typeof name !== "string") {
        refuse("a key that is not a text");
        continue;
      }
      const place = [...path, name];
      places.set(JSON.stringify(place), lineAt(isNode(key) ? key.range?.[0] : start));
      map.set(name, walk(value, place));
    }
    return map;
  }

  const tree = document.errors.some((error) => error.code !== "DUPLICATE_KEY")
    ? undefined
    : walk(document.contents, []);
  const lineOf = (path: TreePath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = places.get(JSON.stringify(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
  return { ...(tree === undefined ? {} : { tree }), faults, lineOf };
}
