/**
 * Blocks as Markdown. Plain text is escaped no more than needed, so that an archivist can read the
 * file; what is escaped holds for CommonMark and GFM, a wider language than `render.ts` speaks.
 */
import type { Block } from "#src/article.ts";

/** Heading of what was left out of a body. A heading of the body with these words is written otherwise. */
export const LEFT_OUT = "ما حُذف من النص";

/**
 * The body of an article: one line a paragraph, `##` headings, lists, `>` quotations and
 * `::figure{n}` lines, a blank line between blocks. Markdown → HTML → text gives each block's text
 * back letter for letter. Blocks without text are left out.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let list: string | undefined;
  for (const block of blocks) {
    // Two lists in a row would be one: the second takes the other marker.
    const marker: string | undefined =
      block.type === "list" ? nextMarker(block.start !== undefined, list) : undefined;
    const part = one(block, marker);
    if (part === "") continue;
    list = marker;
    parts.push(part);
  }
  return parts.join("\n\n");
}

function nextMarker(ordered: boolean, previous: string | undefined): string {
  if (ordered) return previous === "." ? ")" : ".";
  return previous === "-" ? "*" : "-";
}

function one(block: Block, marker: string | undefined): string {
  switch (block.type) {
    case "paragraph":
      return escapeText(block.text);
    case "heading":
      return block.text === "" ? "" : `## ${escapeHeading(block.text)}`;
    case "figure":
      return `::figure{${block.n}}`;
    case "quote":
      return block.lines
        .filter((line) => line !== "")
        .map((line) => `> ${escapeText(line).replaceAll("\n", "\n> ")}`)
        .join("\n>\n");
    case "list":
      return block.items
        .map((item, i) => {
          const lead = block.start === undefined ? marker : `${block.start + i}${marker}`;
          const indent = " ".repeat((lead?.length ?? 0) + 1);
          return `${lead} ${escapeText(item).replaceAll("\n", `\n${indent}`)}`.trimEnd();
        })
        .join("\n");
  }
}

/** Any character that could mean something anywhere, and at either end of a line. */
const SUSPECT = /[\\`*_~<&\][\n\r\0]/;
const AT_START = /^[\s#>+=|:\-\d]/;
const AT_END = /\s$/;

/** Whether a text is a paragraph's Markdown as it stands: no sign of it means anything. */
export const isPlain = (text: string): boolean =>
  !SUSPECT.test(text) && !AT_START.test(text) && !AT_END.test(text.slice(-1));

/**
 * One run of text, without the meaning that Markdown would give its signs.
 * @example escapeText("1. _مهم_ جدا") // "1\\. \\_مهم\\_ جدا"
 */
export function escapeText(text: string): string {
  if (isPlain(text)) return text;
  // Between words a line end is a hard break; next to white space or an edge, a reference.
  return escapeInline(text)
    .split(/(?<=\S)\n(?=\S)/)
    .map(escapeLine)
    .join("\\\n");
}

function escapeHeading(text: string): string {
  // The words of the section that is no part of a body: the first letter as a reference.
  if (text.trim() === LEFT_OUT) return text.replace("م", "&#1605;");
  const inline = isPlain(text) ? text : escapeInline(text);
  // Closing number signs are decoration in Markdown.
  return escapeEdges(inline).replace(/(?<=^|\s)#(?=#*$)/, "\\#");
}

/** Signs that mean something in pairs; one alone is harmless. */
const PAIRED = /[`*_~]/g;
const LETTER = /[\p{L}\p{N}]/u;

function escapeInline(text: string): string {
  const counts: Record<string, number> = {};
  for (const sign of text.match(PAIRED) ?? []) counts[sign] = (counts[sign] ?? 0) + 1;
  return text.replace(
    /[`*_~]|\\(?=[!-/:-@[-`{-~\s]|$)|<(?=[A-Za-z/!?])|&(?=#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]*;)|\](?=[(:])|\r/gi,
    (sign, offset: number) => {
      if (sign === "\r") return "&#13;";
      if (counts[sign] === 1) return sign;
      // `[label]:` is a definition where a line begins with it.
      if (sign === "]" && text[offset + 1] === ":" && !/^\s*\[/m.test(text)) return sign;
      if (sign === "_" || sign === "*") {
        const before = text.charAt(offset - 1);
        const after = text.charAt(offset + 1);
        // Between letters an underscore opens and closes nothing; between spaces, no sign does.
        if (sign === "_" && LETTER.test(before) && LETTER.test(after)) return sign;
        if (offset > 0 && /\s/.test(before) && /\s/.test(after)) return sign;
      }
      return `\\${sign}`;
    },
  );
}

/** What a line may not begin with: block markers of CommonMark and GFM, and ours. */
const LINE_START =
  /^(?:(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|=+\s*$|-{2,}\s*$|(?:[-_*]\s*){3,}$|`{3}|~{3}|::figure\{|\|)|(\d{1,9})(?=[.)](?:\s|$)))/;

function escapeLine(line: string): string {
  return escapeEdges(
    line.replace(LINE_START, (_, digits: string | undefined) => `${digits ?? ""}\\`),
  );
}

/** White space at either end of a line, which Markdown would drop, and line ends, as references. */
function escapeEdges(line: string): string {
  return line.replace(/^\s+|(?<!\s)\s+$|\n/g, (space) =>
    Array.from(space, (c) => `&#${c.charCodeAt(0)};`).join(""),
  );
}
