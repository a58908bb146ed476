/** What the pages of lists have in common: tag, day, month, publisher, undated. */
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { ListPage } from "#src/site/list-pages.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile } from "#src/site/urls.ts";
import { base } from "../base.ts";
import { WORDS } from "../words.ts";
import { breadcrumbList } from "./article-data.ts";
import type { Crumb } from "./crumbs.ts";
import { entriesByMonth, entryItems, type ItemOptions } from "./entry-list.ts";
import { unbroken } from "./names.ts";
import { pager } from "./pager.ts";

export interface ListData<Subject> {
  readonly site: Site;
  readonly list: ListPage<Subject, Entry>;
}

/** Eleventy's data for a template that draws each page of `site.lists.<name>`. */
export const listTemplate = (name: keyof Site["lists"]) => ({
  pagination: { data: `site.lists.${name}`, size: 1, alias: "list" },
  permalink: ({ list }: ListData<unknown>) => outputFile(list.path),
  eleventyExcludeFromCollections: true,
});

export interface ListOptions extends ItemOptions {
  readonly heading: string;
  readonly crumbs: readonly Crumb[];
  /** The facts below the heading, on the list's own page, where they may change. */
  readonly facts: Markup | string;
  /** A heading for each month; a list within one month needs none. */
  readonly byMonth?: boolean;
  /** The list has feeds of its own. */
  readonly hasFeeds?: boolean;
  /** Between the facts and the list, on the list's own page. */
  readonly intro?: Markup | false;
  /** Below the list. */
  readonly after?: Markup | false;
}

/** One page of a list. */
export function listLayout(
  site: Site,
  page: ListPage<unknown, Entry>,
  { heading, crumbs, facts, byMonth = false, intro, after, hasFeeds, ...items }: ListOptions,
): string {
  const own = page.number === undefined;
  const title = own ? heading : `${heading}، ${WORDS.page} ${page.number}`;
  const draw = byMonth ? entriesByMonth : entryItems;
  return base(site, {
    title,
    path: page.path,
    crumbs: own ? crumbs : [...crumbs, { name: heading, path: page.list }],
    feeds: own && hasFeeds && page.list,
    data: breadcrumbList(site, crumbs),
    main: html`<h1>${unbroken(title)}</h1>
${
  own &&
  html`<p class=meta>${facts}</p>
${intro}`
}${page.entries.length > 0 && draw(site, page.entries, items)}${pager(site, page)}${after}`,
  });
}
