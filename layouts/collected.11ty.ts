/** Articles without a date, by the month of their collection: `/collected/2015/07/`. */
import { formatMonth } from "#src/arabic/months.ts";
import type { Month } from "#src/site/archive-index.ts";
import { DATES } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { collectedIn, WORDS } from "./words.ts";

export const data = listTemplate("collected");

export function render({ site, list }: ListData<Month>): string {
  const { month, entries } = list.subject;
  return listLayout(site, list, {
    heading: collectedIn(formatMonth(month, site.settings.months)),
    crumbs: [{ name: WORDS.dates, path: DATES }],
    total: entries.length,
  });
}
