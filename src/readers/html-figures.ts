/** Captions in the many forms in which pages write them → `<figure>` with `<figcaption>`. */
import { type ChildNode, type Document, Element, isTag, Text } from "domhandler";
import { DomUtils } from "htmlparser2";
import { attribute, elementsOf, textOf } from "./html-dom.ts";

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
    DomUtils.replaceElement(image, figure);
    DomUtils.appendChild(figure, image);
    DomUtils.appendChild(figure, caption(words));
  }
  const figures = [...elementsOf(document)].filter(({ name }) => name === "figure");
  return figures.flatMap((figure) => {
    const inner = [...elementsOf(figure)];
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
  }
  return undefined;
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
