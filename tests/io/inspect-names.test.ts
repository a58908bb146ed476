import { expect, test } from "vitest";
import { type Article, EMPTY_ARTICLE } from "#src/article.ts";
import { loadKnowledge } from "#src/enrich/knowledge.ts";
import { nameLines } from "#src/io/inspect-names.ts";

const article: Article = {
  ...EMPTY_ARTICLE,
  title: "زيارة",
  blocks: [
    {
      type: "paragraph",
      text: "وصل السفير غاستون بريفال إلى مطار الملك خالد في الرياض. وقال بريفال إنه سعيد.",
    },
  ],
};

test("each name with its rule and places, each refusal with its reason", () => {
  const lines = nameLines(article, loadKnowledge());
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^tag person غاستون بريفال \(opening, salience \d+, by rule\): .* غاستون بريفال \[title\], .* بريفال \[surname\]$/,
    ),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^tag place الرياض \(.*gazetteer\): /));
  const quoted = { ...article, blocks: [{ type: "paragraph", text: "قالت صحيفة الرياض ذلك." }] };
  const refused = nameLines(quoted as Article, loadKnowledge());
  expect(refused).toContainEqual(
    expect.stringMatching(/^refused place الرياض \(.+\): \d+–\d+ الرياض$/),
  );
});
