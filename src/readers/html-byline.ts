/** The line of a page that names who wrote it, where its metadata names nobody. */
import type { Document, Element } from "domhandler";
import { elementsOf, first } from "./html-dom.ts";
import { visibleLines } from "./html-visible.ts";
import { isAccount } from "./wordpress-post.ts";

/** Names that sites give to the element; `author-box` and `comment-author` hold other things. */
const NAMED =
  /(?:^|\s)(?:[\w-]*[_-])?(?:by-?line|(?:author|writer|reporter|journalist|columnist)(?:[_-]?names?)?)(?:\s|$)/i;
const OTHERS = /comment|related|avatar|bio|box|media|photo|image|(?<!v)card(?!_{0,2}-?name)/i;
const LONGEST = 100;

/** The first line of a page that its class, `rel` or microdata calls a byline. */
export function bylineOf(document: Document): string | undefined {
  for (const element of elementsOf(document)) {
    if (!isNamed(element)) continue;
    const name = first(element, isName);
    const texts = [name, element].map((one) => one && visibleLines(one).flat().join(" "));
    const text = texts.find(isByline);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What stands inside a byline for the name alone, without title, day and place. */
const isName = ({ attribs }: Element): boolean =>
  attribs["rel"] === "author" ||
  attribs["itemprop"] === "name" ||
  /(?:^|\s)fn(?:\s|$)/.test(attribs["class"] ?? "");

function isNamed({ name, attribs }: Element): boolean {
  if (name === "meta" || name === "link" || name === "body" || name === "html") return false;
  const named = `${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`;
  if (OTHERS.test(named)) return false;
  return attribs["rel"] === "author" || attribs["itemprop"] === "author" || NAMED.test(named);
}

/** Whether a line can name somebody: words, not an address, no longer than a line. */
export const isByline = (text: string | undefined): boolean =>
  text !== undefined &&
  text.length <= LONGEST &&
  /\p{L}{2}/u.test(text) &&
  !isAccount(text) &&
  !/https?:|www\.|@/i.test(text);
