/** The pages of every list of the site, cut once. */
import type { ArchiveIndex, Month, PublisherGroup, TagGroup, Year } from "./archive-index.ts";
import type { Day } from "./days.ts";
import type { Entry } from "./entry.ts";
import { type ListPage, paginate } from "./list-pages.ts";
import { collectedUrl, periodUrl, publisherUrl, tagUrl, UNDATED } from "./urls.ts";

export class Lists {
  readonly tags: readonly ListPage<TagGroup, Entry>[];
  readonly publishers: readonly ListPage<PublisherGroup, Entry>[];
  readonly months: readonly ListPage<Month, Entry>[];
  readonly days: readonly ListPage<Day, Entry>[];
  readonly years: readonly ListPage<Year, Entry>[];
  readonly collected: readonly ListPage<Month, Entry>[];
  readonly undated: readonly ListPage<undefined, Entry>[];

  constructor(index: ArchiveIndex, size: number) {
    this.tags = index.tags.flatMap((tag) => paginate(tag, tagUrl(tag.slug), tag.entries, size));
    this.publishers = index.publishers.flatMap((publisher) =>
      paginate(publisher, publisherUrl(publisher.slug), publisher.entries, size),
    );
    const months = index.years.flatMap((year) => year.months);
    this.months = months.flatMap((month) =>
      paginate(month, periodUrl(month.month), entriesOfMonth(month, size), size),
    );
    this.days = months
      .flatMap((month) => month.days)
      .flatMap((day) => paginate(day, periodUrl(day.day), day.entries, size));
    this.years = index.years.flatMap((year) =>
      paginate(year, periodUrl(year.year), year.entries, size),
    );
    this.collected = index.collected.flatMap((month) =>
      paginate(month, collectedUrl(month.month), month.entries, size),
    );
    this.undated =
      index.undated.length === 0 ? [] : paginate(undefined, UNDATED, index.undated, size);
  }
}

/**
 * What a month's own pages list: everything while one page holds it; the articles of a fuller month
 * are listed by its days, and here only those without one.
 */
export const entriesOfMonth = ({ entries }: Month, size: number): readonly Entry[] =>
  entries.length < 2 * size ? entries : entries.filter(({ day }) => day.length < 10);
