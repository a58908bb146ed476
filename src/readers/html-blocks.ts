/**
 * HTML → blocks and captions: what markup says of an article's structure, for pages, feeds and exports.
 */
import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import type { Block } from "#src/article.ts";
import type { RawCaption } from "#src/record.ts";
import { parseMarkup } from "./html-parse.ts";

export interface HtmlBlocks {
  readonly blocks: readonly Block[];
  readonly captions: readonly RawCaption[];
  /** The words of blocks and captions, a block a paragraph. */
  readonly text: string;
  /** Tags taken off. */
  readonly tags: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that hold no text of the article. */
const SILENT = names(
  "script style noscript template iframe object svg form button select textarea input nav head title",
);
const DIVIDING = names(
  "p div section article main aside header footer address center pre details summary fieldset " +
    "table thead tbody tfoot dl dt dd hr body html figure figcaption",
);
const HEADING = /^h[1-6]$/;

/**
 * Reads a fragment or page body. Paragraphs are divided by block elements and by two `<br>`;
 * one `<br>` is a line end inside a paragraph. A figure becomes a caption with its image's address;
 * an image without words leaves no trace.
 * @example htmlBlocks("<h2>a</h2><p>b<br>c</p>").blocks // [heading a, paragraph "b\nc"]
 */
export function htmlBlocks(html: string): HtmlBlocks {
  const state = new Walk();
  state.children(parseMarkup(html).children);
  state.flush();
  return {
    blocks: state.blocks,
    captions: state.captions,
    text: plainText(state.blocks, state.captions),
    tags: state.tags,
  };
}

/** The words of blocks, one block a paragraph, captions where they stand. */
export function plainText(blocks: readonly Block[], captions: readonly RawCaption[]): string {
  const words = (block: Block): string => {
    if (block.type === "list") return block.items.join("\n");
    if (block.type === "quote") return block.lines.join("\n");
    if (block.type !== "figure") return block.text;
    const { text = "", credit } = captions[block.n - 1] ?? {};
    return credit === undefined ? text : `${text} (${credit})`.trim();
  };
  return blocks.map(words).join("\n\n");
}

class Walk {
  readonly blocks: Block[] = [];
  readonly captions: RawCaption[] = [];
  tags = 0;
  #line = "";

  children(nodes: readonly ChildNode[]): void {
    for (const node of nodes) this.node(node);
  }

  node(node: ChildNode): void {
    if (isText(node)) this.#line += node.data.replace(/[\t\n\r\f ]+/g, " ");
    else if (isTag(node) && !isComment(node)) this.element(node);
  }

  element(element: Element): void {
    this.tags += 1;
    const { name } = element;
    if (SILENT.has(name)) return;
    if (name === "br") this.#line += "\n";
    else if (HEADING.test(name)) this.#whole(element, (text) => this.#heading(text));
    else if (name === "ul" || name === "ol") this.#list(element);
    else if (name === "blockquote") this.#quote(element);
    else if (name === "tr") this.#row(element);
    else if (name === "figure") this.#figure(element);
    else if (DIVIDING.has(name)) {
      this.flush();
      this.children(element.children);
      this.flush();
    } else this.children(element.children);
  }

  /** Ends the paragraph that inline content has made so far. */
  flush(): void {
    for (const text of paragraphs(this.#line)) this.blocks.push({ type: "paragraph", text });
    this.#line = "";
  }

  #whole(element: Element, push: (text: string) => void): void {
    this.flush();
    const inner = this.#inside(element);
    push(inner.text.replace(/\s+/g, " ").trim());
    this.#adopt(inner);
  }

  #heading(text: string): void {
    if (text !== "") this.blocks.push({ type: "heading", text });
  }

  /** A list of links alone is left as a list: whether it is navigation is not for markup to say. */
  #list(element: Element): void {
    this.flush();
    const items: string[] = [];
    const figures: Walk[] = [];
    for (const child of element.children) {
      if (isText(child) && child.data.trim() === "") continue;
      const inner = isTag(child) ? this.#inside(child) : undefined;
      const text = inner?.text ?? (isText(child) ? child.data : "");
      const item = text.replace(/\s*\n\s*/g, "\n").trim();
      if (item !== "") items.push(item);
      if (inner !== undefined) figures.push(inner);
    }
    const start = Number.parseInt(element.attribs["start"] ?? "1", 10) || 1;
    if (items.length > 0) {
      this.blocks.push({ type: "list", ...(element.name === "ol" ? { start } : {}), items });
    }
    for (const inner of figures) this.#adopt(inner);
  }

