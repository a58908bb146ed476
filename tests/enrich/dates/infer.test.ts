/** Each folder of tests/cases/dates: a raw text, and the date expected with its evidence, `rule: quotation`. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Article, EMPTY_ARTICLE } from "#src/article.ts";
import { dateOf } from "#src/enrich/dates/date-step.ts";
import { inferDate } from "#src/enrich/dates/infer.ts";
import { DATE_RULES, LAGS } from "#src/enrich/dates/rules.ts";
import { enrich, loadKnowledge } from "#src/enrich/enrich.ts";
import { convertFile } from "#src/eval/ingest/convert-file.ts";
import { readSettings } from "#src/settings.ts";

const folder = new URL("../../cases/dates/", import.meta.url);
const settings = readSettings(undefined, "archive.yaml", {}, {}).settings;

test.each(readdirSync(folder))("%s", async (name) => {
  const { articles } = await convertFile(fileURLToPath(new URL(`${name}/input.txt`, folder)));
  const { date = "none", dateEvidence = [], dateBasis } = articles[0] ?? {};
  const lines = [date, ...dateEvidence.map(({ rule, quote }) => `${rule}: ${quote}`)];
  expect(lines).toEqual(
    readFileSync(new URL(`${name}/expected.txt`, folder), "utf8")
      .trim()
      .split("\n"),
  );
  expect(dateBasis).toBe(date === "none" ? undefined : "inferred");
});

const article = (text: string, more: Partial<Article> = {}): Article => ({
  ...EMPTY_ARTICLE,
  title: "خبر",
  blocks: [{ type: "paragraph", text }],
  ...more,
});

describe("what is not in the text", () => {
  test("the day of collection gives the year, and is named for it", () => {
    const { date, evidence } = inferDate(
      article("افتتح المعرض اليوم السبت 28 جانفي.", { collected: "2017-02-20" }),
    );
    expect(date).toBe("2017-01-28?");
    expect(evidence.map(({ rule }) => rule)).toEqual(["collected", "today-and-date"]);
  });

  test("nothing is published after its collection", () => {
    const text = "افتتح المعرض اليوم السبت 28 جانفي 2017.";
    expect(inferDate(article(text, { collected: "2017-01-20" })).date).not.toBe("2017-01-28?");
  });

  test("a day in the address, unless the text speaks against it", () => {
    const url = "https://example.org/news/2018/05/04/story.html";
    expect(inferDate(article("نص.", { url })).date).toBe("2018-05-04?");
    const against = "قال اليوم الاثنين إن اجتماع أمس الأحد 6 مايو/أيار انتهى.";
    expect(inferDate(article(against, { url })).date).not.toBe("2018-05-04?");
  });

  test("a stated date stays, whatever the text says", () => {
    const stated = article("اليوم السبت 28 جانفي 2017.", {
      date: "2017-02-01",
      dateBasis: "stated",
    });
    expect(enrich(stated, loadKnowledge(), settings)).toMatchObject({
      date: "2017-02-01",
      dateBasis: "stated",
    });
  });
});

describe("settings", () => {
  const with_ = (yaml: string) => readSettings(yaml, "archive.yaml", {}, {});
  const today = article("افتتح المعرض اليوم السبت 28 جانفي 2017.");

  test("turn single rules or all inference off", () => {
    expect(dateOf(today, settings).date).toBe("2017-01-28?");
    expect(dateOf(today, with_("dates: { off: [today-and-date] }").settings)).toEqual({});
    expect(dateOf(today, with_("dates: { infer: false }").settings)).toEqual({});
  });

  test("an unknown rule or zone is an error", () => {
    expect(with_("dates: { off: [tomorow] }").messages).toHaveLength(1);
    expect(with_("dates: { zones: { الأهرام: Africa/Kairo } }").messages).toHaveLength(1);
  });

  test("move stamps in UTC to the outlet's zone, no others", () => {
    const { settings: own } = with_("dates: { zones: { الأهرام: Africa/Cairo } }");
    const stamped = (time: string, publisher: string) =>
      dateOf(article("نص.", { date: "2016-02-19", time, publisher, dateBasis: "stated" }), own);
    expect(stamped("23:59:00+00:00", "الأهرام")).toEqual({
      date: "2016-02-20",
      time: "01:59:00+02:00",
      dateEvidence: [{ quote: "2016-02-19T23:59:00+00:00", rule: "zone" }],
    });
    expect(stamped("23:59:00+03:00", "الأهرام")).toEqual({});
    expect(stamped("23:59:00+00:00", "عكاظ")).toEqual({});
  });
});

test("every rule has a share for each range of its lags, a hundred in all", () => {
  for (const [rule, { unit, shares }] of Object.entries(DATE_RULES)) {
    expect(shares.length, rule).toBe(LAGS[unit].length);
    const sum = shares.reduce((total: number, share) => total + share, 0);
    expect(Math.abs(sum - 100), rule).toBeLessThan(2);
  }
});

test("the documentation has a row for every rule", () => {
  const text = readFileSync(new URL("../../../docs/dates.md", import.meta.url), "utf8");
  expect(Object.keys(DATE_RULES).filter((rule) => !text.includes(`| \`${rule}\` |`))).toEqual([]);
});
