/** What the bytes of one page are spent on. */
import { type Element, isTag } from "domhandler";
import { parseDocument } from "htmlparser2";

/** Part → bytes of UTF-8; what belongs to no part, such as the containers' own tags, is `the rest`. */
export type PageParts = ReadonlyMap<string, number>;

/** Elements that are looked into: their children are the parts. */
const CONTAINERS = new Set(["html", "head", "body", "main", "article"]);

/** @example partsOfPage("<main><p class=a>…</p></main>").get("main > p.a") */
export function partsOfPage(html: string): PageParts {
  const parts = new Map<string, number>();
  let rest = Buffer.byteLength(html);
  const take = (element: Element, inside: string): void => {
    const { name, attribs } = element;
    if (CONTAINERS.has(name)) {
      for (const child of element.children) if (isTag(child)) take(child, name);
      return;
    }
    const kind = attribs["http-equiv"] ?? (name === "script" ? attribs["type"] : attribs["class"]);
    const part = `${inside} > ${name}${kind === undefined ? "" : `.${kind}`}`;
    const source = html.slice(element.startIndex ?? 0, (element.endIndex ?? -1) + 1);
    const bytes = Buffer.byteLength(source);
    rest -= bytes;
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  };
  const page = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  for (const child of page.children) if (isTag(child)) take(child, "");
  return parts.set("the rest", rest);
}
