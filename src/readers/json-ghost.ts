/** The export of the Ghost publishing system: tables of posts, users and tags, joined by their ids. */
import { isObject, type JsonObject } from "./json-fields.ts";
import type { Refusal } from "./json-record.ts";
import { sameWords } from "./same-words.ts";
import { whyNoPost } from "./wordpress-post.ts";

/** The tables of an export, or of the one database in its list; undefined for anything else. */
export function ghostTables(value: unknown): JsonObject | undefined {
  const { meta, data } = isObject(value) ? value : {};
  if (!isObject(meta) || !("exported_on" in meta) || !isObject(data)) return undefined;
  return Array.isArray(data["posts"]) ? data : undefined;
}

/** The posts of an export with the names of their authors and tags for the numbers that join them. */
export function ghostPosts(tables: JsonObject): readonly JsonObject[] {
  const authors = joined(tables, "users", "posts_authors", "author_id");
  const tags = joined(tables, "tags", "posts_tags", "tag_id");
  const users = byId(rows(tables, "users"));
  return rows(tables, "posts").map(({ mobiledoc, lexical, html, plaintext, ...post }) => {
    const id = String(post["id"]);
    const one = nameOf(users.get(String(post["author_id"])));
    return {
      ...post,
      // The editor's own notation says what the markup says, where there is markup.
      ...(typeof html === "string" && html !== "" ? { html } : { html, mobiledoc, lexical }),
      plaintext: sameWords(html, plaintext) ? undefined : plaintext,
      author: authors.get(id) ?? (one === undefined ? undefined : [one]),
      tags: tags.get(id),
    };
  });
}

/** Why a post is not to be shown; undefined for a published one that anybody may read. */
export function whyNoGhostPost(post: JsonObject): Refusal | undefined {
  const { type, page, title } = post;
  const kind = page === true || page === 1 ? "page" : "post";
  const shown = { type: String(type ?? kind), title: String(title ?? "") };
  return whyNoPost({ ...shown, status: statusOf(post), locked: false }, "Ghost");
}

/** `publish` for what anybody may read, in WordPress's word; else what is in the way. */
function statusOf({ status, visibility }: JsonObject): string {
  if ((status ?? "published") !== "published") return String(status);
  return (visibility ?? "public") === "public" ? "publish" : `published, for ${visibility} only`;
}

/** Names by the post's id, in the order that the joining table gives them. */
function joined(
  tables: JsonObject,
  table: string,
  join: string,
  key: string,
): ReadonlyMap<string, string[]> {
  const named = byId(rows(tables, table));
  const names = new Map<string, string[]>();
  const order = (row: JsonObject): number => Number(row["sort_order"] ?? 0);
  for (const row of rows(tables, join).toSorted((a, b) => order(a) - order(b))) {
    const name = nameOf(named.get(String(row[key])));
    const post = String(row["post_id"]);
    if (name !== undefined) names.set(post, [...(names.get(post) ?? []), name]);
  }
  return names;
}

const rows = (tables: JsonObject, name: string): readonly JsonObject[] => {
  const table = tables[name];
  return Array.isArray(table) ? table.filter(isObject) : [];
};

const byId = (table: readonly JsonObject[]): ReadonlyMap<string, JsonObject> =>
  new Map(table.map((row) => [String(row["id"]), row]));

/** A tag that begins with `#` serves the site's theme; readers do not see it. */
const nameOf = (row: JsonObject | undefined): string | undefined => {
  const name = row?.["name"];
  return typeof name === "string" && !/^\s*(?:#|$)/.test(name) ? name : undefined;
};
