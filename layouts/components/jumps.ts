/** Ways into a list of many pages: to a year, or to a day of a month of collection. */
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { ListPage } from "#src/site/list-pages.ts";
import type { Site } from "#src/site/site.ts";
import { listPageUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/**
 * Address of each period's newest article in a list, newest period first.
 *
 * @param entries all of the list, oldest first
 * @param length of the period: 4 for a year, 10 for a day
 */
export function places(
  { list, numbered }: ListPage<unknown, Entry>,
  entries: readonly Entry[],
  size: number,
  length: 4 | 10,
): ReadonlyMap<string, string> {
  const last = new Map<string, number>();
  entries.forEach(({ day }, at) => {
    if (day.length >= length) last.set(day.slice(0, length), at);
  });
  return new Map(
    [...last].reverse().map(([period, at]) => {
      const page = Math.floor(at / size) + 1;
      const anchor = length === 4 ? `y${period}` : `d${Number(period.slice(8))}`;
      return [period, `${page > numbered ? list : listPageUrl(list, page)}#${anchor}`];
    }),
  );
}

/** Links to the years of a list, on its own page: the older pages must not change. */
export function yearJumps(
  site: Site,
  page: ListPage<unknown, Entry>,
  entries: readonly Entry[],
): Markup | false {
  if (page.number !== undefined || page.numbered === 0) return false;
  const years = places(page, entries, site.settings.pageSize, 4);
  return (
    years.size > 1 &&
    html`<nav class=jump aria-label="${WORDS.jumpToYear}">${[...years].map(
      ([year, path]) => html`<a href="${site.url(path)}">${year}</a> `,
    )}</nav>
`
  );
}
