/** Articles of a month: `/dates/2016/02/`. */
import { formatMonth } from "#src/arabic/months.ts";
import type { Month } from "#src/site/archive-index.ts";
import { DATES, periodUrl } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { WORDS } from "./words.ts";

export const data = listTemplate("months");

export function render({ site, list }: ListData<Month>): string {
  const { month, entries } = list.subject;
  const year = month.slice(0, 4);
  return listLayout(site, list, {
    heading: formatMonth(month, site.settings.months),
    crumbs: [
      { name: WORDS.dates, path: DATES },
      { name: year, path: periodUrl(year) },
    ],
    total: entries.length,
  });
}
