/**
 * The body as HTML. Of Markdown it speaks what an archive needs: paragraphs, headings, lists,
 * quotations, rules, emphasis, links and character references, and our `::figure{n}` lines.
 * No HTML, no images, no code, no tables: such signs are text.
 */
import MarkdownIt, { type StateBlock, type Token } from "markdown-it";
import type { Block } from "#src/article.ts";
import { escapeText, languageOf, mixedText, spellAttributes } from "./block-html.ts";
import { isPlain } from "./to-markdown.ts";

export interface RenderOptions {
  /** Markup of caption number n where `::figure{n}` stands; without it nothing is shown there. */
  readonly figure?: (n: number) => string;
  /** BCP 47 language of the article; `ar` unless given. */
  readonly language?: string;
  /**
   * As pages have it: each paragraph, list and quotation ends in a link to itself, whose text is its
   * number, and end tags that HTML does not need are left out.
   */
  readonly page?: boolean;
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

const { renderer } = markdown;
renderer.renderAttrs = ({ attrs }) => spellAttributes(attrs ?? []);
renderer.rules["text"] = (tokens, i) => escapeText(tokens[i]?.content ?? "");
renderer.rules["text_mixed"] = (tokens, i) => mixedText(tokens[i]?.content ?? "");
renderer.rules["figure"] = (tokens, i, _options, env) =>
  (env as { options: RenderOptions }).options.figure?.(Number(tokens[i]?.meta?.["n"])) ?? "";
renderer.rules["paragraph_close"] = (tokens, i, options, env, self) => {
  const n: unknown = tokens[i]?.meta?.["n"];
  if (n !== undefined) return linkTo(n as number);
  const { page } = (env as { options: RenderOptions }).options;
  return page === true && tokens[i]?.hidden !== true ? "\n" : self.renderToken(tokens, i, options);
};

/** The line end keeps the number apart from the last word where only the text is read. */
const linkTo = (n: number): string => `\n<a href=#p${n}>${n}</a>`;

/**
 * Renders a body. Each top-level block that has text gets `id="p1"`, `p2`, … in order; one whose
 * letters are mostly of another script than the article's gets `lang` and `dir`; runs of Latin words
 * inside Arabic are isolated by `bdi` with their language.
 */
export function renderBody(body: string, options: RenderOptions = {}): RenderedBody {
  const plain = plainParagraphs(body);
  if (plain !== undefined) return { html: plainHtml(plain, options), paragraphs: plain };
  const tokens = markdown.parse(body, {});
  const paragraphs = numberBlocks(tokens, options.language ?? "ar");
  // Where there is one paragraph alone, the page's own address leads to it.
  if (options.page === true && paragraphs.length > 1) linkBlocks(tokens);
  return { html: renderer.render(tokens, markdown.options, { options }), paragraphs };
}

/**
 * The paragraphs of a body that holds no sign of Markdown, as nine in ten do; undefined of another.
 * Text between blank lines is then a paragraph as it stands, and need not be parsed to know that.
 */
function plainParagraphs(body: string): Paragraph[] | undefined {
  const texts = body.split("\n\n");
  return texts.every((text) => text !== "" && isPlain(text))
    ? texts.map((text, i) => ({ id: `p${i + 1}`, text }))
    : undefined;
}

/** What the renderer below makes of such paragraphs. */
function plainHtml(
  paragraphs: readonly Paragraph[],
  { language = "ar", page = false }: RenderOptions,
): string {
  const linked = page && paragraphs.length > 1;
  let html = "";
  for (const [i, { id, text }] of paragraphs.entries()) {
    const { attributes, mixed } = languageOf(text, language);
    const shown = mixed ? mixedText(text) : escapeText(text);
    const end = linked ? linkTo(i + 1) : page ? "\n" : "</p>\n";
    html += `<p${spellAttributes([["id", id], ...attributes])}>${shown}${end}`;
  }
  return html;
}

/** The text of each block with the ids that `renderBody` gives, for the search index. */
export function bodyParagraphs(body: string): readonly Paragraph[] {
  return plainParagraphs(body) ?? numberBlocks(markdown.parse(body, {}), undefined);
}

/** Numbers of the captions that a body gives a place, in its order. */
export const figuresOf = (body: string): readonly number[] =>
  body.includes("::figure{")
    ? markdown
        .parse(body, {})
        .filter(({ type }) => type === "figure")
        .map(({ meta }) => Number(meta?.["n"]))
    : [];

/** The blocks of a body, for whoever reads the text again: `toMarkdown` the other way round. */
export function bodyBlocks(body: string): Block[] {
  const plain = plainParagraphs(body);
  if (plain !== undefined) return plain.map(({ text }) => ({ type: "paragraph", text }));
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

function setLanguage(
  block: Token,
  inlines: readonly Token[],
  text: string,
  language: string,
): void {
  const { attributes, mixed } = languageOf(text, language);
  for (const [name, value] of attributes) block.attrSet(name, value);
  if (!mixed) return;
  for (const inline of inlines)
    for (const child of inline.children ?? []) if (child.type === "text") child.type = "text_mixed";
}
