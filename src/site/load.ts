/** Reads the archive's working copy: every Markdown file below a folder, in the order of their paths. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Status, StoredArticle } from "#src/article.ts";
import { duplicateId } from "#src/io/duplicate-id.ts";
import { readUtf8 } from "#src/io/utf8-file.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { unreadMarkdown } from "#src/markdown/unread.ts";
import type { Message } from "#src/message.ts";
import { tagSharer } from "./shared-tags.ts";

export interface Loaded {
  readonly articles: readonly StoredArticle[];
  /** Every finding of every file: all errors are known before a build gives up. */
  readonly messages: readonly Message[];
}

/**
 * Reads all articles of a folder. A file that cannot be read as an article is an error, and so is an
 * id that stands in two files: the second page would replace the first.
 * @param folder for example `content/articles`; messages name files below it as given
 * @param status of articles whose front matter states none
 */
export function loadArticles(folder: string, status: Status = "public"): Loaded {
  const articles: StoredArticle[] = [];
  const messages: Message[] = [];
  const byId = new Map<string, string>();
  const shared = tagSharer();
  for (const name of markdownFiles(folder)) {
    const path = join(folder, name);
    const { text, fault } = readUtf8(path);
    if (fault !== undefined) {
      messages.push(fault);
      continue;
    }
    const parsed = parseArticle(text, path, { status });
    for (const message of parsed.messages) messages.push(message);
    const { article } = parsed;
    if (!article) continue;
    // The converter writes nothing that is not read: only what a person wrote needs looking at.
    if (article.edited.includes("body") && article.status !== "withdrawn")
      for (const message of unreadMarkdown(text, path, headLines(text))) messages.push(message);
    const twin = byId.get(article.id);
    if (twin === undefined) {
      byId.set(article.id, path);
      articles.push({ ...article, tags: article.tags.map(shared), body: detached(article.body) });
    } else {
      messages.push(duplicateId(article.id, path, twin));
    }
  }
  return { articles, messages };
}

/** Paths of `.md` files below a folder, sorted by code point; links are not followed. */
export function markdownFiles(folder: string, below = ""): string[] {
  const names: string[] = [];
  for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = below === "" ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) names.push(...markdownFiles(folder, name));
    else if (item.isFile() && item.name.endsWith(".md")) names.push(name);
  }
  return below === "" ? names.sort() : names;
}

/** Lines of a file's front matter. */
const headLines = (text: string): number =>
  text.slice(0, text.search(/[\r\n]---/) + 1).split(/\r\n?|\n/).length;

/** A copy: a slice would keep the whole file's text, front matter included, in memory. */
function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
