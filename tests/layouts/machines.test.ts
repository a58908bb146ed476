import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { render as renderFeed } from "#layouts/feed.11ty.ts";
import { render as renderRobots } from "#layouts/robots.11ty.ts";
import { render as renderSitemap } from "#layouts/sitemap.11ty.ts";
import { data, render as renderSitemapIndex } from "#layouts/sitemap-index.11ty.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";

const ADDRESS = { url: "https://a.example", prefix: "/b/" };
const ARTICLES = [
  storedArticle({
    id: "aaaaaaaaaa",
    title: "قديم أُضيف أخيرًا & <b>",
    date: "2010-05-01",
    added: "2020-03-03",
  }),
  storedArticle({
    id: "bbbbbbbbbb",
    title: "جديد أُضيف أولًا",
    date: "2019-01-01",
    added: "2020-01-01",
  }),
  storedArticle({ id: "cccccccccc", title: "مسحوب", status: "withdrawn", date: "2019-01-02" }),
  storedArticle({
    id: "dddddddddd",
    title: "لا يُفهرس",
    status: "noindex",
    date: "2019-01-03",
    added: "2019-12-31",
  }),
];

test("the feed is Atom, by the day of entry, without what was withdrawn", () => {
  const feed = parseAtomFeed(renderFeed({ site: siteOf(ARTICLES, ADDRESS) }));
  expect(feed.title).toMatchObject({ value: "أرشيف التجربة" });
  expect(feed.updated).toBe("2020-03-03T00:00:00Z");
  expect(feed.entries?.map(({ links, updated }) => [links?.[0]?.href, updated])).toEqual([
    ["https://a.example/b/articles/aaaaaaaaaa/", "2020-03-03T00:00:00Z"],
    ["https://a.example/b/articles/bbbbbbbbbb/", "2020-01-01T00:00:00Z"],
    ["https://a.example/b/articles/dddddddddd/", "2019-12-31T00:00:00Z"],
  ]);
  expect(feed.entries?.[0]?.title).toMatchObject({ value: "قديم أُضيف أخيرًا & <b>" });
});

test("an entry keeps its name when the site moves", () => {
  const ids = (overrides: object) =>
    parseAtomFeed(renderFeed({ site: siteOf(ARTICLES, overrides) })).entries?.map(({ id }) => id);
  expect(ids(ADDRESS)).toEqual(ids({}));
  expect(new Set(ids({})).size).toBe(3);
  expect(ids({})?.[0]).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("sitemaps have a part for each year, with full addresses and days of entry", () => {
  const site = siteOf(ARTICLES, ADDRESS);
  expect(site.sitemaps.map(({ path }) => path)).toEqual([
    "/sitemaps/pages.xml",
    "/sitemaps/2010.xml",
    "/sitemaps/2019.xml",
  ]);
  const [pages, , last] = site.sitemaps;
  if (!pages || !last) throw new Error("a part is missing");
  const articles = renderSitemap({ site, part: last });
  expect(articles.match(/<url>.*<\/url>/g)).toEqual([
    "<url><loc>https://a.example/b/articles/bbbbbbbbbb/</loc><lastmod>2020-01-01</lastmod></url>",
  ]);
  expect(renderSitemap({ site, part: pages })).toContain(
    "<loc>https://a.example/b/dates/2019/01/</loc>",
  );
  expect(renderSitemapIndex({ site })).toContain(
    "<sitemap><loc>https://a.example/b/sitemaps/2010.xml</loc><lastmod>2020-03-03</lastmod></sitemap>",
  );
});

test("without an address there is no sitemap, and robots.txt names none", () => {
  const site = siteOf(ARTICLES);
  expect(site.sitemaps).toEqual([]);
  expect(data.permalink({ site })).toBe(false);
  expect(renderRobots({ site })).not.toContain("Sitemap:");
  expect(renderRobots({ site: siteOf(ARTICLES, ADDRESS) })).toContain(
    "Sitemap: https://a.example/b/sitemap.xml",
  );
});
