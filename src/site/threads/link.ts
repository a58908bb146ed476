/** Threads as links between the archive's entries. */
import type { StoredArticle } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import { pinnedCopies } from "#src/threads/pins.ts";
import type { Threads } from "#src/threads/threads.ts";
import type { Entry } from "../entry.ts";

/** Gives each entry its copies and related articles. What a person pinned in `related` wins. */
export function linkThreads(
  entries: readonly Entry[],
  { groups, related }: Pick<Threads, "groups" | "related">,
): void {
  const byId = new Map(entries.map((entry) => [entry.article.id, entry]));
  const found = (ids: readonly string[]): Entry[] => ids.flatMap((id) => byId.get(id) ?? []);
  for (const ids of groups) {
    const members = found(ids);
    const [main] = members;
    if (members.length < 2) continue;
    for (const member of members) {
      member.main = main;
      member.copies = members.filter((other) => other !== member);
    }
  }
  for (const entry of entries) {
    const { id, related: pinned } = entry.article;
    const ids = pinned ?? related[(entry.main ?? entry).article.id] ?? [];
    entry.related = found(ids).filter((other) => other.article.id !== id);
  }
}

/** Says which pins lead nowhere: to an id that no article has, or in a circle. */
export function checkPins(articles: readonly StoredArticle[]): Message[] {
  const ids = new Set(articles.map(({ id }) => id));
  const pins = pinnedCopies(articles);
  return articles.flatMap(({ path, duplicateOf, related = [] }, i) => [
    ...(duplicateOf === undefined || pins.has(i) ? [] : [lost("duplicate_of", duplicateOf, path)]),
    ...related.filter((id) => !ids.has(id)).map((id) => lost("related", id, path)),
  ]);
}

/** Says which articles still show what a withdrawn one said. */
export function checkWithdrawn(
  articles: readonly StoredArticle[],
  { standing }: Pick<Threads, "standing">,
): Message[] {
  const paths = new Map(articles.map(({ id, path }) => [id, path]));
  return articles.flatMap(({ id, path }) => {
    const withdrawn = standing[id];
    return withdrawn === undefined
      ? []
      : [
          {
            rule: "withdrawn-copy",
            severity: "warning",
            path,
            found: `a copy, or nearly, of ${paths.get(withdrawn)}, which is withdrawn`,
            expected: "no copy on the site of what was withdrawn",
            advice: `set status: "withdrawn" here too, or duplicate_of: "${id}", its own id, to let it stand`,
          },
        ];
  });
}

const lost = (key: string, id: string, path: string): Message => ({
  rule: "pinned-article",
  severity: "warning",
  path,
  found: `${key} names "${id}", which leads to no article`,
  expected: "the id of an article in this archive",
  advice: "correct the id or remove the line",
});

/**
 * A list in which each group of copies stands once: by its main article when the list has it, else by
 * the first of it.
 */
export function withoutCopies(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ main }) => main !== undefined)) return entries;
  const present = new Set(entries);
  const shown = new Set<Entry>();
  return entries.filter((entry) => {
    const { main } = entry;
    if (main === undefined) return true;
    if (present.has(main)) return entry === main;
    if (shown.has(main)) return false;
    shown.add(main);
    return true;
  });
}
