import { describe, expect, test } from "vitest";
import { render as renderDates } from "#layouts/dates.11ty.ts";
import { render as renderHome } from "#layouts/home.11ty.ts";
import { render as renderPublisher } from "#layouts/publisher.11ty.ts";
import { render as renderPublishers } from "#layouts/publishers.11ty.ts";
import { render as renderSearch } from "#layouts/search.11ty.ts";
import { render as renderTag } from "#layouts/tag.11ty.ts";
import { render as renderTags } from "#layouts/tags.11ty.ts";
import { render as renderYear } from "#layouts/year.11ty.ts";
import type { StoredArticle } from "#src/article.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";

const TAG = { name: "سوريا", kind: "place" } as const;
const PAGES_OF_TEN = "title: أرشيف التجربة\npage_size: 10";

/** Articles of 2016, oldest first, 28 a month, the n-th titled `مقال n`. */
const articles2016 = (count: number): StoredArticle[] =>
  Array.from({ length: count }, (_, i) => {
    const two = (n: number) => String(n).padStart(2, "0");
    const date = `2016-${two(Math.floor(i / 28) + 1)}-${two((i % 28) + 1)}`;
    return storedArticle({ title: `مقال ${two(i + 1)}`, date, tags: [TAG], publisher: "صحيفة" });
  });

/** Pages of the tag's list by path. */
function tagPages(count: number): Map<string, string> {
  const site = siteOf(articles2016(count), { prefix: "/b/" }, PAGES_OF_TEN);
  return new Map(site.lists.tags.map((list) => [list.path, renderTag({ site, list })]));
}

test("a list is newest first, in pages numbered from the oldest that link to each other", () => {
  const pages = tagPages(25);
  expect([...pages.keys()]).toEqual(["/tags/syria/", "/tags/syria/page/1/"]);
  const [first = "", last = ""] = pages.values();
  expect(first.slice(first.indexOf("<ul")).match(/مقال \d\d/g)?.[0]).toBe("مقال 25");
  expect(first).toContain("25 مقالًا");
  expect(first).toContain("<a href=/b/tags/syria/page/1/ rel=next>");
  expect(last.match(/مقال \d\d/g)).toEqual(
    articles2016(10)
      .map(({ title }) => title)
      .reverse(),
  );
  expect(last).toContain("<a href=/b/tags/syria/ rel=prev>");
});

test("an old page stays the same, letter for letter, when articles are added", () => {
  const path = "/tags/syria/page/1/";
  const before = withoutIds(tagPages(30).get(path));
  expect(before).toContain("<a href=/b/tags/syria/page/2/ rel=prev>");
  expect(withoutIds(tagPages(31).get(path))).toBe(before);
  expect(withoutIds(tagPages(70).get(path))).toBe(before);
});

/** Ids are new for every test article. */
const withoutIds = (text = "missing") => text.replace(/test\d+/g, "id");

test("a day is printed once for all articles that share it", () => {
  const articles = ["2016-02-19", "2016-02-19", "2016-02-20"].map((date) =>
    storedArticle({ date, tags: [TAG] }),
  );
  const site = siteOf(articles);
  const [list] = site.lists.tags;
  if (!list) throw new Error("the tag has no list");
  expect(renderTag({ site, list }).match(/<b>\d+<\/b>/g)).toEqual(["<b>20</b>", "<b>19</b>"]);
});

test("the list of an outlet does not repeat its name", () => {
  const site = siteOf(articles2016(2));
  const [list] = site.lists.publishers;
  if (!list) throw new Error("the outlet has no list");
  expect(renderPublisher({ site, list })).not.toContain("<small>صحيفة</small>");
});

test("tags are shown by kind, in Arabic order, with their counts", () => {
  const tags = [
    { name: "موسكو", kind: "place" },
    { name: "إيران", kind: "place" },
    { name: "هدنة", kind: "topic" },
  ] as const;
  const text = renderTags({ site: siteOf([storedArticle({ tags })]) });
  const order = ["أماكن", "إيران", "موسكو", "كل الأماكن", "موضوعات", "هدنة"].map((word) =>
    text.indexOf(word),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(text).toContain("<small>1</small>");
  expect(text).not.toContain("أشخاص");
});

test("the home page says what the archive is and how large", () => {
  const text = renderHome({ site: siteOf(articles2016(3), { prefix: "/b/" }) });
  expect(text).toContain("<h1>أرشيف التجربة</h1>");
  expect(text).toContain(
    "<span>3 مقالات</span> <span>2016</span> <span>ناشر واحد</span> <span>وسم واحد</span>",
  );
  expect(text).toContain("action=/b/search/");
});

describe("copies that lists leave out", () => {
  const articles = [
    ...articles2016(40),
    storedArticle({ tags: [TAG], publisher: "صحيفة" }),
    storedArticle({ tags: [TAG], publisher: "صحيفة", collected: "2016-07-01" }),
  ];
  const [first, second, third] = articles.map(({ id }) => id);
  const site = siteOf(articles, {}, undefined, [[first, second, third] as string[]]);
  const whole = "40 مقالًا ونسختان";
  const note = "لا تُعدّ النسخ";

  test("are told beside the number of articles", () => {
    const [tag] = site.lists.tags;
    const [publisher] = site.lists.publishers;
    if (!tag || !publisher) throw new Error("a list is missing");
    expect(renderTag({ site, list: tag })).toContain(whole);
    expect(renderPublisher({ site, list: publisher })).toContain(whole);
    expect(renderDates({ site })).toContain(whole);
    expect(renderHome({ site })).toContain(`<span>${whole}</span>`);
  });

  test("years, months of collection and the undated add up to what is told", () => {
    const { years, collected, undated, listed } = site.index;
    const counts = [
      ...years.map(({ count }) => count),
      ...collected.map(({ entries }) => entries.length),
      undated.length,
    ];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(listed.length);
    expect(listed.length).toBe(40);
  });

  test("a chart says how many articles it is of", () => {
    const text = "في الرسم ما عُرف شهر نشره: 38 مقالًا من 40.";
    expect(renderHome({ site })).toContain(text);
    expect(renderDates({ site })).toContain(text);
    const far = ["1990", "2016-02-01"].map((date) => storedArticle({ date }));
    expect(
      renderHome({ site: siteOf([...far, storedArticle({ date: "2017-01" }), storedArticle()]) }),
    ).toContain("في الرسم ما عُرف شهر نشره: مقالان من 4.");
    const years = ["1990-02", "2016-02-01", undefined].map((date) =>
      storedArticle(date ? { date } : {}),
    );
    expect(renderHome({ site: siteOf(years) })).toContain("عُرفت سنة نشره: مقالان من 3.");
    expect(renderHome({ site: siteOf(articles2016(40)) })).not.toContain("في الرسم");
  });

  test("pages of numbers say that these leave them out", () => {
    const [year] = site.lists.years;
    if (!year) throw new Error("the year is missing");
    expect(renderYear({ site, list: year })).toContain(note);
    expect(renderPublishers({ site })).toContain(note);
    expect(renderPublishers({ site: siteOf(articles2016(3)) })).not.toContain(note);
  });
});

test("an empty archive has a home page that says so, and a search page that asks for no program", () => {
  expect(renderHome({ site: siteOf([]) })).toContain("لا مقالات في هذا الأرشيف بعد.");
  expect(renderSearch({ site: siteOf([]) })).not.toContain("pagefind.js");
  expect(renderSearch({ site: siteOf(articles2016(1)) })).toContain("pagefind.js");
});
