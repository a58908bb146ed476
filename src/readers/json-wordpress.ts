/** Posts as the WordPress REST API gives them: what stands in tables of their own, and what is no post. */
import type { Message } from "#src/message.ts";
import { isObject, type JsonObject } from "./json-fields.ts";
import { whyNoPost } from "./wordpress-post.ts";

/** What the API lists beside posts; any other type is a site's own kind of article. */
const NO_ARTICLE = /^(?:page|attachment|revision|nav_menu_item|custom_css|wp_\w+)$/;

const isPost = (object: JsonObject): boolean =>
  isObject(object["content"]) && "rendered" in object["content"] && isObject(object["title"]);

/** Why a value is a post that is not to be shown; undefined for anything else. */
export function refusedPost(value: unknown): Omit<Message, "path" | "line"> | undefined {
  if (!isObject(value) || !isPost(value)) return undefined;
  const { type, status, content, title } = value;
  return whyNoPost({
    type: NO_ARTICLE.test(String(type)) ? String(type) : "post",
    status: typeof status === "string" ? status : "publish",
    locked: isObject(content) && content["protected"] === true,
    title: isObject(title) ? String(title["rendered"] ?? "") : "",
  });
}

/** A post with the names of its author and terms, where `_embed` brought them, for their numbers. */
export function withEmbedded(value: unknown): unknown {
  const embedded = isObject(value) ? value["_embedded"] : undefined;
  if (!isObject(value) || !isPost(value) || !isObject(embedded)) return value;
  const authors = named(embedded["author"]);
  const terms = [embedded["wp:term"]].flat(2).filter(isObject);
  const of = (taxonomy: string) => named(terms.filter((term) => term["taxonomy"] === taxonomy));
  const [section, ...sections] = of("category");
  const keywords = [...sections, ...of("post_tag")];
  return {
    ...value,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(section === undefined ? {} : { categories: section }),
    ...(keywords.length > 0 ? { tags: keywords } : {}),
  };
}

const named = (value: unknown): string[] =>
  [value]
    .flat()
    .filter(isObject)
    .map(({ name }) => name)
    .filter((name): name is string => typeof name === "string" && name.trim() !== "");
