import type { ArchiveIndex } from "#src/site/archive-index.ts";
import type { Entry } from "#src/site/entry.ts";
import { articlesAndCopies, publisherCount, tagCount, WORDS } from "../words.ts";

/** The archive's size: articles as its lists have them, and the copies of these. */
export const size = ({ entries, listed }: ArchiveIndex): string =>
  articlesAndCopies(listed.length, entries.length - listed.length);

/** That the numbers on a page leave copies out; nothing where there are none. */
export const uncounted = ({ entries, listed }: ArchiveIndex): string =>
  entries.length === listed.length ? "" : ` · ${WORDS.uncounted}`;

/** The archive's size and span: `1,240 مقالًا`, `2010–2016`, `3 ناشرين`, `40 وسمًا`. */
export function span(index: ArchiveIndex): string[] {
  const { entries, publishers, tags } = index;
  if (entries.length === 0) return [WORDS.emptyArchive];
  return [
    size(index),
    ...spanOfYears(entries),
    ...(publishers.length > 0 ? [publisherCount(publishers.length)] : []),
    ...(tags.length > 0 ? [tagCount(tags.length)] : []),
  ];
}

/** The years of the publication dates among entries that are oldest first: one text or none. */
export function spanOfYears(entries: readonly Entry[]): string[] {
  const oldest = entries.find(({ basis }) => basis === "date")?.day.slice(0, 4);
  const newest = entries.findLast(({ basis }) => basis === "date")?.day.slice(0, 4);
  if (oldest === undefined || newest === undefined) return [];
  return [oldest === newest ? oldest : `${oldest}–${newest}`];
}
