/** Pictures that a feed names beside an entry's text (Media RSS): the figures that they would be in it. */
import { escapeText } from "entities";
import { childrenOf, childText, type XmlNode } from "./xml-items.ts";

/** Elements that hold a picture, and those that hold several. */
const PICTURE = ["media:content", "media:thumbnail"];
const GROUP = "media:group";

/**
 * HTML of a `<figure>` for each picture that a caption is stated of and the text does not show; the
 * credit follows the caption in brackets, as in print.
 */
export function mediaFigures(entry: XmlNode, html: string): string {
  const groups = [entry, ...childrenOf(entry, GROUP)];
  return groups.flatMap((group) => figuresIn(group, html)).join("");
}

function figuresIn(group: XmlNode, html: string): string[] {
  const pictures = PICTURE.flatMap((name) => childrenOf(group, name)).filter(isPicture);
  return pictures.flatMap((picture) => {
    const said = captionOf(picture) ?? (pictures[0] === picture ? captionOf(group) : undefined);
    if (said === undefined || html.includes(said.text)) return [];
    const caption = said.credit === undefined ? said.text : `${said.text} (${said.credit})`;
    const src = (picture.attributes["url"] ?? "").replaceAll('"', "%22");
    return [`<figure><img src="${src}"><figcaption>${escapeText(caption)}</figcaption></figure>`];
  });
}

/** A picture's own caption, or that of the group around it. */
function captionOf(node: XmlNode): { text: string; credit: string | undefined } | undefined {
  const text = childText(node, "media:description", "media:title");
  const credit = childText(node, "media:credit", "media:copyright");
  return text === undefined ? undefined : { text, credit };
}

/** Sound and film have no captions in a text; an address without a kind is most often a picture's. */
const isPicture = ({ attributes }: XmlNode): boolean =>
  attributes["url"] !== undefined &&
  !/^(?:audio|video|application)/.test(attributes["medium"] ?? attributes["type"] ?? "");
