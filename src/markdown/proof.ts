/**
 * Proof, made for every article before it is written, that nothing is lost on the way: the file
 * reads back as the same article, and the body's HTML has the text of the blocks, letter for letter.
 */
import type { Block, StoredArticle } from "#src/article.ts";
import { formatMessage } from "#src/message.ts";
import { parseArticle } from "./parse.ts";
import { renderBody } from "./render.ts";
import { isPlain } from "./to-markdown.ts";

/** What the file would read back as otherwise; undefined when it reads back equal. */
export function faultOfFile(text: string, article: StoredArticle): string | undefined {
  if (!isWellFormed(text)) return "half of a surrogate pair, which UTF-8 cannot hold";
  const { article: read, messages } = parseArticle(text, article.path, { shortLived: true });
  if (read === undefined) return messages.map(formatMessage).join(" | ");
  const before = article as unknown as Readonly<Record<string, unknown>>;
  const after = read as unknown as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!same(before[key], after[key])) return `${key} reads back differently`;
  return undefined;
}

/** Node has `isWellFormed` since 20; the ES2023 types do not. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** What the rendered body shows otherwise than `blocks`; undefined when it shows the same. */
export function faultOfBody(body: string, blocks: readonly Block[]): string | undefined {
  const less = withoutPlain(body, blocks);
  return less === undefined ? undefined : faultOfRendered(less.body, less.blocks);
}

/** Stands for the paragraphs that need no rendering: what is on either side of them stays apart. */
const PLAIN = { type: "paragraph", text: "…" } as const;

/**
 * The body without paragraphs whose Markdown is their text and holds no sign of Markdown, for a
 * paragraph between blank lines can show nothing else; undefined when nothing is left.
 */
function withoutPlain(
  body: string,
  blocks: readonly Block[],
): { readonly body: string; readonly blocks: readonly Block[] } | undefined {
  const pieces = body.split("\n\n");
  const filled = blocks.filter((block) => block.type !== "paragraph" || block.text !== "");
  if (pieces.length !== filled.length) return { body, blocks };
  const kept: Block[] = [];
  const left: string[] = [];
  for (const [i, block] of filled.entries()) {
    const piece = pieces[i] ?? "";
    if (block.type !== "paragraph" || block.text !== piece || !isPlain(piece)) {
      kept.push(block);
      left.push(piece);
    } else if (kept.at(-1) !== PLAIN) {
      kept.push(PLAIN);
      left.push(PLAIN.text);
    }
  }
  const all = kept.every((block) => block === PLAIN);
  return all ? undefined : { body: left.join("\n\n"), blocks: kept };
}

function faultOfRendered(body: string, blocks: readonly Block[]): string | undefined {
  const { html } = renderBody(body, { figure: (n) => `<p>${FIGURE}${n}</p>` });
  const shown = textsOf(html);
  const meant = blocks.flatMap(partsOf);
  for (let i = 0; i < Math.max(shown.length, meant.length); i += 1)
    if (shown[i] !== meant[i])
      return `${JSON.stringify(meant[i]?.slice(0, 80))} would show as ${JSON.stringify(shown[i]?.slice(0, 80))}`;
  return undefined;
}

/** Marks a figure's place; no text can hold it, for cleaning removes control characters. */
const FIGURE = "\u0001";

function partsOf(block: Block): readonly string[] {
  switch (block.type) {
    case "figure":
      return [`${FIGURE}${block.n}`];
    case "list":
      return block.items.filter((item) => item !== "");
    case "quote":
      return block.lines.filter((line) => line !== "");
    default:
      return block.text === "" ? [] : [block.text];
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
/** Tags that end a part: markdown-it puts a line end of its own after them. */
const ENDS = /^(?:p|h[1-6]|li)$/;
const INLINE = /^(?:bdi|a|em|strong)$/;

/** The texts of the paragraphs, headings and items of our renderer's HTML. */
function textsOf(html: string): string[] {
  const parts: string[] = [];
  let part = "";
  let last = 0;
  for (const match of html.matchAll(/<(\/?)([a-z]+[1-6]?)[^>]*>\n?|&(amp|lt|gt|quot);/g)) {
    part += html.slice(last, match.index);
    last = match.index + match[0].length;
    const [, slash, tag, entity] = match;
    if (entity !== undefined) part += ENTITIES[entity] ?? "";
    else if (tag === "br") part += "\n";
    else if (tag !== undefined && INLINE.test(tag)) last -= match[0].endsWith("\n") ? 1 : 0;
    else if (slash === "/" && tag !== undefined && ENDS.test(tag)) {
      if (part !== "") parts.push(part);
      part = "";
    }
  }
  part += html.slice(last);
  if (part !== "") parts.push(part);
  return parts;
}

/** Equal values; the order of keys and keys without a value mean nothing. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => same(item, b[i]));
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(left)) if (!same(left[key], right[key])) return false;
  for (const key of Object.keys(right))
    if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}
