/** Stored articles made in code, for tests of what comes after Markdown. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EMPTY_ARTICLE, type StoredArticle } from "#src/article.ts";
import { formatArticle } from "#src/markdown/format.ts";

let count = 0;

/** An article with the given fields; everything else is plain and its id is new. */
export function storedArticle(fields: Partial<StoredArticle> = {}): StoredArticle {
  count += 1;
  const id = fields.id ?? `test${String(count).padStart(6, "0")}`;
  const { blocks: _, ...empty } = EMPTY_ARTICLE;
  return {
    ...empty,
    id,
    title: "عنوان للتجربة",
    raw: {
      path: `${id}.txt`,
      sha256: "0".repeat(64),
      recordSha256: "0".repeat(64),
      format: "text",
      encoding: "utf-8",
    },
    added: "2020-01-01",
    body: "فقرة أولى.\n\nفقرة ثانية.",
    digest: {},
    edited: [],
    path: `content/articles/${id}.md`,
    ...fields,
  };
}

/** Writes articles as Markdown files below a folder, as the converter would. */
export function writeArticles(folder: string, articles: readonly StoredArticle[]): void {
  for (const article of articles) {
    const path = join(folder, `${article.id}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatArticle(article));
  }
}
