import { expect, test } from "vitest";
import { data, render } from "#layouts/removed.11ty.ts";
import { siteOf } from "../support/site.ts";

test("a pruned article's address says what stood there, and asks not to be indexed", () => {
  const gone = {
    id: "0123456789abc",
    title: "عنوان <قديم>",
    date: "2016-02-19",
    publisher: "صحيفة البلدة",
    url: "https://example.org/1",
    removed: "2026-11-23",
  };
  const site = siteOf([]);
  const page = render({ site, gone });
  expect(data.permalink({ site, gone })).toBe("articles/0123456789abc/index.html");
  expect(page).toContain("عنوان &lt;قديم&gt;");
  expect(page).toContain("19 فبراير/شباط 2016");
  expect(page).toContain("23 نوفمبر/تشرين الثاني 2026");
  expect(page).toContain("<meta name=robots content=noindex>");
  expect(page).toContain('href="https://example.org/1"');
});
