/** What the pages of lists have in common: tag, month, publisher, undated. */
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { ListPage } from "#src/site/list-pages.ts";
import type { Site } from "#src/site/site.ts";
import { outputFile } from "#src/site/urls.ts";
import { base } from "../base.ts";
import { articleCount, WORDS } from "../words.ts";
import { breadcrumbList } from "./article-data.ts";
import type { Crumb } from "./crumbs.ts";
import { entriesByMonth, entryItems } from "./entry-list.ts";
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

export interface ListOptions {
  readonly heading: string;
  readonly crumbs: readonly Crumb[];
  /** How many articles the whole list has: shown on its own page, where it may change. */
  readonly total: number;
  /** A heading for each month; a list within one month needs none. */
  readonly byMonth?: boolean;
  /** Off in the list of one outlet. */
  readonly publisher?: boolean;
  /** Between the heading and the list, on the list's own page. */
  readonly intro?: Markup | false;
}

/** One page of a list. */
export function listLayout(
  site: Site,
  page: ListPage<unknown, Entry>,
  { heading, crumbs, total, byMonth = false, publisher = true, intro }: ListOptions,
): string {
  const title = page.number === undefined ? heading : `${heading}، ${WORDS.page} ${page.number}`;
  const draw = byMonth ? entriesByMonth : entryItems;
  return base(site, {
    title,
    path: page.path,
    crumbs: page.number === undefined ? crumbs : [...crumbs, { name: heading, path: page.list }],
    data: breadcrumbList(site, crumbs),
    main: html`<h1>${title}</h1>
${page.number === undefined && html`<p class="meta">${articleCount(total)}</p>`}${
  page.number === undefined && intro
}${page.entries.length > 0 && draw(site, page.entries, { publisher })}${pager(site, page)}`,
  });
}
