/** Articles without a date, by the month of their collection: `/collected/2015/07/`. */
import { formatMonth } from "#src/arabic/months.ts";
import type { Month } from "#src/site/archive-index.ts";
import { DATES } from "#src/site/urls.ts";
import { places } from "./components/jumps.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { monthGrid } from "./components/month-grid.ts";
import { articleCount, collectedIn, WORDS } from "./words.ts";

export const data = listTemplate("collected");

export function render({ site, list }: ListData<Month>): string {
  const { month, entries, days } = list.subject;
  const jumps = places(list, entries, site.settings.pageSize, 10);
  return listLayout(site, list, {
    heading: collectedIn(formatMonth(month, site.settings.months)),
    crumbs: [{ name: WORDS.dates, path: DATES }],
    facts: articleCount(entries.length),
    anchors: true,
    intro:
      list.number === undefined &&
      days.length > 1 &&
      monthGrid(list.subject, {
        caption: WORDS.pickDay,
        href: (day) => site.url(jumps.get(day) ?? list.list),
      }),
  });
}
