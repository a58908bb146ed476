/** What the pages know of the whole archive, computed once with Maps. */
import { compareNames } from "#src/arabic/alphabet.ts";
import { compareArabic } from "#src/arabic/collate.ts";
import { tagSlug } from "#src/arabic/tag-slug.ts";
import type { StoredArticle, Tag } from "#src/article.ts";
import type { Message } from "#src/message.ts";
import type { Threads } from "#src/threads/threads.ts";
import { type Anniversary, anniversariesOf, type Day, daysOf } from "./days.ts";
import { compareEntries, Entry, linkNeighbours } from "./entry.ts";
import { once } from "./once.ts";
import { linkThreads, withoutCopies } from "./threads/link.ts";
import { type Companion, companions } from "./together.ts";

/** Articles that share a tag, an outlet or a month; entries oldest first. */
export interface Group {
  readonly slug: string;
  readonly entries: readonly Entry[];
}

/** A group of which the list shows no copies. */
interface Gathered extends Group {
  /** Articles of the group that its list leaves out, because it shows another copy of them. */
  readonly copies: number;
}

export interface TagGroup extends Gathered, Tag {}

export interface PublisherGroup extends Gathered {
  readonly name: string;
}

export interface Month {
  /** `2016-02`. */
  readonly month: string;
  readonly entries: readonly Entry[];
  /** Oldest first; an article of which only the month is known is in none. */
  readonly days: readonly Day[];
}

export interface Year {
  readonly year: string;
  /** Articles of the year, those of its months included. */
  readonly count: number;
  /** Newest first. */
  readonly months: readonly Month[];
  /** Articles of which no more than the year is known. */
  readonly entries: readonly Entry[];
}

export interface ArchiveIndex {
  /** Every article with a page of its own text, oldest first; withdrawn ones are not among them. */
  readonly entries: readonly Entry[];
  /** Those that lists show: of the copies of one article only the main one. */
  readonly listed: readonly Entry[];
  readonly withdrawn: readonly StoredArticle[];
  /** In Arabic alphabetical order, all kinds together. */
  readonly tags: readonly TagGroup[];
  /** In the order of an index of names. */
  readonly publishers: readonly PublisherGroup[];
  /** Newest first. */
  readonly years: readonly Year[];
  /** Months of collection of articles without a date, newest first. */
  readonly collected: readonly Month[];
  readonly undated: readonly Entry[];
  /** Days of the year on which articles were published, from 1 January on. */
  readonly anniversaries: readonly Anniversary[];
  /** The tags that stand with each tag most often. */
  readonly together: ReadonlyMap<TagGroup, readonly Companion<TagGroup>[]>;
  /** Slug of each tag, by `kind:name`. */
  readonly tagSlugs: ReadonlyMap<string, string>;
  readonly publisherSlugs: ReadonlyMap<string, string>;
}

export const tagKey = once((tag: Tag): string => `${tag.kind}:${tag.name}`);

/**
 * Builds the index. Two names that come to one slug are an error that names both: one page would
 * overwrite the other. Each list shows an article once: where its main copy is not in it, another one.
 */
export function buildIndex(
  articles: readonly StoredArticle[],
  threads: Pick<Threads, "groups" | "related"> = { groups: [], related: {} },
): {
  index: ArchiveIndex;
  messages: Message[];
} {
  const entries = articles
    .filter((article) => article.status !== "withdrawn")
    .map((article) => new Entry(article))
    .sort(compareEntries);
  linkNeighbours(entries);
  linkThreads(entries, threads);
  const listed = withoutCopies(entries);
  const dated = listed.filter((entry) => entry.basis === "date");
  const days = daysOf(dated);
  const tags = new Groups<Entry>();
  const publishers = new Groups<Entry>();
  const tagOf = new Map<string, Tag>();
  for (const entry of entries) {
    for (const tag of entry.article.tags) {
      const key = tagKey(tag);
      if (!tagOf.has(key)) tagOf.set(key, tag);
      tags.add(key, entry);
    }
    if (entry.article.publisher) publishers.add(entry.article.publisher, entry);
  }
  const tagGroups: TagGroup[] = tags.all().flatMap(([key, list]) => {
    const tag = tagOf.get(key);
    return tag ? [{ name: tag.name, kind: tag.kind, slug: tagSlug(tag), ...gathered(list) }] : [];
  });
  const publisherGroups: PublisherGroup[] = publishers.all().map(([name, list]) => ({
    name,
    slug: tagSlug({ name, kind: "organisation" }),
    ...gathered(list),
  }));
  tagGroups.sort((a, b) => compareArabic(a.name, b.name));
  return {
    index: {
      entries,
      listed,
      withdrawn: articles.filter((article) => article.status === "withdrawn"),
      tags: tagGroups,
      publishers: publisherGroups.sort((a, b) => compareNames(a.name, b.name)),
      years: years(dated, days),
      collected: collectedMonths(listed.filter((entry) => entry.basis === "collected")),
      undated: listed.filter((entry) => entry.basis === "none"),
      anniversaries: anniversariesOf(days),
      together: companions(tagGroups),
      tagSlugs: new Map(tagGroups.map((tag) => [tagKey(tag), tag.slug])),
      publisherSlugs: new Map(publisherGroups.map(({ name, slug }) => [name, slug])),
    },
    messages: [...collisions("tag", tagGroups), ...collisions("publisher", publisherGroups)],
  };
}

function gathered(list: readonly Entry[]): Pick<Gathered, "entries" | "copies"> {
  const entries = withoutCopies(list);
  return { entries, copies: list.length - entries.length };
}

/** Lists by key; an item that names a key twice is listed once. */
class Groups<Item> {
  readonly #lists = new Map<string, Item[]>();

  add(key: string, item: Item): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [item]);
    else if (list.at(-1) !== item) list.push(item);
  }

  get(key: string): readonly Item[] {
    return this.#lists.get(key) ?? [];
  }

  all(): [string, Item[]][] {
    return [...this.#lists];
  }
}

const collectedMonths = (entries: readonly Entry[]): Month[] => months(entries, daysOf(entries));

function months(entries: readonly Entry[], days: readonly Day[]): Month[] {
  const groups = new Groups<Entry>();
  for (const entry of entries) groups.add(entry.day.slice(0, 7), entry);
  const byMonth = new Groups<Day>();
  for (const day of days) byMonth.add(day.day.slice(0, 7), day);
  return groups
    .all()
    .map(([month, list]) => ({ month, entries: list, days: byMonth.get(month) }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
}

function years(dated: readonly Entry[], days: readonly Day[]): Year[] {
  const groups = new Groups<Entry>();
  for (const entry of dated) groups.add(entry.day.slice(0, 4), entry);
  const all = months(
    dated.filter((entry) => entry.day.length > 4),
    days,
  );
  return groups
    .all()
    .map(([year, list]) => ({
      year,
      count: list.length,
      months: all.filter(({ month }) => month.startsWith(year)),
      entries: list.filter((entry) => entry.day.length === 4),
    }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}

function collisions(what: string, groups: readonly (Group & { name: string })[]): Message[] {
  const taken = new Map<string, string>();
  const messages: Message[] = [];
  for (const { slug, name, entries } of groups) {
    const other = taken.get(slug);
    taken.set(slug, name);
    if (other === undefined) continue;
    messages.push({
      rule: "slug-collision",
      severity: "error",
      path: entries[0]?.article.path ?? "",
      found: `the ${what}s "${other}" and "${name}" share the address "${slug}"`,
      expected: "an address for each",
      advice: `rename one of them in its articles' front matter`,
    });
  }
  return messages;
}
