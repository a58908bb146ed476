/**
 * `removed.json` beside the articles: what stood at each id that `--prune` has taken away, so that
 * the site can leave a page that says so.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Removed, StoredArticle } from "#src/article.ts";
import { writeAtomic } from "./atomic.ts";

const NAME = "removed.json";

/** The list in a folder of articles, by id; empty when there is none. Throws when it is damaged. */
export function readRemoved(articles: string): readonly Removed[] {
  let text: string;
  try {
    text = readFileSync(join(articles, NAME), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const list: unknown = JSON.parse(text);
  const isEntry = (item: unknown): item is Removed =>
    typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
  if (!Array.isArray(list) || !list.every(isEntry))
    throw new Error(`${join(articles, NAME)} is not a list of entries with an id`);
  return list;
}

/** Writes the list, sorted by id, if it is other than what stands there. */
export function writeRemoved(articles: string, list: Iterable<Removed>): void {
  const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = JSON.stringify(readRemoved(articles));
  if (JSON.stringify(sorted) === before) return;
  writeAtomic(join(articles, NAME), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** What the list says of an article. */
export function entryOf(article: StoredArticle, today: string): Removed {
  const { id, title, date, publisher, url } = article;
  return {
    id,
    title,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    removed: today,
  };
}
