import { expect, test } from "vitest";
import type { Caption } from "#src/article.ts";
import { digestOf } from "#src/markdown/digest.ts";
import { correctedFields } from "#src/site/corrections.ts";
import { storedArticle } from "../support/articles.ts";

test("what decides of an article, or says how it is known, is no correction of it", () => {
  const edited = ["title", "date_basis", "status", "raw", "body"];
  expect(correctedFields(storedArticle({ edited }))).toEqual(["title", "body"]);
});

const CAPTION: Caption = { text: "واجهة المبنى", lang: "ar", credit: "وكالة الميناء" };
const REMOTE: Caption = { ...CAPTION, src: "https://paper.example/a.jpg" };

test.each<[string, readonly Caption[], readonly Caption[], readonly string[]]>([
  ["a photograph", [CAPTION], [{ ...CAPTION, src: "2016/a.jpg" }], []],
  ["one beside the source's", [CAPTION, REMOTE], [{ ...CAPTION, src: "a.jpg" }, REMOTE], []],
  ["a photograph and words", [CAPTION], [{ ...CAPTION, text: "آخر", src: "a.jpg" }], ["captions"]],
  ["another address", [CAPTION], [REMOTE], ["captions"]],
  ["a caption", [], [{ ...CAPTION, src: "a.jpg" }], ["captions"]],
])("captions that got %s", (_, written, captions, expected) => {
  const digest = digestOf(storedArticle({ captions: written }));
  const article = storedArticle({ captions, digest, edited: ["captions"] });
  expect(correctedFields(article)).toEqual(expected);
});
