import { expect, test } from "vitest";
import { parse, textRecord } from "../support/parse.ts";

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const dated = (date: string) =>
  parse({
    format: "json",
    line: 4,
    source: "",
    fields: { title: "ع", text: "نص", date, rest: {} },
  });

test.each(["2999-01-01", "1799-12-31", "2999-05", "1437"])(
  "the day %s cannot be an article's: it is kept as found and gives no date",
  (date) => {
    const { article, messages } = dated(date);
    expect(article.date).toBeUndefined();
    expect(article.sourceFields["date"]).toBe(date);
    expect(messages).toMatchObject([
      { rule: "date-impossible", severity: "warning", path: "a.txt", line: 4 },
    ]);
  },
);

test.each(["1800-01-01", "2016-02", "1990", TOMORROW])("the day %s can", (date) => {
  expect(dated(date)).toMatchObject({ article: { date }, messages: [] });
});

test("a date line of the next millennium gives no date", () => {
  const { article, messages } = parse(
    textRecord("وصول السفينة إلى الميناء\n1 يناير 2999\n\nوصلت السفينة صباح اليوم إلى الميناء."),
  );
  expect(article.date).toBeUndefined();
  expect(article.sourceFields["date_line"]).toBe("1 يناير 2999");
  expect(messages.map(({ rule }) => rule)).toContain("date-impossible");
});

test("a day in figures that may be read two ways is read day first, and said to be", () => {
  const { article, messages } = dated("03/04/2019");
  expect(article.date).toBe("2019-04-03");
  expect(messages).toMatchObject([{ rule: "date-order", severity: "info" }]);
  for (const date of ["13/04/2019", "04/04/2019", "2019-04-03"])
    expect(dated(date).messages, date).toEqual([]);
});
