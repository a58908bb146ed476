/** One walk over parsed markup: its blocks and captions, and the words that are no part of a text. */
import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import type { Block } from "#src/article.ts";
import type { RawCaption } from "#src/record.ts";
import { textOf, within } from "./html-dom.ts";
import { rowParts } from "./html-rows.ts";
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
  /** Elements whose words are told already. */
  readonly #told: readonly Element[];

  constructor(told: readonly Element[] = []) {
    this.#told = told;
  }

  children(nodes: readonly ChildNode[]): void {
    for (const node of nodes) this.node(node);
  }

  node(node: ChildNode): void {
    if (isText(node)) this.#line += node.data.replace(/[\t\n\r\f ]+/g, " ");
    else if (isTag(node) && !isComment(node)) this.element(node);
  }

  element(element: Element): void {
    if (this.#isTold(element)) return;
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
    const inner = this.#inside(element.children);
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
      if (this.#isTold(child)) continue;
      if (isTag(child) && (SILENT.has(child.name) || CONTROL.has(child.name))) {
        this.element(child);
        continue;
      }
      const inner = isTag(child) ? this.#inside(child.children) : undefined;
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
    const inner = this.#inside(element.children);
    const lines = inner.text.split(/\n+/).filter((line) => line.trim() !== "");
    if (lines.length > 0) this.blocks.push({ type: "quote", lines });
    this.#adopt(inner);
  }

  /** A row of a table becomes a paragraph, its cells divided by a bar. */
  #row(element: Element): void {
    this.flush();
    const parts = rowParts(element).map(({ cell, nodes }) => ({ cell, walk: this.#inside(nodes) }));
    const cells = parts.filter(({ cell }) => cell);
    // A table that lays out a page has cells full of text; one that lists things has words.
    const isLayout = cells.some(({ walk }) => walk.blocks.length > 1 || walk.text.length > 200);
    // Broken markup has words between the cells.
    const isBroken = parts.some(({ cell, walk }) => !cell && walk.blocks.length > 0);
    if (cells.length <= 1 || isLayout || isBroken) {
      for (const { walk } of parts) this.#append(walk);
      return;
    }
    const text = cells
      .map(({ walk }) => walk.text.trim())
      .filter(Boolean)
      .join(" | ");
    if (text !== "") this.blocks.push({ type: "paragraph", text });
    for (const { walk } of parts) this.#adopt(walk);
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
    const said = captions.map((node) => this.#inside(node.children));
    const text = said
      .map((walk) => walk.text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    this.#caption(text, image);
    for (const walk of said) this.#adopt(walk);
    for (const child of element.children) {
      if (isText(child)) this.node(child);
      else if (isTag(child) && !captions.includes(child) && child.name !== "img")
        this.#others(child, captions, text);
    }
    this.flush();
  }

  /** Figures in a figure have captions of their own; that of all stands below the last. */
  #gallery(element: Element): void {
    const own = element.children.filter(isTag).filter(({ name }) => name === "figcaption");
    this.children(element.children.filter((child) => !own.some((caption) => caption === child)));
    this.flush();
    for (const inner of own.map((caption) => this.#inside(caption.children))) {
      this.#caption(inner.text.replace(/\s+/g, " ").trim(), undefined);
      this.#adopt(inner);
    }
  }

  /** What a figure holds beside image and captions: a table, a quotation. */
  #others(element: Element, captions: readonly Element[], said: string): void {
    const inner = this.#inside(element.children, captions);
    for (const block of inner.blocks) {
      // What the caption says again is no paragraph of the text.
      if (block.type === "paragraph" && said.includes(block.text)) this.leftOut.push(block.text);
      else if (block.type !== "figure") this.blocks.push(block);
    }
    this.#adopt(inner);
  }

  #caption(text: string, image: Element | undefined): void {
    if (text === "") return;
    const src = image === undefined ? undefined : imageAddress(image);
    this.captions.push({ text, ...(src === undefined ? {} : { src }) });
    this.blocks.push({ type: "figure", n: this.captions.length });
  }

  #isTold(node: ChildNode): boolean {
    return this.#told.some((element) => element === node);
  }

  /** What an element says, for `#adopt` once its words have their place. */
  #inside(children: readonly ChildNode[], told = this.#told): Walk & { readonly text: string } {
    const walk = new Walk(told);
    walk.children(children);
    walk.flush();
    const words = walk.blocks.filter(({ type }) => type !== "figure");
    return Object.assign(walk, { text: plainText(words, []).replace(/\n{2,}/g, "\n") });
  }

  /** Figures found inside a heading, an item or a quotation stand after it. */
  #adopt({ captions, leftOut, tags }: Walk): void {
    this.tags += tags;
    this.leftOut.push(...leftOut);
    for (const caption of captions) {
      this.captions.push(caption);
      this.blocks.push({ type: "figure", n: this.captions.length });
    }
  }

  /** All that an element says, as it stands there. */
  #append({ blocks, captions, leftOut, tags }: Walk): void {
    const before = this.captions.length;
    for (const block of blocks)
      this.blocks.push(block.type === "figure" ? { ...block, n: before + block.n } : block);
    this.captions.push(...captions);
    this.leftOut.push(...leftOut);
    this.tags += tags;
  }
}
