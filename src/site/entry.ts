/** An article in its place in the archive: what lists, neighbours and periods go by. */
import type { StoredArticle } from "#src/article.ts";

/** Which date an article is listed under: its own, the day it was collected, or none. */
export type Basis = "date" | "collected" | "none";

/**
 * A class, so that Eleventy hands it over as it is: it would wrap or copy a plain object.
 */
export class Entry {
  readonly article: StoredArticle;
  readonly basis: Basis;
  /** EDTF without its `?`, of the date or the collection day; empty when neither is known. */
  readonly day: string;
  /** Neighbours in time among articles with the same basis. */
  older: Entry | undefined = undefined;
  newer: Entry | undefined = undefined;
  /** The main article of its group of near duplicates, itself when it is that. */
  main: Entry | undefined = undefined;
  /** The others of that group, the main article first. */
  copies: readonly Entry[] = [];
  /** Articles about the same matter, best first. */
  related: readonly Entry[] = [];

  constructor(article: StoredArticle) {
    this.article = article;
    this.basis = article.date ? "date" : article.collected ? "collected" : "none";
    this.day = (article.date ?? article.collected ?? "").replace("?", "");
  }
}

/**
 * Oldest first. A day that is not known precisely stands at the start of its period (`2016` before
 * `2016-01`), an article without any day before all. Ties: time of day, then place in the raw files.
 */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    order(a.day, b.day) ||
    order(a.article.time ?? "", b.article.time ?? "") ||
    order(a.article.raw.path, b.article.raw.path) ||
    (a.article.raw.record ?? 0) - (b.article.raw.record ?? 0) ||
    order(a.article.id, b.article.id)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Points each entry to its neighbours with the same basis; `entries` are in order. */
export function linkNeighbours(entries: readonly Entry[]): void {
  const last = new Map<Basis, Entry>();
  for (const entry of entries) {
    const older = last.get(entry.basis);
    if (older) older.newer = entry;
    entry.older = older;
    last.set(entry.basis, entry);
  }
}
