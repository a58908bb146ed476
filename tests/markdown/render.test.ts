import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyBlocks, bodyParagraphs, renderBody } from "#src/markdown/render.ts";
import { isPlain } from "#src/markdown/to-markdown.ts";
import { text } from "./arbitrary.ts";

/** Words of every script, with signs that mean nothing to Markdown. */
const plain = fc
  .array(fc.constantFrom("قال", "BBC News", "(10%)", '"نعم"', "، ", " ", "!", "الـ", "é", "»"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(" ").trim())
  .filter((words) => words !== "");

const bodies = fc
  .array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: text }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((texts) => texts.join("\n\n").trim())
  .filter((body) => body !== "");

test("a body without signs of Markdown is shown as the parser would show it", () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom("ar", "en", "fa"), fc.boolean(), (body, language, page) => {
      // A figure that draws nothing has the parser look at the whole of it.
      const parsed = `${body}\n\n::figure{1}`;
      const options = { language, page, figure: () => "" };
      expect(renderBody(body, options)).toEqual(renderBody(parsed, options));
      expect(bodyParagraphs(body)).toEqual(bodyParagraphs(parsed));
      const blocks = bodyBlocks(parsed);
      expect(blocks.pop()).toEqual({ type: "figure", n: 1 });
      expect(bodyBlocks(body)).toEqual(blocks);
    }),
    { numRuns: 2000 },
  );
});

test("such bodies are among those tried", () => {
  const shares = fc.sample(bodies, 200).filter((body) => body.split("\n\n").every(isPlain));
  expect(shares.length).toBeGreaterThan(50);
});

test("languages and attributes need no quotes, quotation marks in text no reference", () => {
  const { html } = renderBody('قال "نعم" لشبكة BBC News.\n\nAll in English here.');
  expect(html).toBe(
    '<p id=p1>قال "نعم" لشبكة <bdi lang=en>BBC News</bdi>.</p>\n' +
      "<p id=p2 lang=en dir=ltr>All in English here.</p>\n",
  );
});
