/** The text of a Markdown file as a stored article, or precise words on why it is none. */
import type { Status, StoredArticle } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { editedKeys } from "./digest.ts";
import { FIELD_BY_KEY, FIELDS, isAbsent } from "./fields.ts";
import { figuresWithoutCaption } from "./figure-lines.ts";
import { readFrontMatter } from "./front-matter.ts";
import { splitLeftOut } from "./left-out.ts";
import type { Fault } from "./shapes.ts";
import { describeTree, showPath, type Tree } from "./tree.ts";
import { readYaml } from "./yaml.ts";

export interface ParsedArticle {
  /** Absent when there is an error among the messages; warnings leave it. */
  readonly article?: StoredArticle;
  readonly messages: readonly Message[];
}

export interface ParseOptions {
  /** Status of an article that states none: the archivist's default. */
  readonly status?: Status;
  /** The article is let go at once: reading it may be cheaper and hold the whole file in memory. */
  readonly shortLived?: boolean;
}

/**
 * Reads a file strictly: FAILSAFE YAML, only the keys of the field table, every value of its shape.
 * Each fault is a message with its line. A byte order mark and CR LF are accepted.
 *
 * @param path of the file, for messages and `article.path`.
 */
export function parseArticle(
  source: string,
  path: string,
  options: ParseOptions = {},
): ParsedArticle {
  const messages: Message[] = [];
  const error = (line: number, rule: string, found: string, expected: string, advice?: string) => {
    const base = { rule, severity: "error", path, line, found, expected } as const;
    messages.push(advice === undefined ? base : { ...base, advice });
  };
  const unmarked = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const text = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
  const head = /^---[^\n]*/.exec(text)?.[0];
  if (head?.trimEnd() !== "---") {
    const found = head === undefined ? "no front matter" : head;
    error(1, "front-matter-language", found, "a first line of three hyphens, then YAML");
    return { messages };
  }
  const end = text.indexOf("\n---", 3);
  if (end === -1 || !/^[ \t]*(?:\n|$)/.test(text.slice(end + 4, end + 40))) {
    const line = end === -1 ? text.split("\n").length : text.slice(0, end + 1).split("\n").length;
    error(line, "front-matter-end", "no end of the front matter", "a line of three hyphens");
    return { messages };
  }

  const { matter, tree, yaml } = readFrontMatter(text.slice(0, end + 4), options.shortLived);
  for (const { line, found, expected, advice } of yaml?.faults ?? [])
    error(line, "front-matter-yaml", found, expected, advice);
  if (messages.length > 0) return { messages };
  if (!(tree instanceof Map)) {
    const found = tree === undefined ? "nothing" : describeTree(tree);
    error(1, "front-matter-yaml", found, "one key a line");
    return { messages };
  }

  const faults: Fault[] = [];
  const values = readFields(tree, faults);
  if (faults.length > 0) {
    const { lineOf } = yaml ?? readYaml(matter);
    for (const { at, found, expected, advice } of faults) {
      const rule = advice === UNKNOWN ? "front-matter-key" : "front-matter-value";
      const named = rule === "front-matter-value" && at.length > 0;
      error(lineOf(at), rule, named ? `${showPath(at)}: ${found}` : found, expected, advice);
    }
    messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { messages };
  }
  Object.assign(values, splitLeftOut(withoutBlankEdges(text.slice(end + 4))));
  const article = finish(values as unknown as Values, tree, path, options);
  messages.push(...figuresWithoutCaption(text, article.captions.length, path));
  return { article, messages };
}

/** A body without the blank lines around it. */
function withoutBlankEdges(content: string): string {
  let end = content.length;
  while (end > 0 && " \t\n".includes(content.charAt(end - 1))) end -= 1;
  return content.slice(0, end).replace(/^(?:[ \t]*\n)+/, "");
}

const UNKNOWN = "correct or remove it; the keys are listed in ARCHITECTURE.md";

function readFields(tree: ReadonlyMap<string, Tree>, faults: Fault[]): Record<string, unknown> {
  const fail = (fault: Fault): undefined => {
    faults.push(fault);
  };
  const values: Record<string, unknown> = {};
  let seen = 0;
  for (const { key, property, shape, required, absent } of FIELDS) {
    const found = tree.get(key);
    if (found !== undefined) seen += 1;
    if (found === undefined || (found === "" && !required)) {
      if (required) fail({ at: [], found: `no ${key}`, expected: `the key ${key}` });
      else if (absent !== undefined) values[property] = absent;
      continue;
    }
    const value = shape.read(found, [key], fail);
    if (value !== undefined && (absent !== undefined || !isAbsent(value))) values[property] = value;
  }
  if (seen < tree.size)
    for (const key of tree.keys())
      if (!FIELD_BY_KEY.has(key))
        fail({
          at: [key],
          found: `the key ${JSON.stringify(key)}`,
          expected: "a key of an article",
          advice: UNKNOWN,
        });
  return values;
}

type Values = Omit<StoredArticle, "edited" | "path">;

function finish(
  values: Values,
  tree: ReadonlyMap<string, Tree>,
  path: string,
  options: ParseOptions,
): StoredArticle {
  const edited = editedKeys(values, (key) => tree.has(key));
  const dateEdited =
    values.date !== undefined && edited.includes("date") && !edited.includes("date_basis");
  return {
    ...values,
    ...(dateEdited ? { dateBasis: "edited" as const } : {}),
    status: tree.has("status") ? values.status : (options.status ?? values.status),
    edited,
    path,
  };
}
