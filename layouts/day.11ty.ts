/** Articles of a day: `/dates/2016/02/19/`. */
import { toHijri } from "#src/arabic/hijri.ts";
import { formatDate, formatMonth } from "#src/arabic/months.ts";
import { placeInWeek, WEEK } from "#src/arabic/week.ts";
import type { Day } from "#src/site/days.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { anniversaryUrl, DATES, periodUrl } from "#src/site/urls.ts";
import { type ListData, listLayout, listTemplate } from "./components/list-layout.ts";
import { joined } from "./components/names.ts";
import { neighbours } from "./components/neighbours.ts";
import { articleCount, WORDS } from "./words.ts";

export const data = listTemplate("days");

export function render({ site, list }: ListData<Day>): string {
  const { day, entries, before, after } = list.subject;
  const { settings } = site;
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const hijri = settings.hijri ? toHijri(day) : undefined;
  const step = (to: Day | undefined) =>
    to && { href: site.url(periodUrl(to.day)), text: formatDate(to.day, settings.months) };
  return listLayout(site, list, {
    heading: `${WEEK[placeInWeek(day)]?.name} ${formatDate(day, settings.months)}`,
    crumbs: [
      { name: WORDS.dates, path: DATES },
      { name: year, path: periodUrl(year) },
      { name: formatMonth(month, settings.months), path: periodUrl(month) },
    ],
    facts: joined(
      [
        ...(hijri ? [html`${hijri}`] : []),
        html`${articleCount(entries.length)}`,
        anniversary(site, day),
      ],
      " · ",
    ),
    day: false,
    after: neighbours(WORDS.days, [
      { ...step(before), word: WORDS.dayBefore, rel: "prev" },
      { ...step(after), word: WORDS.dayAfter, rel: "next" },
    ]),
  });
}

const anniversary = (site: Site, day: string): Markup =>
  html`<a href=${site.url(anniversaryUrl(day.slice(5)))}>${WORDS.onThisDay}</a>`;
