/** What was published on a day of the year, year by year: `/on-this-day/02-19/`. */
import { monthName } from "#src/arabic/months.ts";
import type { Settings } from "#src/settings.ts";
import type { Anniversary, Day } from "#src/site/days.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { anniversaryUrl, DATES, ON_THIS_DAY, outputFile, periodUrl } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { breadcrumbList } from "./components/article-data.ts";
import { entryItems } from "./components/entry-list.ts";
import { neighbours } from "./components/neighbours.ts";
import { articleCount, WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
  readonly anniversary: Anniversary;
}

/** Articles of a day that stand here; the day's own page has them all. */
const SHOWN = 5;

export const data = {
  pagination: { data: "site.index.anniversaries", size: 1, alias: "anniversary" },
  permalink: ({ anniversary }: Data) => outputFile(anniversaryUrl(anniversary.date)),
  eleventyExcludeFromCollections: true,
};

export function render({ site, anniversary }: Data): string {
  const { date, days, before, after } = anniversary;
  const heading = dayName(date, site.settings);
  const crumbs = [
    { name: WORDS.dates, path: DATES },
    { name: WORDS.onThisDay, path: ON_THIS_DAY },
  ];
  const step = (to: Anniversary | undefined) =>
    to && { href: site.url(anniversaryUrl(to.date)), text: dayName(to.date, site.settings) };
  const total = days.reduce((sum, { entries }) => sum + entries.length, 0);
  return base(site, {
    title: `${WORDS.onThisDay}: ${heading}`,
    path: anniversaryUrl(date),
    crumbs,
    data: breadcrumbList(site, crumbs),
    main: html`<h1>${heading}</h1>
<p class=meta>${articleCount(total)}</p>
${days.map((day) => dayOfYear(site, day))}${neighbours(WORDS.days, [
  { ...step(before), word: WORDS.dayBefore, rel: "prev" },
  { ...step(after), word: WORDS.dayAfter, rel: "next" },
])}`,
  });
}

function dayOfYear(site: Site, { day, entries }: Day): Markup {
  const year = day.slice(0, 4);
  const rest = entries.length > SHOWN;
  return html`<section><h2 id=y${year}><a href=${site.url(periodUrl(day))}>${year}</a></h2>
${entryItems(site, entries.slice(0, SHOWN), { day: false })}${
  rest &&
  html`<p class=more><a href=${site.url(periodUrl(day))}>${WORDS.wholeDay}</a> <small>${articleCount(entries.length)}</small></p>`
}</section>
`;
}

/** @example dayName("02-19", { months: "egyptian" }) // "19 فبراير" */
const dayName = (date: string, { months }: Pick<Settings, "months">): string =>
  `${Number(date.slice(3))} ${monthName(Number(date.slice(0, 2)), months)}`;
