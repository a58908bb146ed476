/** A year in twelve calendars, and the articles of which only the year is known: `/dates/2016/`. */
import { monthName } from "#src/arabic/months.ts";
import type { Year } from "#src/site/archive-index.ts";
import { html } from "#src/site/html.ts";
import { DATES, periodUrl } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { monthGrid } from "./components/month-grid.ts";
import { uncounted } from "./components/span.ts";
import { articleCount, WORDS } from "./words.ts";

export const data = listTemplate("years");

export function render({ site, list }: ListData<Year>): string {
  const { year, months, entries, count } = list.subject;
  return listLayout(site, list, {
    heading: year,
    crumbs: [{ name: WORDS.dates, path: DATES }],
    facts: `${articleCount(count)}${uncounted(site.index)}`,
    intro: html`<div class=year>${months.toReversed().map((month) =>
      monthGrid(month, {
        caption: html`<a href=${site.url(periodUrl(month.month))}>${monthName(Number(month.month.slice(5)), site.settings.months)}</a> <small>${articleCount(month.entries.length)}</small>`,
        href: (day) => site.url(periodUrl(day)),
        small: true,
      }),
    )}</div>
${
  entries.length > 0 &&
  html`<h2>${WORDS.yearOnly}</h2>
`
}`,
  });
}
