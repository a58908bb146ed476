/** Pages and charts of time. */
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { render as renderAnniversary } from "#layouts/anniversary.11ty.ts";
import { barChart } from "#layouts/components/bar-chart.ts";
import { monthGrid } from "#layouts/components/month-grid.ts";
import { smallChart } from "#layouts/components/small-chart.ts";
import { render as renderDay } from "#layouts/day.11ty.ts";
import { render as renderMonth } from "#layouts/month.11ty.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";

const site = siteOf([], { prefix: "/b/" });
const elements = (markup: string, name: string) =>
  DomUtils.getElementsByTagName(name, parseDocument(markup).children, true);
const text = (markup: string, name: string) =>
  elements(markup, name).map((element) => DomUtils.textContent(element).trim());

describe("a bar chart", () => {
  const bars = [
    { label: "يناير 2016", count: 4, path: "/dates/2016/01/", mark: "2016" },
    { label: "فبراير 2016", count: 0, path: "/dates/2016/02/" },
    { label: "مارس 2016", count: 2, path: "/dates/2016/03/" },
  ];
  const chart = barChart(site, bars, "الشهر").toString();

  test("runs from right to left, bars as high as their counts, empty ones not drawn", () => {
    const drawn = elements(chart, "a").filter(({ attribs }) => attribs["tabindex"] === "-1");
    const boxes = drawn.map(
      (bar) => elements(DomUtils.getInnerHTML(bar), "rect")[1]?.attribs ?? {},
    );
    expect(drawn.map(({ attribs }) => attribs["href"])).toEqual([
      "/b/dates/2016/01/",
      "/b/dates/2016/03/",
    ]);
    const [first, last] = boxes.map(({ x = "", height }) => ({
      x: Number.parseFloat(x),
      height: Number(height),
    }));
    expect(first?.x).toBeGreaterThan(last?.x ?? 100);
    expect(first?.height).toBe(2 * (last?.height ?? 0));
  });

  test("says the same as a table of links, and holds no style of its own", () => {
    expect(text(chart, "tr").slice(1)).toEqual(["يناير 20164", "مارس 20162"]);
    expect(elements(chart, "table").length).toBe(1);
    expect(chart).not.toMatch(/style=/);
  });
});

describe("the years below a chart", () => {
  /** The marks of the months of some years, each a month with articles or without, oldest first. */
  const marksOf = (...months: readonly [period: string, count: number][]) => {
    const bars = months.map(([label, count], i) => ({
      ...{ label, count, path: "/" },
      mark: i === 0 || label.endsWith("-01") ? label.slice(0, 4) : undefined,
    }));
    return text(barChart(site, bars, "الشهر").toString(), "text").filter((one) => one.length === 4);
  };
  const year = (name: string, count: number): [string, number][] =>
    Array.from({ length: 12 }, (_, i) => [`${name}-${String(i + 1).padStart(2, "0")}`, count]);

  test("are the first and the last, also where the last stands at the left edge", () => {
    const long = ["2008", "2009", "2010", "2011", "2012", "2013", "2014"].flatMap((name) =>
      year(name, 1),
    );
    const shown = marksOf(...long, ["2015-01", 90], ["2015-02", 90]);
    expect(shown.toSorted()).toEqual(["2008", "2010", "2012", "2015"]);
  });

  test("are not written over each other: the one with more articles stands", () => {
    expect(marksOf(["2014-12", 1], ...year("2015", 40))).toEqual(["2015"]);
    expect(marksOf(...year("2014", 40), ["2015-01", 1]).toSorted()).toEqual(["2014", "2015"]);
    expect(marksOf(["2014-12", 90], ...year("2015", 1))).toEqual(["2014"]);
  });

  test("is the one year of an archive of one", () => {
    expect(marksOf(...year("2015", 4))).toEqual(["2015"]);
  });
});

