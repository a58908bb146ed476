import type { ArchiveIndex } from "#src/site/archive-index.ts";
import { articleCount, publisherCount, WORDS } from "../words.ts";

/** The archive's size and span in a line: `1,240 مقالًا · 2010–2016 · 3 ناشرين`. */
export function span({ entries, years, publishers }: ArchiveIndex): string {
  if (entries.length === 0) return WORDS.emptyArchive;
  const newest = years[0]?.year;
  const oldest = years.at(-1)?.year;
  return [
    articleCount(entries.length),
    ...(newest && oldest ? [newest === oldest ? newest : `${oldest}–${newest}`] : []),
    ...(publishers.length > 0 ? [publisherCount(publishers.length)] : []),
  ].join(" · ");
}
