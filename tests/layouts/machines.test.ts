import { readFileSync } from "node:fs";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { render as renderFeed } from "#layouts/feed.11ty.ts";
import { render as renderRobots } from "#layouts/robots.11ty.ts";
import { render as renderSitemap } from "#layouts/sitemap.11ty.ts";
import { data, render as renderSitemapIndex } from "#layouts/sitemap-index.11ty.ts";
import { render as renderTag } from "#layouts/tag.11ty.ts";
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

const [atom, json] = siteOf([]).feeds.map(({ path }) => path);

/** The feed at an address, as text. */
function feedAt(
  path: string | undefined,
  articles = ARTICLES,
  overrides: object = ADDRESS,
): string {
  const site = siteOf(articles, overrides);
  const feed = site.feeds.find((one) => one.path === path);
  if (feed === undefined) throw new Error(`no feed at ${path}`);
  return renderFeed({ site, feed });
}

test("the feed is Atom, by the day of entry, without what was withdrawn", () => {
  const feed = parseAtomFeed(feedAt(atom));
  expect(feed.title).toMatchObject({ value: "أرشيف التجربة" });
  expect(feed.updated).toBe("2020-03-03T00:00:00Z");
  expect(feed.entries?.map(({ links, updated }) => [links?.[0]?.href, updated])).toEqual([
    ["https://a.example/b/articles/aaaaaaaaaa/", "2020-03-03T00:00:00Z"],
    ["https://a.example/b/articles/bbbbbbbbbb/", "2020-01-01T00:00:00Z"],
    ["https://a.example/b/articles/dddddddddd/", "2019-12-31T00:00:00Z"],
  ]);
  expect(feed.entries?.[0]?.title).toMatchObject({ value: "قديم أُضيف أخيرًا & <b>" });
  expect(feed.entries?.[0]?.summary).toMatchObject({ value: "فقرة أولى." });
});

test("JSON Feed says the same as Atom", () => {
  const feed = parseJsonFeed(feedAt(json));
  expect(feed).toMatchObject({
    title: "أرشيف التجربة",
    home_page_url: "https://a.example/b/",
    feed_url: "https://a.example/b/feed.json",
    language: "ar",
  });
  expect(feed.items?.map(({ id, url, title }) => [id, url, title])).toEqual(
    parseAtomFeed(feedAt(atom)).entries?.map(({ id, links, title }) => [
      id,
      links?.[0]?.href,
      title?.value,
    ]),
  );
  expect(feed.items?.[0]).toMatchObject({
    content_text: "فقرة أولى.",
    date_published: "2010-05-01T00:00:00Z",
    date_modified: "2020-03-03T00:00:00Z",
  });
});

test.each([
  [{ date: "2016-02-19" }, "2016-02-19T00:00:00Z"],
  [{ date: "2016-02-19", time: "14:05:30+03:00" }, "2016-02-19T14:05:30+03:00"],
  [{ date: "2016-02-19", time: "14:05Z" }, "2016-02-19T14:05:00Z"],
  [{ date: "2016-02-19", time: "14:05" }, "2016-02-19T00:00:00Z"],
  [{ date: "2016-02" }, undefined],
  [{ date: "2016-02-19?", dateBasis: "inferred" } as const, undefined],
  [{ collected: "2016-02-19" }, undefined],
])("feeds say when the source published an article where it states the day: %j", (dated, when) => {
  const articles = [storedArticle(dated)];
  expect(parseAtomFeed(feedAt(atom, articles)).entries?.[0]?.published).toBe(when);
  expect(parseJsonFeed(feedAt(json, articles)).items?.[0]?.date_published).toBe(when);
});

test("feeds say what a person corrected", () => {
  const said = "فقرة أولى. (صُحِّح: عدّل محرّر الأرشيف العنوان.)";
  const articles = [storedArticle({ edited: ["title", "status"] })];
  const [entry] = parseAtomFeed(feedAt(atom, articles)).entries ?? [];
  expect(entry?.summary).toMatchObject({ value: said });
  expect(parseJsonFeed(feedAt(json, articles)).items?.[0]).toMatchObject({ content_text: said });
});

test("an excerpt's feed entry has no more than its page", () => {
  const body = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(" ");
  const text = feedAt(json, [storedArticle({ status: "excerpt", body })]);
  expect(text).toContain("كلمة39 …");
  expect(text).not.toContain("كلمة40");
});

test("tags with more than five articles have feeds of their last five, which their pages name", () => {
  const tag = { name: "سوريا", kind: "place" } as const;
  const few = { name: "هدنة", kind: "topic" } as const;
  const articles = Array.from({ length: 6 }, (_, i) =>
    storedArticle({
      id: `tagged000${i}`,
      added: `2020-01-0${6 - i}`,
      tags: i < 5 ? [tag, few] : [tag],
    }),
  );
  const site = siteOf(articles, ADDRESS);
  expect(site.feeds.map(({ path }) => path)).toEqual([
    "/feed.xml",
    "/feed.json",
    "/tags/syria/feed.xml",
    "/tags/syria/feed.json",
  ]);
  const feed = parseAtomFeed(feedAt("/tags/syria/feed.xml", articles));
  expect(feed.title).toMatchObject({ value: "سوريا – أرشيف التجربة" });
  expect(feed.id).not.toBe(parseAtomFeed(feedAt(atom, articles)).id);
  const added = [0, 1, 2, 3, 4].map((i) => `https://a.example/b/articles/tagged000${i}/`);
  expect(feed.entries?.map(({ links }) => links?.[0]?.href)).toEqual(added);
  const other = parseJsonFeed(feedAt("/tags/syria/feed.json", articles));
  expect(other.items?.map(({ url }) => url)).toEqual(added);
  const pages = site.lists.tags.map((list) => renderTag({ site, list }));
  const links = pages.map((page) => page.match(/rel=alternate type=\S+ [^>]*href=\S+>/g)?.length);
  expect(links).toEqual([2, undefined]);
});

test("an entry keeps its name when the site moves", () => {
  const ids = (overrides: object) =>
    parseAtomFeed(feedAt(atom, ARTICLES, overrides)).entries?.map(({ id }) => id);
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

describe("by the schema of sitemaps", () => {
  const schema = readFileSync(new URL("../support/sitemap.xsd", import.meta.url), "utf8");
  const faults = async (contents: string) => {
    const xml = [{ fileName: "sitemap.xml", contents }];
    return (await validateXML({ xml, schema })).errors.map(({ message }) => message);
  };
  const site = siteOf(ARTICLES, ADDRESS);

  test("the index and every part are valid", async () => {
    expect(await faults(renderSitemapIndex({ site }))).toEqual([]);
    for (const part of site.sitemaps) {
      expect(await faults(renderSitemap({ site, part }))).toEqual([]);
    }
  });

  test("what is wrong is found", async () => {
    const sound = renderSitemapIndex({ site });
    expect(await faults(sound.replace(/<lastmod>[^<]*/, "<lastmod>2020-02-30"))).not.toEqual([]);
    expect(await faults(sound.replace("https://", "/"))).not.toEqual([]);
  });
});
