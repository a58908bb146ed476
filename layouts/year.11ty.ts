/** A year: its months, and the articles of which only the year is known. `/dates/2016/`. */
import type { Year } from "#src/site/archive-index.ts";
import { html } from "#src/site/html.ts";
import { DATES } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { monthLinks } from "./components/periods.ts";
import { WORDS } from "./words.ts";

export const data = listTemplate("years");

export function render({ site, list }: ListData<Year>): string {
  const { year, months, entries, count } = list.subject;
  return listLayout(site, list, {
    heading: year,
    crumbs: [{ name: WORDS.dates, path: DATES }],
    total: count,
    intro: html`${monthLinks(site, months)}${
      entries.length > 0 &&
      html`<h2>${WORDS.yearOnly}</h2>
`
    }`,
  });
}
