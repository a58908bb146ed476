/** Feeds of what entered the archive last: of the whole, and of each tag with enough articles. */
import type { Settings } from "#src/settings.ts";
import type { ArchiveIndex, TagGroup } from "./archive-index.ts";
import type { Entry } from "./entry.ts";
import { FEED, feedUrl, HOME, JSON_FEED, tagUrl } from "./urls.ts";

/** Entries of the archive's feed: enough for a reader that looks in once a week. */
const ENTRIES = 50;

/** Entries of a tag's feed: there are many such feeds, and they are to weigh little. */
const TAG_ENTRIES = 5;

/** Tags with more articles than this have a feed. */
const FEW = 5;

export type FeedFormat = "atom" | "json";

/** A class, so that Eleventy passes it on as it is. */
export class Feed {
  readonly format: FeedFormat;
  /** Address of the feed. */
  readonly path: string;
  /** Address of the page that it belongs to. */
  readonly home: string;
  readonly title: string;
  /** The tag it is about; absent for the archive's own. */
  readonly tag: TagGroup | undefined;
  /** Last added first. */
  readonly entries: readonly Entry[];

  constructor(feed: Pick<Feed, "format" | "path" | "home" | "title" | "tag" | "entries">) {
    this.format = feed.format;
    this.path = feed.path;
    this.home = feed.home;
    this.title = feed.title;
    this.tag = feed.tag;
    this.entries = feed.entries;
  }
}

/** Whether a tag has feeds of its own. */
export const hasFeed = ({ entries }: TagGroup): boolean => entries.length > FEW;

/** All feeds, each in both formats. */
export function feeds(index: ArchiveIndex, { title }: Settings): Feed[] {
  const archive = { home: HOME, title, tag: undefined, entries: newest(index.entries, ENTRIES) };
  return [
    new Feed({ format: "atom", path: FEED, ...archive }),
    new Feed({ format: "json", path: JSON_FEED, ...archive }),
    ...index.tags.filter(hasFeed).flatMap((tag) => {
      const home = tagUrl(tag.slug);
      const entries = newest(tag.entries, TAG_ENTRIES);
      return (["atom", "json"] as const).map(
        (format) =>
          new Feed({
            format,
            path: feedUrl(home, format),
            home,
            title: `${tag.name} – ${title}`,
            tag,
            entries,
          }),
      );
    }),
  ];
}

/** The entries added last; of those added on one day, the newest articles. */
function newest(oldestFirst: readonly Entry[], count: number): Entry[] {
  return oldestFirst
    .toReversed()
    .sort((a, b) => order(b.article.added, a.article.added))
    .slice(0, count);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
