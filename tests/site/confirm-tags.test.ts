import { expect, test } from "vitest";
import type { StoredArticle, Tag } from "#src/article.ts";
import { confirmTags } from "#src/site/confirm-tags.ts";
import { storedArticle } from "../support/articles.ts";

const person = (name: string, rule?: string): Tag => ({
  name,
  kind: "person",
  ...(rule === undefined ? {} : { rule }),
});
const shown = (articles: readonly StoredArticle[], least = 2, copies: string[] = []) =>
  confirmTags(articles, least, new Set(copies)).map(({ tags }) => tags.map(({ name }) => name));

test("a name found by rule is shown when enough articles have it", () => {
  const articles = [
    storedArticle({ tags: [person("حمود الشويعر", "title"), person("غاستون بريفال", "title")] }),
    storedArticle({ tags: [person("حمود الشويعر", "given name")] }),
  ];
  expect(shown(articles)).toEqual([["حمود الشويعر"], ["حمود الشويعر"]]);
  expect(shown(articles, 3)).toEqual([[], []]);
});

test("copies of one article and withdrawn ones confirm nothing", () => {
  const tags = [person("حمود الشويعر", "title")];
  const copy = [storedArticle({ tags }), storedArticle({ tags, id: "copy000001" })];
  expect(shown(copy, 2, ["copy000001"])).toEqual([[], []]);
  const withdrawn = [storedArticle({ tags }), storedArticle({ tags, status: "withdrawn" })];
  expect(shown(withdrawn)).toEqual([[], []]);
});

test("spellings of one name are one tag, under the commonest, without its rule", () => {
  const articles = ["عبدالله الزبير", "عبد الله الزبير", "عبدالله الزبير"].map((name) =>
    storedArticle({ tags: [person(name, "title")] }),
  );
  expect(shown(articles)).toEqual([["عبدالله الزبير"], ["عبدالله الزبير"], ["عبدالله الزبير"]]);
  const [first] = confirmTags(articles, 2, new Set());
  expect(first?.tags).toEqual([{ name: "عبدالله الزبير", kind: "person" }]);
});

test("a person's tag confirms the name and gives it its spelling; other tags stay as they are", () => {
  const articles = [
    storedArticle({ tags: [person("أحمد الزبير"), { name: "سوريا", kind: "place" }] }),
    storedArticle({ tags: [person("احمد الزبير", "title")] }),
  ];
  expect(shown(articles)).toEqual([["أحمد الزبير", "سوريا"], ["أحمد الزبير"]]);
});

test("articles without such tags are handed on as they are", () => {
  const articles = [storedArticle({ tags: [person("أحمد الزبير")] })];
  expect(confirmTags(articles, 2, new Set())).toBe(articles);
});
