/** Captions in the many forms in which pages write them → `<figure>` with `<figcaption>`. */
import { type ChildNode, type Document, Element, isComment, isTag, isText, Text } from "domhandler";
import { DomUtils } from "htmlparser2";
import { attribute, elementsOf, textOf } from "./html-dom.ts";
import { find } from "./html-words.ts";

/** Names that sites give to the element below an image. */
const CAPTION_NAME = /(?:^|[\s_-])(?:caption|cutline|figcaption|img-desc|image-desc|photo-desc)/i;
const MOST_WORDS = 80;
const IMAGE = new Set(["img", "amp-img"]);

/**
 * Rewrites images with a caption beside them, or in an attribute of their own, as figures. Elements
 * are changed in place.
 * @returns the figures, in document order, with the words and address of each.
 */
export function markFigures(document: Document): { text: string; src: string; figure: Element }[] {
  for (const image of [...elementsOf(document)].filter(({ name }) => IMAGE.has(name))) {
    // Accelerated pages (AMP) have a name of their own for it.
    image.name = "img";
    if (ancestor(image, (node) => node.name === "figure") !== undefined) continue;
    const own = attribute(image, "caption") ?? attribute(image, "data-caption");
    const beside = own === undefined ? captionBeside(image) : undefined;
    const words = own ?? (beside === undefined ? "" : textOf(beside));
    if (words === "" || words.split(" ").length > MOST_WORDS) continue;
    if (beside !== undefined) DomUtils.removeElement(beside);
    const figure = new Element("figure", {});
    DomUtils.replaceElement(wrapperOf(image), figure);
    DomUtils.appendChild(figure, image);
    DomUtils.appendChild(figure, caption(words));
  }
  const figures = [...elementsOf(document)].filter(({ name }) => name === "figure");
  freeFigures(figures);
  return figures.flatMap((figure) => {
    const inner = [...elementsOf(figure)];
    // A gallery's captions are those of its figures.
    if (inner.some(({ name }) => name === "figure")) return [];
    const image = inner.find(({ name }) => name === "img");
    const text = inner
      .filter(({ name }) => name === "figcaption")
      .map(textOf)
      .join(" ");
    const src =
      image === undefined ? "" : (attribute(image, "data-src") ?? attribute(image, "src") ?? "");
    return text === "" || src === "" ? [] : [{ text, src, figure }];
  });
}

/** Readability takes a box of pictures alone for furniture: they stand in its place instead. */
function freeFigures(figures: readonly Element[]): void {
  const seen = new Set<Element>();
  for (const figure of figures) {
    for (let box = figure.parent; box !== null && isTag(box); box = box.parent) {
      if (seen.has(box) || !/^(?:div|center|ul|ol|li)$/.test(box.name)) break;
      seen.add(box);
      const inside = find(box, ({ name }) => name === "figure");
      const said = inside.map(textOf).filter(Boolean).join(" ");
      if (said === "" || said.length < textOf(box).length) break;
      if (inside.length < 2) continue;
      for (const one of inside) DomUtils.prepend(box, one);
      DomUtils.removeElement(box);
      break;
    }
  }
}

/** The outermost element that holds the image and nothing else: a link to it, a box of its own. */
function wrapperOf(image: Element): Element {
  let around = image;
  for (let up = 0; up < 4; up += 1) {
    const { parent }: { parent: ChildNode["parent"] } = around;
    if (parent === null || !isTag(parent) || SHELL.has(parent.name)) return around;
    const alone = parent.children.every(
      (child) =>
        child === around || isComment(child) || (isText(child) && child.data.trim() === ""),
    );
    if (!alone) return around;
    around = parent;
  }
  return around;
}

const SHELL = new Set(["body", "html", "td", "th", "li", "article", "main", "section"]);

/** An element named as a caption, near the image and no other: at most three elements up. */
function captionBeside(image: Element): Element | undefined {
  let around: Element | undefined = image;
  for (let up = 0; up < 3; up += 1) {
    const parent: ChildNode["parent"] = around.parent;
    if (parent === null || !isTag(parent) || parent.name === "body") return undefined;
    around = parent;
    let found: Element | undefined;
    for (const element of elementsOf(around)) {
      if (element.name === "img" && element !== image) return undefined;
      const { attribs } = element;
      const named = CAPTION_NAME.test(`${attribs["class"] ?? ""} ${attribs["itemprop"] ?? ""}`);
      if (named && !holds(element, image)) found ??= element;
    }
    if (found !== undefined) return found;
    if (PICTURE_NAME.test(around.attribs["class"] ?? "")) return onlyWords(around, image);
  }
  return undefined;
}

/** Names that sites give to what holds an image and the line that belongs to it. */
const PICTURE_NAME =
  /(?:^|[\s_-])(?:media|photo|pic|picture|image|img|thumb|thumbnail)(?:[-_]?(?:box|wrap|wrapper|holder|container))?(?:$|\s)/i;
const LINE_WORDS = 40;

/** The only element with words beside an image, when it is a line. */
function onlyWords(box: Element, image: Element): Element | undefined {
  const said = box.children.filter((child) => textOf(child) !== "");
  const [only] = said;
  if (said.length !== 1 || only === undefined || !isTag(only) || holds(only, image))
    return undefined;
  return textOf(only).split(" ").length <= LINE_WORDS && only.name !== "a" ? only : undefined;
}

const holds = (element: Element, inner: Element): boolean =>
  ancestor(inner, (node) => node === element) !== undefined;

function ancestor(element: Element, test: (node: Element) => boolean): Element | undefined {
  for (let node = element.parent; node !== null && isTag(node); node = node.parent) {
    if (test(node)) return node;
  }
  return undefined;
}

function caption(words: string): Element {
  const element = new Element("figcaption", {});
  DomUtils.appendChild(element, new Text(words));
  return element;
}
