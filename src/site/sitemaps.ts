/** Addresses for search engines: a sitemap for each year of articles and one for the lists. */
import type { ArchiveIndex } from "./archive-index.ts";
import type { Entry } from "./entry.ts";
import type { HandPage } from "./hand-pages.ts";
import type { KindPage } from "./kinds.ts";
import type { Lists } from "./lists.ts";
import {
  anniversaryUrl,
  articleUrl,
  DATES,
  HOME,
  ON_THIS_DAY,
  PUBLISHERS,
  sitemapUrl,
  TAGS,
} from "./urls.ts";

export interface SitemapAddress {
  readonly path: string;
  /** Day on which the newest article of the page entered the archive. */
  readonly lastmod?: string;
}

/** A class, so that Eleventy passes it on as it is. */
export class SitemapPart {
  readonly path: string;
  readonly addresses: readonly SitemapAddress[];

  constructor(name: string, addresses: readonly SitemapAddress[]) {
    this.path = sitemapUrl(name);
    this.addresses = addresses;
  }

  get lastmod(): string | undefined {
    return newest(this.addresses.map(({ lastmod }) => lastmod));
  }
}

/** The protocol allows 50,000 addresses a file. */
const LIMIT = 50_000;

/** All parts: `pages`, then a year of publication or collection each, then `undated`. */
export function sitemapParts(
  index: ArchiveIndex,
  lists: Lists,
  kinds: readonly KindPage[],
  pages: readonly HandPage[],
): SitemapPart[] {
  const listed = index.entries.filter(({ article }) => article.status !== "noindex");
  const heads = [
    lists.tags,
    lists.publishers,
    lists.years,
    lists.months,
    lists.days,
    lists.collected,
    lists.undated,
  ]
    .flat()
    .filter(({ number }) => number === undefined)
    .map(({ path, entries }) => ({ path, ...lastmodOf(entries) }));
  const fixed = [
    ...[HOME, TAGS, DATES],
    ...(index.publishers.length > 0 ? [PUBLISHERS] : []),
    ...(index.anniversaries.length > 0 ? [ON_THIS_DAY] : []),
    ...kinds.map(({ path }) => path),
  ];
  const all = lastmodOf(listed);
  const byYear = new Map<string, Entry[]>();
  for (const entry of listed) {
    const year = entry.day.slice(0, 4) || "undated";
    const list = byYear.get(year);
    if (list) list.push(entry);
    else byYear.set(year, [entry]);
  }
  return [
    ...parts("pages", [
      ...fixed.map((path) => ({ path, ...all })),
      ...pages.map(({ path }) => ({ path })),
      ...heads,
      ...index.anniversaries.map(({ date, days }) => ({
        path: anniversaryUrl(date),
        ...lastmodOf(days.flatMap(({ entries }) => entries)),
      })),
    ]),
    ...[...byYear].flatMap(([year, entries]) =>
      parts(
        year,
        entries.map(({ article }) => ({ path: articleUrl(article.id), lastmod: article.added })),
      ),
    ),
  ];
}

function parts(name: string, addresses: readonly SitemapAddress[]): SitemapPart[] {
  const count = Math.ceil(addresses.length / LIMIT);
  return Array.from({ length: count }, (_, i) => {
    const some = addresses.slice(i * LIMIT, (i + 1) * LIMIT);
    return new SitemapPart(i === 0 ? name : `${name}-${i + 1}`, some);
  });
}

function lastmodOf(entries: readonly Entry[]): { lastmod?: string } {
  const lastmod = newest(entries.map(({ article }) => article.added));
  return lastmod === undefined ? {} : { lastmod };
}

const newest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce(
    (latest, day) => (day !== undefined && day > (latest ?? "") ? day : latest),
    undefined,
  );
