/** Which of the names found by rule are shown: those that several articles name. */
import { fold } from "#src/arabic/fold.ts";
import type { StoredArticle, Tag } from "#src/article.ts";
import { once } from "./once.ts";
import { tagSharer } from "./shared-tags.ts";

/** `عبد الله` and `عبدالله` are one name. */
const keyOf = once(({ kind, name }: Tag): string => `${kind}:${fold(name).replaceAll(" ", "")}`);

/**
 * The articles as pages show them: a tag with a rule stays, without it and under the commonest
 * spelling, when at least `least` articles have the name, copies of one article counted once, or when
 * one has it without a rule: from the gazetteer or a person. No file is changed.
 * @param copies ids of articles that are copies of another
 */
export function confirmTags(
  articles: readonly StoredArticle[],
  least: number,
  copies: ReadonlySet<string>,
): readonly StoredArticle[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { id, tags, status } of articles) {
    if (copies.has(id) || status === "withdrawn") continue;
    for (const tag of tags) {
      if (tag.rule === undefined) continue;
      const key = keyOf(tag);
      const counts = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1));
    }
  }
  if (spellings.size === 0) return articles;
  const names = new Map<string, string>();
  for (const [key, counts] of spellings) {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (total >= least) names.set(key, commonest(counts));
  }
  for (const { tags } of articles) {
    for (const tag of tags) {
      const key = tag.rule === undefined ? keyOf(tag) : undefined;
      if (key !== undefined && spellings.has(key)) names.set(key, tag.name);
    }
  }
  const shared = tagSharer();
  const shown = once((tag: Tag): { readonly tag?: Tag } => {
    const name = tag.rule === undefined ? tag.name : names.get(keyOf(tag));
    return name === undefined ? {} : { tag: shared({ name, kind: tag.kind }) };
  });
  return articles.map((article) =>
    article.tags.some(({ rule }) => rule !== undefined)
      ? { ...article, tags: [...new Set(article.tags.flatMap((tag) => shown(tag).tag ?? []))] }
      : article,
  );
}

/** Of two that are as common the first in order, so that the order of files changes nothing. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}
