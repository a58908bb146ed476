/**
 * What a Blogger export keeps beside posts, all of it Atom entries: the template, settings, pages and
 * comments. Exports until 2023 name the kind in a category, later ones (Google Takeout) in `blogger:type`.
 */
import type { Message } from "#src/message.ts";
import { childrenOf, childText, type XmlNode } from "./xml-items.ts";

/** Scheme of the category that names an entry's kind (Google Data, 2005). */
const KIND = /^http:\/\/schemas\.google\.com\/g\/2005#kind$/;

/** Whether a category says what an entry is, not what it is about. */
export const isKind = ({ attributes }: XmlNode): boolean => KIND.test(attributes["scheme"] ?? "");

/** Why an entry is no article of the blog; undefined for a published post, and for any other feed's. */
export function whyNoEntry(node: XmlNode): Omit<Message, "path" | "line"> | undefined {
  const term = childrenOf(node, "category").find(isKind)?.attributes["term"];
  const kind = (term?.split("#").at(-1) ?? childText(node, "blogger:type") ?? "post").toLowerCase();
  const status = statusOf(node);
  if (kind === "post" && status === "live") return undefined;
  const what = kind === "post" ? `a post with the status ${status}` : `an entry of kind ${kind}`;
  const title = childText(node, "title");
  const advice = "publish it in Blogger and export again if it belongs to the archive";
  return {
    rule: kind === "post" ? "not-published" : "not-an-article",
    severity: "info",
    found: title === undefined ? what : `${what}: ${title}`,
    expected: "a published post",
    advice: kind === "post" || kind === "page" ? `left out; ${advice}` : "left out",
  };
}

/** `live`, `draft` … in lower case; drafts are marked as the Atom Publishing Protocol has it (RFC 5023). */
function statusOf(node: XmlNode): string {
  const control = childrenOf(node, "app:control")[0];
  if (control !== undefined && childText(control, "app:draft") === "yes") return "draft";
  return (childText(node, "blogger:status") ?? "live").toLowerCase();
}
