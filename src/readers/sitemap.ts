/** Sitemaps (sitemaps.org 0.9, Google's news extension): addresses, no articles; each is reported. */
import type { RawRecord } from "#src/record.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { childrenOf, childText, type XmlNode, xmlItems } from "./xml-items.ts";

const ROOT = /^\s*(?:<[?!][^>]*>\s*)*<(urlset|sitemapindex)[\s>]/;

export const sitemap: Reader = {
  format: "sitemap",
  extensions: [],
  sniff: (head) => (ROOT.test(head) ? 0.95 : 0),
  read,
};

function read(input: ReaderInput, { report }: ReaderContext): readonly RawRecord[] {
  const { text } = input.decoded;
  const name = ROOT.exec(text)?.[1] === "urlset" ? "url" : "sitemap";
  for (const { node } of xmlItems(text, name)) {
    const address = childText(node, "loc") ?? "(none)";
    const title = titleOf(node);
    report({
      rule: "record-empty",
      severity: "warning",
      path: input.path,
      line: node.line,
      found: `an address without a text: ${address}${title === undefined ? "" : ` (${title})`}`,
      expected: "the article itself; a sitemap only says where it is",
      advice: "save the page and convert that",
    });
  }
  return [];
}

function titleOf(node: XmlNode): string | undefined {
  const news = childrenOf(node, "news:news")[0];
  return news && childText(news, "news:title");
}
