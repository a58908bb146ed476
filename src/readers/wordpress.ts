/** WordPress export (WXR): an article a published post; drafts, pages and attachments are reported. */
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import { markupRecord } from "./markup-record.ts";
import { mergeRest } from "./merge-rest.ts";
import type { Reader, ReaderContext, ReaderInput } from "./reader.ts";
import { wordpressHtml } from "./wordpress-html.ts";
import { isAccount, whyNoPost } from "./wordpress-post.ts";
import { childrenOf, childText, reportCut, restOf, type XmlNode, xmlItems } from "./xml-items.ts";

export const wordpress: Reader = {
  format: "wordpress",
  extensions: ["wxr"],
  sniff: (head) =>
    /<wp:wxr_version>|xmlns:wp="http:\/\/wordpress\.org\/export/.test(head) ? 1 : 0,
  read,
};

const USED = new Set(
  (
    "title link pubDate dc:creator guid description content:encoded excerpt:encoded category " +
    "wp:post_id wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt wp:post_name " +
    "wp:status wp:post_type wp:postmeta wp:comment wp:comment_status wp:ping_status wp:post_parent " +
    "wp:menu_order wp:is_sticky wp:post_password"
  ).split(" "),
);

function* read(input: ReaderInput, context: ReaderContext): Generator<RawRecord> {
  const names = authorNames(input.decoded.text);
  let index = -1;
  for (const { node, outside, cut } of xmlItems(input.decoded.text, "item")) {
    index += 1;
    if (!isPublishedPost(node, input.path, context.report)) continue;
    if (cut) reportCut(input.path, node, context.report);
    const creator = childText(node, "dc:creator") ?? "";
    const author = names.get(creator) ?? creator;
    const terms = (domain: string): string[] =>
      childrenOf(node, "category")
        .filter(({ attributes }) => attributes["domain"] === domain)
        .map(({ text }) => text.trim())
        .filter(Boolean);
    const [section, ...sections] = terms("category");
    const keywords = [...sections, ...terms("post_tag")];
    const excerpt = childText(node, "excerpt:encoded");
    const id = childText(node, "wp:post_id");
    const { html, embeds } = wordpressHtml(childText(node, "content:encoded") ?? "");
    const noise = [...embeds, ...comments(node)].join("\n");
    const meta = postMeta(node);
    const record = markupRecord(
      { format: "wordpress", path: input.path, line: node.line, index, source: node.markup },
      {
        id: childText(node, "guid") ?? id,
        url: childText(node, "link"),
        title: childText(node, "title"),
        author: isAccount(author) ? undefined : author,
        date:
          day(childText(node, "wp:post_date")) ?? childText(node, "pubDate", "wp:post_date_gmt"),
        modified: day(childText(node, "wp:post_modified")),
        section,
        keywords: keywords.length > 0 ? keywords : undefined,
        language: outside["language"],
        rest: mergeRest(
          excerpt === undefined ? {} : { excerpt },
          isAccount(author) ? { account: author } : {},
          outside["title"] === undefined ? {} : { channel: outside["title"] },
          meta === "" ? {} : { postmeta: meta },
          noise === "" ? {} : { page_noise: noise },
          restOf(node, USED),
        ),
      },
      html,
      context,
    );
    if (record !== undefined) yield record;
  }
}

/** Display names by account, from the head of the export. */
function authorNames(text: string): ReadonlyMap<string, string> {
  const head = text.slice(0, text.search(/<item[\s>]|$/));
  const names = new Map<string, string>();
  for (const { node } of xmlItems(head, "wp:author")) {
    const login = childText(node, "wp:author_login");
    const name = childText(node, "wp:author_display_name");
    if (login !== undefined && name !== undefined) names.set(login, name);
  }
  return names;
}

/** What readers wrote below the post, a line each: whose address it was is nobody's business. */
const comments = (node: XmlNode): string[] =>
  childrenOf(node, "wp:comment")
    .filter((comment) => (childText(comment, "wp:comment_approved") ?? "1") === "1")
    .map((comment) => ["wp:comment_author", "wp:comment_content"].map((n) => childText(comment, n)))
    .map((said) => said.filter(Boolean).join(": ").replace(/\s+/g, " "));

/** What plugins and themes keep of a post: sub-titles, sources, counters. */
const postMeta = (node: XmlNode): string =>
  childrenOf(node, "wp:postmeta")
    .map((meta) => ["wp:meta_key", "wp:meta_value"].map((n) => childText(meta, n) ?? ""))
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n");

/** WordPress writes `0000-00-00 00:00:00` for a post that was never scheduled. */
const day = (date: string | undefined): string | undefined =>
  date?.startsWith("0000") ? undefined : date;

/** Whether an item is an article of the site; one message says what it is otherwise. */
function isPublishedPost(node: XmlNode, path: string, report: Report): boolean {
  const reason = whyNoPost({
    type: childText(node, "wp:post_type") ?? "post",
    status: childText(node, "wp:status") ?? "publish",
    locked: childText(node, "wp:post_password") !== undefined,
    title: childText(node, "title") ?? "",
  });
  if (reason !== undefined) report({ ...reason, path, line: node.line });
  return reason === undefined;
}
