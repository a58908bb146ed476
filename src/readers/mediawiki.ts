/** MediaWiki's export (mediawiki.org/xml/export-0.3 to 0.11): an article a page of the main namespace. */
import type { RawRecord } from "#src/record.ts";
import type { Refusal } from "./json-record.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { wikitext } from "./wikitext.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";
import { inside } from "./xml-path.ts";

export const mediawiki: Reader = {
  format: "mediawiki",
  extensions: [],
  sniff: (head) => (/<mediawiki\s/.test(head) ? 0.95 : 0),
  read,
};

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  let index = -1;
  for (const { node, outside, cut } of xmlItems(input.decoded.text, "page")) {
    index += 1;
    // The last revision is what readers saw.
    const revision = childrenOf(node, "revision").at(-1);
    const refused = whyNoPage(node, revision);
    if (refused !== undefined) {
      context.report({ ...refused, path: input.path, line: node.line });
      continue;
    }
    if (cut) reportCut(input.path, node, context.report);
    const written = wikitext((revision && childText(revision, "text")) ?? "");
    const source = { format: "mediawiki", path: input.path, line: node.line, source: node.markup };
    const record = markupRecord(
      { ...source, index },
      {
        id: childText(node, "id"),
        title: childText(node, "title"),
        date: written.date,
        modified: revision && childText(revision, "timestamp"),
        publisher: outside["sitename"],
        keywords: written.categories.length > 0 ? written.categories : undefined,
        language: outside["language"],
        rest: mergeRest(
          written.apart === "" ? {} : { templates: written.apart },
          restOf(node, PAGE),
          revision === undefined ? {} : restOf(revision, REVISION),
        ),
      },
      written.html,
      context,
    );
    if (record !== undefined) yield record;
  }
}

const PAGE = new Set(["title", "ns", "id", "revision"]);
const REVISION = new Set(["text", "timestamp", "model", "format", "sha1", "id", "parentid"]);

/** Pages that talk about others, templates, and what only leads elsewhere. */
function whyNoPage(node: XmlNode, revision: XmlNode | undefined): Refusal | undefined {
  const space = Number(childText(node, "ns") ?? 0);
  const text = inside(revision ?? node, "text")?.text ?? "";
  const redirect =
    childrenOf(node, "redirect").length > 0 || /^\s*#(?:redirect|تحويل)/iu.test(text);
  if (space === 0 && !redirect) return undefined;
  const what = redirect ? "a page that leads to another" : `a page of namespace ${space}`;
  return {
    rule: "not-an-article",
    severity: "info",
    found: `${what}: ${childText(node, "title") ?? "(no title)"}`,
    expected: "a page of the main namespace",
    advice: "left out",
  };
}
