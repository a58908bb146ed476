/**
 * Every address of the site, below its root and with a slash at both ends: `/articles/<id>/`.
 * Pages link through `Site.url`, which puts the path prefix before them.
 */
import type { TagKind } from "#src/article.ts";

export const HOME = "/";
export const TAGS = "/tags/";
export const DATES = "/dates/";
export const ON_THIS_DAY = "/on-this-day/";
export const UNDATED = "/undated/";
export const PUBLISHERS = "/publishers/";
export const SEARCH = "/search/";
export const ABOUT = "/about/";
export const NOT_FOUND = "/404.html";
export const CITE = "/cite/";
/** The same as a panel inside an article's page. */
export const CITE_PANEL = "/cite/panel/";
export const DATA = "/data/";
export const FEED = "/feed.xml";
export const JSON_FEED = "/feed.json";
export const SITEMAP = "/sitemap.xml";
export const OPENSEARCH = "/opensearch.xml";
export const SEARCH_INDEX = "/search-index/";

/** @example articleUrl("0123456789") // "/articles/0123456789/" */
export const articleUrl = (id: string): string => `/articles/${id}/`;

/** One article's page from another's: a third of the letters, on the pages that an archive has most of. */
export const siblingUrl = (id: string): string => `../${id}/`;

/** All tags of a kind: in alphabetical order, or by the number of their articles. */
const KINDS: Readonly<Record<TagKind, string>> = {
  place: "places",
  person: "people",
  organisation: "organisations",
  topic: "topics",
};

/** @example kindUrl("person", "count") // "/people/by-count/" */
export const kindUrl = (kind: TagKind, order: "name" | "count" = "name"): string =>
  `/${KINDS[kind]}/${order === "count" ? "by-count/" : ""}`;

export const tagUrl = (slug: string): string => `${TAGS}${slug}/`;

export const publisherUrl = (slug: string): string => `${PUBLISHERS}${slug}/`;

/** @example feedUrl("/tags/syria/", "json") // "/tags/syria/feed.json" */
export const feedUrl = (page: string, format: "atom" | "json"): string =>
  page + (format === "atom" ? FEED : JSON_FEED).slice(1);

/** A hand-written page by its file name without `.md`. */
export const pageUrl = (name: string): string => `/${name}/`;

/** @example periodUrl("2016-02-19") // "/dates/2016/02/19/" */
export const periodUrl = (period: string): string => `${DATES}${period.replaceAll("-", "/")}/`;

/** A day of any year: `anniversaryUrl("02-19")` is `/on-this-day/02-19/`. */
export const anniversaryUrl = (date: string): string => `${ON_THIS_DAY}${date}/`;

/** Articles with a crawl day only: `/collected/2015/07/`. */
export const collectedUrl = (month: string): string => `/collected/${month.replace("-", "/")}/`;

/** Page `number` of a list, counted from the oldest entries. */
export const listPageUrl = (list: string, number: number): string => `${list}page/${number}/`;

export const mediaUrl = (file: string): string =>
  `/media/${file.split("/").map(encodeURIComponent).join("/")}`;

/** One sitemap for each year of publication or collection; `none` for articles without either. */
export const sitemapUrl = (part: string): string => `/sitemaps/${part}.xml`;

/** Puts the site's path prefix before an address: `("/archive/", "/tags/")` → `/archive/tags/`. */
export const withPrefix = (prefix: string, path: string): string => prefix + path.slice(1);

/**
 * Address of the site's root without a trailing slash: the public address plus the prefix,
 * which the address may already include.
 * @example siteRoot("https://a.github.io/b", "/b/") // "https://a.github.io/b"
 */
export function siteRoot(url: string, prefix: string): string {
  const path = prefix.slice(0, -1);
  return path === "" || new URL(url).pathname.replace(/\/$/, "") === path ? url : url + path;
}

/** File that holds a page: `/tags/` → `tags/index.html`, `/feed.xml` → `feed.xml`. */
export const outputFile = (path: string): string =>
  path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
