/** The indexed text of an article, read back from the file of its page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { outputFile } from "#src/site/urls.ts";
import { type Paragraph, withBeside } from "./document.ts";

/**
 * @param site folder of the built site
 * @param url address of the article's page, without the prefix
 * @throws Error when the page is not there
 */
export async function pageText(site: string, url: string): Promise<readonly Paragraph[]> {
  return textOfPage(await readFile(join(site, outputFile(url)), "utf8"));
}

/**
 * The blocks with an anchor in the text of a page, `.text > [id]`, without the links to themselves, and
 * what stands beside them.
 */
export function textOfPage(html: string): readonly Paragraph[] {
  const page = parseDocument(html).children;
  const text = DomUtils.findOne(({ attribs }) => attribs["class"] === "text", page);
  const blocks = (text?.children ?? []).filter(isTag).flatMap((block) => {
    const id = block.attribs["id"];
    return id === undefined ? [] : [{ id, text: withoutOwnLink(block) }];
  });
  return withBeside(blocks, DomUtils.findAll(isBeside, page).map(withoutOwnLink));
}

/** `BESIDE_ELEMENTS`, for a parser that knows no selectors. */
function isBeside({ name, attribs, parent }: Element): boolean {
  const above = parent !== null && isTag(parent) ? parent.name : "";
  const inHeader = above === "header" && ["kicker", "lead"].includes(attribs["class"] ?? "");
  return inHeader || (above === "figcaption" && name === "p");
}

function withoutOwnLink(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || node.attribs["href"]?.startsWith("#")) return "";
  return node.children.map(withoutOwnLink).join("");
}
