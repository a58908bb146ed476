/**
 * The body as HTML. Of Markdown it speaks what an archive needs: paragraphs, headings, lists,
 * quotations, rules, emphasis, links and character references, and our `::figure{n}` lines.
 * No HTML, no images, no code, no tables: such signs are text.
 */
import MarkdownIt, { type StateBlock, type Token } from "markdown-it";
import { isMostlyArabic, isMostlyLatin, mapLatinRuns } from "#src/arabic/script.ts";
import type { Block } from "#src/article.ts";

export interface RenderOptions {
  /** Markup of caption number n where `::figure{n}` stands; without it nothing is shown there. */
  readonly figure?: (n: number) => string;
  /** BCP 47 language of the article; `ar` unless given. */
  readonly language?: string;
  /** Each paragraph, list and quotation ends in a link to itself, whose text is its number. */
  readonly links?: boolean;
}

/** A block of text: its anchor on the page and its letters. */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
}

export interface RenderedBody {
  readonly html: string;
  readonly paragraphs: readonly Paragraph[];
}

const FIGURE = /^::figure\{(\d{1,4})\}[ \t]*$/;

function figureRule(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (state.level !== 0) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 58) return false;
  const found = FIGURE.exec(state.src.slice(start, state.eMarks[line]));
  if (found === null) return false;
  if (silent) return true;
  const token = state.push("figure", "", 0);
  token.meta = { n: Number(found[1]) };
  state.line = line + 1;
  return true;
}

const markdown = new MarkdownIt("zero", { html: false, linkify: false, typographer: false });
markdown.enable(["heading", "list", "blockquote", "hr"]);
markdown.enable(["emphasis", "link", "escape", "entity", "newline", "text_join"]);
markdown.block.ruler.before("paragraph", "figure", figureRule, { alt: ["paragraph"] });
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());

const { escapeHtml } = markdown.utils;
markdown.renderer.rules["text_mixed"] = (tokens, i) =>
  mapLatinRuns(tokens[i]?.content ?? "", (part, latin) =>
    latin ? `<bdi lang=en>${escapeHtml(part)}</bdi>` : escapeHtml(part),
  );
markdown.renderer.rules["figure"] = (tokens, i, _options, env) =>
  (env as { options: RenderOptions }).options.figure?.(Number(tokens[i]?.meta?.["n"])) ?? "";

markdown.renderer.rules["paragraph_close"] = (tokens, i, options, _env, self) => {
  const n: unknown = tokens[i]?.meta?.["n"];
  const link = n === undefined ? "" : `\n<a href=#p${n}>${n}</a>`;
  return link + self.renderToken(tokens, i, options);
};

/**
 * Renders a body. Each top-level block that has text gets `id="p1"`, `p2`, … in order; one whose
 * letters are mostly of another script than the article's gets `lang` and `dir`; runs of Latin words
 * inside Arabic are isolated by `bdi` with their language.
 */
export function renderBody(body: string, options: RenderOptions = {}): RenderedBody {
  const tokens = markdown.parse(body, {});
  const paragraphs = numberBlocks(tokens, options.language ?? "ar");
  // Where there is one paragraph alone, the page's own address leads to it.
  if (options.links === true && paragraphs.length > 1) linkBlocks(tokens);
  return { html: markdown.renderer.render(tokens, markdown.options, { options }), paragraphs };
}

/** The text of each block with the ids that `renderBody` gives, for the search index. */
export function bodyParagraphs(body: string): readonly Paragraph[] {
  return numberBlocks(markdown.parse(body, {}), undefined);
}

/** The blocks of a body, for whoever reads the text again: `toMarkdown` the other way round. */
export function bodyBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let first: Token | undefined;
  let lines: string[] = [];
  for (const token of markdown.parse(body, {})) {
    if (token.type === "inline") lines.push(inlineText(token));
    if (token.level !== 0) continue;
    if (token.type === "figure") blocks.push({ type: "figure", n: Number(token.meta?.["n"]) });
    if (token.nesting === 1) {
      first = token;
      lines = [];
    } else if (token.nesting === -1 && first !== undefined) blocks.push(blockOf(first.tag, lines));
  }
  return blocks;
}

function blockOf(tag: string, lines: readonly string[]): Block {
  if (tag === "ul" || tag === "ol") return { type: "list", items: lines };
  if (tag === "blockquote") return { type: "quote", lines };
  return { type: tag === "p" ? "paragraph" : "heading", text: lines.join("\n") };
}

/** Sets ids, and languages when `language` is given; returns the texts. */
function numberBlocks(tokens: readonly Token[], language: string | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first: Token | undefined;
  let inlines: Token[] = [];
  for (const token of tokens) {
    if (token.type === "inline") inlines.push(token);
    else if (token.tag === "h1") token.tag = "h2";
    if (token.level !== 0) continue;
    if (token.nesting === 1) {
      first = token;
      inlines = [];
    } else if (token.nesting === -1 && first !== undefined) {
      const text = inlines.map(inlineText).join("\n");
      if (text === "") continue;
      const id = `p${paragraphs.length + 1}`;
      paragraphs.push({ id, text });
      first.attrSet("id", id);
      if (language !== undefined) setLanguage(first, inlines, text, language);
    }
  }
  return paragraphs;
}

/** Has the last paragraph in each numbered block end in the block's link. */
function linkBlocks(tokens: readonly Token[]): void {
  let n = 0;
  let end: Token | undefined;
  for (const token of tokens) {
    if (token.type === "paragraph_close") end = token;
    if (token.level !== 0) continue;
    if (token.nesting === 1) {
      end = undefined;
      if (token.attrGet("id") !== null) n += 1;
    } else if (token.nesting === -1 && end !== undefined) end.meta = { n };
  }
}

function inlineText(token: Token): string {
  let text = "";
  for (const child of token.children ?? [])
    text += child.type === "softbreak" || child.type === "hardbreak" ? "\n" : child.content;
  return text;
}

/** Languages written in Arabic letters, of those an archive of Arabic news meets. */
const ARABIC_SCRIPT = /^(?:ar|fa|ur|ckb|ps|sd|ug)\b/i;

function setLanguage(
  block: Token,
  inlines: readonly Token[],
  text: string,
  language: string,
): void {
  const arabic = ARABIC_SCRIPT.test(language);
  if (isMostlyLatin(text)) {
    if (arabic) {
      block.attrSet("lang", "en");
      block.attrSet("dir", "ltr");
    }
    return;
  }
  if (!arabic && isMostlyArabic(text)) {
    block.attrSet("lang", "ar");
    block.attrSet("dir", "rtl");
  }
  for (const inline of inlines)
    for (const child of inline.children ?? []) if (child.type === "text") child.type = "text_mixed";
}
