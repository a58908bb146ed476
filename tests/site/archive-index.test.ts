import { describe, expect, test } from "vitest";
import { tagSlug } from "#src/arabic/tag-slug.ts";
import { buildIndex } from "#src/site/archive-index.ts";
import type { Entry } from "#src/site/entry.ts";
import { storedArticle } from "../support/articles.ts";

const titles = (entries: readonly Entry[]) => entries.map(({ article }) => article.title);
const indexOf = (...articles: Parameters<typeof storedArticle>[0][]) =>
  buildIndex(articles.map((fields) => storedArticle(fields)));

const SYRIA = { name: "سوريا", kind: "place" } as const;

describe("order", () => {
  test("dates and collection days together, partial dates first in their period, none first", () => {
    const { index } = indexOf(
      { title: "day", date: "2016-02-19" },
      { title: "month", date: "2016-02" },
      { title: "inferred", date: "2016-02-18?" },
      { title: "year", date: "2016" },
      { title: "crawled", collected: "2016-02-18", raw: { ...storedArticle().raw, path: "z" } },
      { title: "nothing" },
    );
    expect(titles(index.entries)).toEqual([
      "nothing",
      "year",
      "month",
      "inferred",
      "crawled",
      "day",
    ]);
  });

  test("articles of a day keep the order of their time, then of their raw file", () => {
    const raw = storedArticle().raw;
    const { index } = indexOf(
      { title: "b", date: "2016-02-19", raw: { ...raw, path: "a.json", record: 10 } },
      { title: "late", date: "2016-02-19", time: "20:00:00Z", raw: { ...raw, path: "0.json" } },
      { title: "a", date: "2016-02-19", raw: { ...raw, path: "a.json", record: 2 } },
    );
    expect(titles(index.entries)).toEqual(["a", "b", "late"]);
  });

  test("neighbours share the basis of their place in time", () => {
    const { index } = indexOf(
      { title: "first", date: "2016-01-01" },
      { title: "crawled", collected: "2016-01-02" },
      { title: "second", date: "2016-01-03" },
    );
    const [first, crawled, second] = index.entries;
    expect(first?.newer).toBe(second);
    expect(second?.older).toBe(first);
    expect([crawled?.older, crawled?.newer, first?.older]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("years hold their months, newest first, and the articles known by year only", () => {
  const { index } = indexOf(
    { title: "a", date: "2015-12-31" },
    { title: "b", date: "2016-01" },
    { title: "c", date: "2016-03-01" },
    { title: "d", date: "2016" },
  );
  expect(
    index.years.map(({ year, count, months, entries }) => [
      year,
      count,
      months.map(({ month }) => month),
      titles(entries),
    ]),
  ).toEqual([
    ["2016", 3, ["2016-03", "2016-01"], ["d"]],
    ["2015", 1, ["2015-12"], []],
  ]);
});

test("a crawl day is no publication date", () => {
  const { index } = indexOf({ collected: "2015-07-21" }, {});
  expect(index.years).toEqual([]);
  expect(index.collected.map(({ month, entries }) => [month, entries.length])).toEqual([
    ["2015-07", 1],
  ]);
  expect(index.undated).toHaveLength(1);
});

test("tags and publishers are sorted as Arabic is, and a tag given twice counts once", () => {
  const { index } = indexOf(
    { tags: [SYRIA, SYRIA, { name: "إيران", kind: "place" }], publisher: "صحيفة ب" },
    { tags: [SYRIA], publisher: "صحيفة أ" },
  );
  expect(index.tags.map(({ name, entries }) => [name, entries.length])).toEqual([
    ["إيران", 1],
    ["سوريا", 2],
  ]);
  expect(index.publishers.map(({ name }) => name)).toEqual(["صحيفة أ", "صحيفة ب"]);
});

test("publishers stand as in an index of names, the article not counted", () => {
  const { index } = indexOf(
    { publisher: "المنارة" },
    { publisher: "الأفق" },
    { publisher: "ميناء" },
  );
  expect(index.publishers.map(({ name }) => name)).toEqual(["الأفق", "المنارة", "ميناء"]);
  const others = indexOf({ publisher: "المنارة" }, { publisher: "سواحل" }, { publisher: "البحر" });
  expect(others.index.publishers.map(({ name }) => name)).toEqual(["البحر", "سواحل", "المنارة"]);
});

test("a withdrawn article is in no list", () => {
  const { index } = indexOf({
    status: "withdrawn",
    date: "2016-01-01",
    tags: [SYRIA],
    publisher: "صحيفة",
  });
  expect([index.entries, index.tags, index.publishers, index.years, index.undated]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(index.withdrawn).toHaveLength(1);
});

/** Two names that read alike in Latin letters and whose hashes meet: the first such pair. */
function collidingNames(): [string, string] {
  const bySlug = new Map<string, string>();
  for (let n = 0; n < 4 ** 8; n += 1) {
    const name = Array.from({ length: 8 }, (_, i) => `${"اأإآ"[(n >> (2 * i)) & 3]}ب`).join("");
    const slug = tagSlug({ name, kind: "topic" });
    const other = bySlug.get(slug);
    if (other !== undefined) return [other, name];
    bySlug.set(slug, name);
  }
  throw new Error("no two names collide");
}

test("two tags of one address are an error that names both", () => {
  const [first, second] = collidingNames();
  const tag = (name: string) => ({ tags: [{ name, kind: "topic" as const }] });
  const { messages } = indexOf(tag(first), { ...tag(second), path: "b.md" });
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ rule: "slug-collision", severity: "error", path: "b.md" });
  expect(messages[0]?.found).toContain(first);
  expect(messages[0]?.found).toContain(second);
});
