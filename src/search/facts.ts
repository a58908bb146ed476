/** What filters, charts and orders go by: the facts of all articles of a bundle, in two small files. */
import type { Tag } from "#src/article.ts";
import type { SearchDocument } from "./document.ts";

/** Files of a bundle, relative to it. */
export const DAYS = "days.json";
export const TAGS = "tags.json";

/** Day of publication and outlet of every article, in the order of the bundle. */
export interface Days {
  /**
   * EDTF days without `?`, each with the number of articles in a row that have it; empty when the day
   * is not known. A day of collection is not one of publication.
   */
  readonly days: readonly (readonly [day: string, articles: number])[];
  readonly publishers: readonly string[];
  /** Place in `publishers` of each article's outlet, -1 for none. */
  readonly publisher: readonly number[];
}

/** Articles of each tag: the number of the first, then how much further each next one is. */
export type Tagged = readonly (readonly [Tag["kind"], name: string, ...steps: number[]])[];

/** The facts that files are made of. */
export type Facts = Pick<SearchDocument, "date" | "publisher" | "tags">;

export function writeDays(articles: readonly Facts[]): Days {
  const days: [string, number][] = [];
  const publishers = new Map<string, number>();
  const publisher = articles.map((article) => {
    const day = (article.date ?? "").replace("?", "");
    const last = days.at(-1);
    if (last?.[0] === day) last[1] += 1;
    else days.push([day, 1]);
    if (article.publisher === undefined) return -1;
    const known = publishers.get(article.publisher) ?? publishers.size;
    publishers.set(article.publisher, known);
    return known;
  });
  return { days, publishers: [...publishers.keys()], publisher };
}

/** Commonest tag first. */
export function writeTags(articles: readonly Facts[]): Tagged {
  const tagged = new Map<string, { readonly tag: Tag; readonly articles: number[] }>();
  articles.forEach(({ tags }, article) => {
    for (const tag of tags) {
      const key = `${tag.kind}:${tag.name}`;
      const row = tagged.get(key) ?? { tag, articles: [] };
      if (row.articles.at(-1) !== article) row.articles.push(article);
      tagged.set(key, row);
    }
  });
  return [...tagged.values()]
    .sort((a, b) => b.articles.length - a.articles.length)
    .map(({ tag: { kind, name }, articles: all }) => [
      kind,
      name,
      ...all.map((article, i) => article - (all[i - 1] ?? 0)),
    ]);
}
