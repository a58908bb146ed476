/** The days of the year on which articles were published: `/on-this-day/`. */
import { daysInMonth } from "#src/arabic/edtf.ts";
import { monthName } from "#src/arabic/months.ts";
import { html } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { anniversaryUrl, DATES, ON_THIS_DAY, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { breadcrumbList } from "./components/article-data.ts";
import { articleCount, WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  permalink: ({ site }: Data) => site.index.anniversaries.length > 0 && outputFile(ON_THIS_DAY),
  eleventyExcludeFromCollections: true,
};

/** Any leap year has every day. */
const LEAP = 2000;

export function render({ site }: Data): string {
  const crumbs = [{ name: WORDS.dates, path: DATES }];
  const heading = `${WORDS.onThisDay}: ${WORDS.onThisDayWays}`;
  const counts = new Map(
    site.index.anniversaries.map(({ date, days }) => [
      date,
      days.reduce((sum, { entries }) => sum + entries.length, 0),
    ]),
  );
  const two = (n: number) => String(n).padStart(2, "0");
  const cell = (month: number, day: number) => {
    const date = `${two(month)}-${two(day)}`;
    const count = counts.get(date);
    return count === undefined
      ? html`<li>${day}`
      : html`<li><a href=${site.url(anniversaryUrl(date))} title="${articleCount(count)}">${day}</a>`;
  };
  return base(site, {
    title: heading,
    path: ON_THIS_DAY,
    crumbs,
    data: breadcrumbList(site, crumbs),
    main: html`<h1>${heading}</h1>
<div class=year>${Array.from({ length: 12 }, (_, i) => {
      const days = Array.from({ length: daysInMonth(LEAP, i + 1) }, (_, n) => cell(i + 1, n + 1));
      return html`<section><h2>${monthName(i + 1, site.settings.months)}</h2><ol class=days>${days}</ol></section>
`;
    })}</div>
`,
  });
}
