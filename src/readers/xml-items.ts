/** The items of an XML feed or export, one at a time, so that a large file never stands in memory twice. */
import { Parser } from "htmlparser2";
import type { Report } from "#src/message.ts";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text and that of what it holds, references resolved. */
  readonly text: string;
  /** What stands between its tags, as markup: for XHTML inside a feed. */
  readonly markup: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}

export interface XmlItem {
  readonly node: XmlNode;
  /** What stands beside items, read so far: title and language of a channel. */
  readonly outside: Readonly<Record<string, string>>;
  /** The file ends inside it. */
  readonly cut: boolean;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
  start: number;
  line: number;
}

const PIECE = 1 << 16;

/**
 * Elements called `name`, in order, read leniently: feeds are seldom quite well-formed. Names keep
 * their usual prefixes (`dc:creator`, `content:encoded`).
 */
export function* xmlItems(text: string, name: string): Generator<XmlItem> {
  const done: XmlItem[] = [];
  const stack: Open[] = [];
  const outside: Record<string, string> = {};
  const path: string[] = [];
  let lines = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) lines += 1;
    return lines;
  };
  const close = (end: number, cut = false): void => {
    const open = stack.pop();
    if (open === undefined) return;
    const inner = text.slice(text.indexOf(">", open.start) + 1, end);
    const node: XmlNode = { ...open, markup: inner };
    const parent = stack.at(-1);
    if (parent === undefined) done.push({ node, outside: { ...outside }, cut });
    else {
      parent.children.push(node);
      parent.text += node.text;
    }
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const start = parser.startIndex;
        if (stack.length > 0 || tag === name) {
          const line = lineAt(start);
          stack.push({ name: tag, attributes, children: [], text: "", start, line });
          return;
        }
        path.push(tag);
        for (const [key, value] of Object.entries(attributes)) {
          if (key === "xml:lang") outside["language"] = value;
          if (key === "href" && tag === "link") outside[attributes["rel"] ?? "alternate"] = value;
        }
      },
      ontext(piece) {
        const open = stack.at(-1);
        if (open !== undefined) open.text += piece;
        // Elements of the channel itself: a path of root, channel, name.
        else if (path.length <= 3 && piece.trim() !== "") {
          const key = path.at(-1) ?? "";
          outside[key] = (outside[key] ?? "") + piece.trim();
        }
      },
      onclosetag(tag) {
        if (stack.length > 0) close(parser.startIndex);
        else if (path.at(-1) === tag) path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield* done.splice(0);
  }
  // What is open at the end of the file is cut off; the parser would close it without a word.
  while (stack.length > 0) close(text.length, true);
  yield* done.splice(0);
}

/** Text of the first child of any of these names that holds something. */
export function childText(node: XmlNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = node.children.find((child) => child.name === name && child.text.trim() !== "");
    if (found !== undefined) return found.text.trim();
  }
  return undefined;
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** Elements inside each other whose parts are looked at; what lies deeper is one part. */
const DEEPEST = 100;

/** What an element's parts say, a line each, and its addresses. */
function saidBy({ attributes, children, text }: XmlNode, depth = 0): string[] {
  const values = Object.values(attributes);
  const inside = children.map((child) => child.text).join("");
  const parted = depth < DEEPEST && inside.length === text.trim().length;
  const words = parted ? children.flatMap((child) => saidBy(child, depth + 1)) : [text.trim()];
  if (words.every((word) => word === "")) return [values.join(" ").trim()];
  return [...words, ...values.filter((value) => /^https?:/.test(value))];
}

/** Children that no field holds, by name, verbatim; those that say something in attributes as well. */
export function restOf(node: XmlNode, used: ReadonlySet<string>): Record<string, string> {
  const rest: Record<string, string> = {};
  for (const child of node.children) {
    if (used.has(child.name)) continue;
    const said = saidBy(child).filter(Boolean).join("\n");
    if (said === "") continue;
    rest[child.name] = rest[child.name] === undefined ? said : `${rest[child.name]}\n${said}`;
  }
  return rest;
}

export function reportCut(path: string, { line, name }: XmlNode, report: Report): void {
  report({
    rule: "xml-cut-off",
    severity: "warning",
    path,
    line,
    found: `the file ends inside this ${name}`,
    expected: `</${name}>`,
    advice: "read as far as it goes; look for a whole copy",
  });
}
