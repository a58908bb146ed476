/** A month as a calendar, with its articles while they fill one page: `/dates/2016/02/`. */
import { daysInMonth } from "#src/arabic/edtf.ts";
import { toHijri } from "#src/arabic/hijri.ts";
import { formatMonth } from "#src/arabic/months.ts";
import type { Month } from "#src/site/archive-index.ts";
import { html } from "#src/site/html.ts";
import { DATES, periodUrl } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { monthGrid } from "./components/month-grid.ts";
import { uncounted } from "./components/span.ts";
import { articleCount, WORDS } from "./words.ts";

export const data = listTemplate("months");

export function render({ site, list }: ListData<Month>): string {
  const { month, entries, days } = list.subject;
  const year = month.slice(0, 4);
  const heading = formatMonth(month, site.settings.months);
  const loose = list.entries.length > 0 && list.entries.every(({ day }) => day.length < 10);
  const end = daysInMonth(Number(year), Number(month.slice(5)));
  const [first, last] = ["01", end].map((day) => toHijri(`${month}-${day}`));
  const hijri = site.settings.hijri && first && last && `${first} – ${last}`;
  return listLayout(site, list, {
    heading,
    crumbs: [
      { name: WORDS.dates, path: DATES },
      { name: year, path: periodUrl(year) },
    ],
    facts: html`${articleCount(entries.length)}${uncounted(site.index)}${hijri && html` · ${hijri}`}`,
    intro: html`${
      days.length > 0 &&
      html`${monthGrid(list.subject, {
        caption: WORDS.pickDay,
        href: (day) => site.url(periodUrl(day)),
      })}`
    }${
      loose &&
      html`<h2>${WORDS.monthOnly}</h2>
`
    }`,
  });
}
