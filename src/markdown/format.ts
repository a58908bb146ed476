/** A stored article as the text of its Markdown file. */
import type { StoredArticle } from "#src/article.ts";
import { FIELDS, isAbsent } from "./fields.ts";
import { LEFT_OUT } from "./to-markdown.ts";

/**
 * Front matter in block YAML, keys in the order of the field table, every string double-quoted, keys
 * without a value left out; then a blank line and the body, and what was left out. `edited` and `path` are not written.
 * `parseArticle` reads back an equal article.
 */
export function formatArticle(article: StoredArticle): string {
  const values = article as unknown as Readonly<Record<string, unknown>>;
  let out = "---\n";
  for (const { key, property, shape } of FIELDS) {
    const value = values[property];
    if (isAbsent(value)) continue;
    if (key === "status" && value === "public" && !article.edited.includes("status")) continue;
    out += `${key}:${shape.write(value, "")}\n`;
  }
  out += "---\n";
  if (article.body !== "") out += `\n${article.body}\n`;
  if (article.leftOut !== undefined) out += `\n## ${LEFT_OUT}\n\n${article.leftOut}\n`;
  return out;
}
