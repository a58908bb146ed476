/**
 * All that a page may ask for, handed to every layout as `site`. A class, so that Eleventy passes it
 * on as it is instead of copying 31,000 articles for each page.
 */
import type { Removed, StoredArticle, Tag } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import { type ArchiveIndex, tagKey } from "./archive-index.ts";
import { type BodyView, renderView } from "./body.ts";
import type { Downloads } from "./downloads/downloads.ts";
import { Entry } from "./entry.ts";
import { type Feed, feeds } from "./feeds.ts";
import type { HandPage } from "./hand-pages.ts";
import { type KindPage, kindPages } from "./kinds.ts";
import { Lists } from "./lists.ts";
import type { Media } from "./media.ts";
import { type SitemapPart, sitemapParts } from "./sitemaps.ts";
import { publisherUrl, siteRoot, tagUrl, withPrefix } from "./urls.ts";

/** Addresses of the built assets, below the site's root. */
export interface AssetUrls {
  readonly stylesheet: string;
  /** Fonts that every page needs at once. */
  readonly preload: readonly string[];
  /** Picture that previews of pages show. */
  readonly preview?: string;
  /** Scripts by the name of their entry file in `src/browser/`: `search`. */
  readonly scripts: ReadonlyMap<string, string>;
}

export interface SiteParts {
  readonly settings: Settings;
  readonly index: ArchiveIndex;
  readonly assets: AssetUrls;
  readonly pages: readonly HandPage[];
  readonly media: Media;
  /** What stood at addresses whose articles were pruned. */
  readonly removed?: readonly Removed[];
  readonly downloads?: Downloads | undefined;
}

export class Site {
  readonly settings: Settings;
  readonly index: ArchiveIndex;
  readonly assets: AssetUrls;
  readonly pages: readonly HandPage[];
  readonly media: Media;
  /** Every article that has a page, withdrawn ones included. */
  readonly articles: readonly Entry[];
  /** Those whose pages are being rendered: Eleventy keeps what it renders until it is done. */
  batch: readonly Entry[] = [];
  readonly removed: readonly Removed[];
  readonly downloads: Downloads | undefined;
  readonly feeds: readonly Feed[];
  readonly lists: Lists;
  readonly kinds: readonly KindPage[];
  /** Empty when the site's address is not known: sitemaps hold full addresses. */
  readonly sitemaps: readonly SitemapPart[];
  readonly #root: string | undefined;
  /** Addresses of the pages that stand for a stretch of time. */
  readonly #periods: ReadonlySet<string>;

  constructor({ settings, index, assets, pages, media, removed = [], downloads }: SiteParts) {
    this.settings = settings;
    this.index = index;
    this.assets = assets;
    this.pages = pages;
    this.media = media;
    this.removed = removed;
    this.downloads = downloads;
    this.feeds = feeds(index, settings);
    this.articles = [...index.entries, ...index.withdrawn.map((article) => new Entry(article))];
    this.lists = new Lists(index, settings.pageSize);
    this.kinds = kindPages(index.tags);
    this.sitemaps =
      settings.url === undefined ? [] : sitemapParts(index, this.lists, this.kinds, pages);
    this.#root = settings.url && siteRoot(settings.url, settings.prefix);
    const { years, months, days, collected, undated } = this.lists;
    this.#periods = new Set(
      [years, months, days, collected, undated].flat().map((page) => page.path),
    );
  }

  /** The address of a page or file from any page: the path with the site's prefix. */
  url(path: string): string {
    return withPrefix(this.settings.prefix, path);
  }

  /** The full address, or undefined when the settings do not say where the site will stand. */
  absolute(path: string): string | undefined {
    return this.#root === undefined ? undefined : this.#root + path;
  }

  /**
   * Whether a year, month, day, month of collection or the undated have a page at `path`. Where
   * every article is a copy of one elsewhere they have none, because lists leave copies out.
   */
  hasPeriod(path: string): boolean {
    return this.#periods.has(path);
  }

  /** @throws when no such entry file was bundled: a page would ask for a script that is not there. */
  script(name: string): string {
    const path = this.assets.scripts.get(name);
    if (path === undefined) throw new Error(`no script named "${name}" in src/browser`);
    return this.url(path);
  }

  tagPath(tag: Tag): string | undefined {
    const slug = this.index.tagSlugs.get(tagKey(tag));
    return slug === undefined ? undefined : tagUrl(slug);
  }

  publisherPath(name: string): string | undefined {
    const slug = this.index.publisherSlugs.get(name);
    return slug === undefined ? undefined : publisherUrl(slug);
  }

  /** The article's text as its status allows it; `figure` draws caption number n. */
  body(article: StoredArticle, figure: (n: number) => string): BodyView {
    return renderView(article, figure);
  }
}
