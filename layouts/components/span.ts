import type { ArchiveIndex } from "#src/site/archive-index.ts";
import type { Entry } from "#src/site/entry.ts";
import { articleCount, publisherCount, tagCount, WORDS } from "../words.ts";

/** The archive's size and span: `1,240 مقالًا`, `2010–2016`, `3 ناشرين`, `40 وسمًا`. */
export function span({ entries, publishers, tags }: ArchiveIndex): string[] {
  if (entries.length === 0) return [WORDS.emptyArchive];
  return [
    articleCount(entries.length),
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
