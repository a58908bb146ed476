/** The indexed text of an article, read back from the file of its page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AnyNode, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { outputFile } from "#src/site/urls.ts";
import type { Paragraph } from "./document.ts";

/**
 * @param site folder of the built site
 * @param url address of the article's page, without the prefix
 * @throws Error when the page is not there
 */
export async function pageText(site: string, url: string): Promise<Paragraph[]> {
  return textOfPage(await readFile(join(site, outputFile(url)), "utf8"));
}

/** The blocks with an anchor in the text of a page, `.text > [id]`, without the links to themselves. */
export function textOfPage(html: string): Paragraph[] {
  const page = parseDocument(html).children;
  const text = DomUtils.findOne(({ attribs }) => attribs["class"] === "text", page);
  return (text?.children ?? []).filter(isTag).flatMap((block) => {
    const id = block.attribs["id"];
    return id === undefined ? [] : [{ id, text: withoutOwnLink(block) }];
  });
}

function withoutOwnLink(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || node.attribs["href"]?.startsWith("#")) return "";
  return node.children.map(withoutOwnLink).join("");
}
