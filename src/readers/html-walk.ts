/** One walk over parsed markup: its blocks and captions, and the words that are no part of a text. */
import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import type { Block } from "#src/article.ts";
import type { RawCaption } from "#src/record.ts";
import { textOf, within } from "./html-dom.ts";
import { find, imageAddress, paragraphs, plainText } from "./html-words.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that say nothing. */
const SILENT = names("script style noscript template iframe input");
/** Elements whose words are a page's own, not the article's. */
const CONTROL = names("object svg form button select textarea nav head title");
const DIVIDING = names(
  "p div section article main aside header footer address center pre details summary fieldset " +
    "table thead tbody tfoot dl dt dd li hr body html figure figcaption",
);
const HEADING = /^h[1-6]$/;

export class Walk {
  readonly blocks: Block[] = [];
  readonly captions: RawCaption[] = [];
  /** Words of controls and menus. */
  readonly leftOut: string[] = [];
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
    if (CONTROL.has(name)) {
      const words = textOf(element);
      if (words !== "") this.leftOut.push(words);
      return;
    }
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
    const inner = find(element, (node) => node.name === "figure");
    if (inner.some((figure) => !within(figure, "figcaption"))) {
      this.#gallery(element);
      return;
    }
    const captions = find(element, (node) => node.name === "figcaption");
    const image = find(element, (node) => node.name === "img")[0];
    if (captions.length === 0) {
      this.children(element.children);
      this.flush();
      return;
    }
    const said = captions.map((node) => this.#inside(node));
    const text = said.map((walk) => walk.text).join(" ");
    this.#caption(text.replace(/\s+/g, " ").trim(), image);
    for (const walk of said) this.#adopt(walk);
    for (const child of element.children) {
      if (isText(child)) this.node(child);
      else if (isTag(child) && !captions.includes(child) && child.name !== "img")
        this.#others(child);
    }
    this.flush();
  }

  /** Figures in a figure have captions of their own; that of all stands below the last. */
  #gallery(element: Element): void {
    const own = element.children.filter(isTag).filter(({ name }) => name === "figcaption");
    this.children(element.children.filter((child) => !own.some((caption) => caption === child)));
    this.flush();
    for (const inner of own.map((caption) => this.#inside(caption))) {
      this.#caption(inner.text.replace(/\s+/g, " ").trim(), undefined);
      this.#adopt(inner);
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
    this.#adopt(inner);
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
    this.leftOut.push(...walk.leftOut);
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
