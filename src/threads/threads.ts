/** What connects the articles of an archive, from their fingerprints. */
import type { StoredArticle } from "#src/article.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type CopyGroup, copyGroups, pinnedGroups } from "./groups.ts";
import { relatedArticles } from "./related.ts";
import { pinnedStanding, type Standing, standingCopies } from "./standing.ts";

export interface ThreadOptions {
  /** Whether to look for near duplicates; what a person pinned holds in any case. */
  readonly duplicates: boolean;
  /** Related articles of each, at most; 0 for none. */
  readonly related: number;
}

export interface Threads {
  readonly groups: readonly CopyGroup[];
  /** Ids of related articles, best first, by the id of an article that is no copy of another. */
  readonly related: Readonly<Record<string, readonly string[]>>;
  /** Copies of withdrawn articles that are still shown. */
  readonly standing: Standing;
}

/**
 * Finds copies and related articles. The order of the fingerprints does not matter. Copies have no
 * related articles of their own, and are nobody's: those of the main article are theirs. Withdrawn
 * articles are in no group and related to none.
 */
export function findThreads(
  prints: readonly Fingerprint[],
  { duplicates, related }: ThreadOptions,
): Threads {
  const all = [...prints].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ordered = all.filter(({ withdrawn }) => withdrawn === undefined);
  const withdrawn = all.filter((print) => print.withdrawn !== undefined);
  const groups = duplicates ? copyGroups(ordered) : pinnedGroups(ordered);
  const copies = new Set(groups.flatMap((group) => group.slice(1)));
  const mains = ordered.filter(({ id }) => !copies.has(id));
  const found = related === 0 ? [] : relatedArticles(mains, { most: related });
  const lists = mains.flatMap(({ id }, i) => {
    const ids = (found[i] ?? []).map((place) => mains[place]?.id ?? "");
    return ids.length === 0 ? [] : [[id, ids] as const];
  });
  const standing = standingCopies(ordered, withdrawn, groups);
  return { groups, related: Object.fromEntries(lists), standing };
}

/** What a person pinned, and nothing else. */
export function pinnedThreads(
  articles: readonly Pick<StoredArticle, "id" | "duplicateOf" | "status">[],
): Threads {
  const withdrawn = articles.filter(({ status }) => status === "withdrawn");
  const shown = articles.filter(({ status }) => status !== "withdrawn");
  return {
    ...{ groups: pinnedGroups(articles), related: {} },
    standing: pinnedStanding(shown, withdrawn),
  };
}
