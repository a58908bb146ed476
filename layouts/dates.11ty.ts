/** The archive in time: a chart, years with their months, months of collection, the undated. `/dates/`. */
import { monthName } from "#src/arabic/months.ts";
import type { Year } from "#src/site/archive-index.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATES, ON_THIS_DAY, outputFile, periodUrl, UNDATED } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { archiveChart } from "./components/archive-chart.ts";
import { shade } from "./components/month-grid.ts";
import { collectedLinks } from "./components/periods.ts";
import { size } from "./components/span.ts";
import { articleCount, number, WORDS } from "./words.ts";

export const data = { permalink: outputFile(DATES), eleventyExcludeFromCollections: true };

export function render({ site }: { readonly site: Site }): string {
  const { years, collected, undated, anniversaries } = site.index;
  const most = Math.max(
    ...years.flatMap(({ months }) => months.map((month) => month.entries.length)),
  );
  return base(site, {
    title: WORDS.dates,
    path: DATES,
    crumbs: [],
    main: html`<h1>${WORDS.dates}</h1>
<p class=meta>${size(site.index)}${
      anniversaries.length > 0 && html` · <a href=${site.url(ON_THIS_DAY)}>${WORDS.onThisDay}</a>`
    }</p>
${archiveChart(site)}${years.map((year) => monthsOf(site, year, most))}${
  collected.length > 0 &&
  html`<h2>${WORDS.collectedOnly}</h2>
${collectedLinks(site, collected)}`
}${
  undated.length > 0 &&
  html`<h2><a href=${site.url(UNDATED)}>${WORDS.undated}</a> <small>${articleCount(undated.length)}</small></h2>
`
}`,
  });
}

/** A name of two, which a narrow cell breaks at its stroke and nowhere else. */
const breakable = (name: string): string => name.replaceAll(" ", "\u00a0");

/** A year as twelve cells, darker where there are more articles. */
function monthsOf(site: Site, { year, count, months }: Year, most: number): Markup {
  const counts = new Map(months.map(({ month, entries }) => [month, entries.length]));
  const cells = Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, "0")}`;
    const name = breakable(monthName(i + 1, site.settings.months));
    const n = counts.get(month);
    return n === undefined
      ? html`<li>${name}`
      : html`<li class=q${shade(n, most)}><a href=${site.url(periodUrl(month))}>${name}<small>${number(n)}</small></a>`;
  });
  return html`<h2 id=y${year}><a href=${site.url(periodUrl(year))}>${year}</a> <small>${articleCount(count)}</small></h2>
<ol class=months>${cells}</ol>
`;
}