test("a small chart is one path and a sentence; few articles have none", () => {
  const months = ["01", "02", "02", "02", "03", "05", "05", "05"];
  const articles = months.map((month) => storedArticle({ date: `2016-${month}-01` }));
  const { index } = siteOf(articles);
  const chart = smallChart(site, index.entries);
  expect(chart && elements(chart.toString(), "path")[0]?.attribs["d"]).toMatch(
    /^(M\d\.1 40v-\d+h\.8v\d+){4}$/,
  );
  expect(chart && elements(chart.toString(), "svg")[0]?.attribs["aria-label"]).toBe(
    "المقالات من يناير/كانون الثاني 2016 إلى مايو/أيار 2016، وأكثرها في فبراير/شباط 2016: 3 مقالات",
  );
  expect(smallChart(site, index.entries.slice(1))).toBe(false);
});

test("a month's calendar begins each week on Saturday and links days with articles", () => {
  const month = siteOf([
    storedArticle({ date: "2016-02-19" }),
    storedArticle({ date: "2016-02-19" }),
    storedArticle({ date: "2016-02-20" }),
  ]).index.years[0]?.months[0];
  if (!month) throw new Error("no month");
  const grid = monthGrid(month, { caption: "شباط", href: (day) => `/${day}/` }).toString();
  const rows = elements(grid, "tr").map((row) => text(DomUtils.getOuterHTML(row), "td"));
  expect(rows.slice(1)).toEqual([
    ["", "", "1", "2", "3", "4", "5"],
    ["6", "7", "8", "9", "10", "11", "12"],
    ["13", "14", "15", "16", "17", "18", "192"],
    ["201", "21", "22", "23", "24", "25", "26"],
    ["27", "28", "29", "", "", "", ""],
  ]);
  expect(elements(grid, "a").map(({ attribs }) => attribs["href"])).toEqual([
    "/2016-02-19/",
    "/2016-02-20/",
  ]);
  expect(elements(grid, "td").map(({ attribs }) => attribs["class"])).toContain("q4");
});

describe("pages", () => {
  const articles = ["2015-02-19", "2016-02-18", "2016-02-19", "2016-02-19"].map((date, i) =>
    storedArticle({ date, title: `خبر ${i + 1}` }),
  );
  const built = siteOf(articles, { prefix: "/b/" });

  test("a day has its weekday, its Hijri date, its articles and its neighbours", () => {
    const list = built.lists.days.find(({ path }) => path === "/dates/2016/02/19/");
    if (!list) throw new Error("no day");
    const page = renderDay({ site: built, list });
    expect(text(page, "h1")).toEqual(["الجمعة 19\u00a0فبراير/\u2060شباط 2016"]);
    expect(page).toContain("10 جمادى الأولى 1437هـ");
    expect(page.match(/خبر \d/g)).toEqual(["خبر 4", "خبر 3"]);
    expect(page).toContain("<a href=/b/dates/2016/02/18/ rel=prev>");
    expect(page).not.toContain("rel=next");
    expect(page).toContain("<a href=/b/on-this-day/02-19/>");
  });

  test("a month has its calendar and, while they are few, its articles", () => {
    const list = built.lists.months.find(({ path }) => path === "/dates/2016/02/");
    if (!list) throw new Error("no month");
    const page = renderMonth({ site: built, list });
    expect(page).toContain("<a href=/b/dates/2016/02/19/>19");
    expect(page.match(/خبر \d/g)).toEqual(["خبر 4", "خبر 3", "خبر 2"]);
  });

  test("a day of the year has its years, newest first", () => {
    const anniversary = built.index.anniversaries.find(({ date }) => date === "02-19");
    if (!anniversary) throw new Error("no such day");
    const page = renderAnniversary({ site: built, anniversary });
    expect(text(page, "h1")).toEqual(["19 فبراير/شباط"]);
    expect(text(page, "h2")).toEqual(["2016", "2015"]);
    expect(page.match(/خبر \d/g)).toEqual(["خبر 3", "خبر 4", "خبر 1"]);
  });
});