  #quote(element: Element): void {
    this.flush();
    const inner = this.#inside(element);
    const lines = inner.text.split(/\n+/).filter((line) => line.trim() !== "");
    if (lines.length > 0) this.blocks.push({ type: "quote", lines });
    this.#adopt(inner);
  }

  /** A row of a table becomes a paragraph, its cells divided by a bar. */
  #row(element: Element): void {
    this.flush();
    const cells = element.children.filter(isTag).filter(({ name }) => /^t[dh]$/.test(name));
    if (cells.length <= 1) {
      this.children(element.children);
      this.flush();
      return;
    }
    const inner = cells.map((cell) => this.#inside(cell));
    // A table that lays out a page has cells full of text; one that lists things has words.
    if (inner.some(({ blocks, text }) => blocks.length > 1 || text.length > 200)) {
      for (const cell of cells) {
        this.children(cell.children);
        this.flush();
      }
      return;
    }
    const text = inner
      .map((walk) => walk.text.trim())
      .filter(Boolean)
      .join(" | ");
    if (text !== "") this.blocks.push({ type: "paragraph", text });
    for (const walk of inner) this.#adopt(walk);
  }

  #figure(element: Element): void {
    this.flush();
    const captions = find(element, (node) => node.name === "figcaption");
    const image = find(element, (node) => node.name === "img")[0];
    if (captions.length === 0) {
      this.children(element.children);
      this.flush();
      return;
    }
    const text = captions.map((node) => this.#inside(node).text).join(" ");
    this.#caption(text.replace(/\s+/g, " ").trim(), image);
    for (const child of element.children) {
      if (isTag(child) && !captions.includes(child) && child.name !== "img") this.#others(child);
    }
  }

  /** What a figure holds beside image and caption: a table, a quotation. */
  #others(element: Element): void {
    const inner = this.#inside(element);
    const said = this.captions.at(-1)?.text ?? "";
    const blocks = inner.blocks.filter(
      (block) => !(block.type === "paragraph" && said.includes(block.text)),
    );
    this.blocks.push(...blocks.filter(({ type }) => type !== "figure"));
  }

  #caption(text: string, image: Element | undefined): void {
    if (text === "") return;
    const src = image === undefined ? undefined : imageAddress(image);
    this.captions.push({ text, ...(src === undefined ? {} : { src }) });
    this.blocks.push({ type: "figure", n: this.captions.length });
  }

  #inside(element: Element): Walk & { readonly text: string } {
    const walk = new Walk();
    walk.children(element.children);
    walk.flush();
    this.tags += walk.tags;
    const words = walk.blocks.filter(({ type }) => type !== "figure");
    return Object.assign(walk, { text: plainText(words, []).replace(/\n{2,}/g, "\n") });
  }

  /** Figures found inside a heading, an item or a quotation stand after it. */
  #adopt(walk: Walk): void {
    for (const caption of walk.captions) {
      this.captions.push(caption);
      this.blocks.push({ type: "figure", n: this.captions.length });
    }
  }
}

/** Text of inline content → paragraphs: two line ends divide, one stays. */
function paragraphs(line: string): string[] {
  return line
    .replace(/ *\n */g, "\n")
    .split(/\n{2,}/)
    .map((text) => text.replace(/ {2,}/g, " ").trim())
    .filter((text) => text !== "");
}

/** The address that lazy loaders hide in `data-src` when `src` is a placeholder. */
function imageAddress({ attribs }: Element): string | undefined {
  const found = [attribs["data-src"], attribs["data-original"], attribs["src"]];
  return found.find((src) => src !== undefined && src !== "" && !src.startsWith("data:"));
}

function find(element: Element, test: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (test(child)) found.push(child);
    else found.push(...find(child, test));
  }
  return found;
}
