import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import type { Block } from "#src/article.ts";
import { bodyParagraphs, renderBody } from "#src/markdown/render.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { block, hazard } from "./arbitrary.ts";

const texts = (b: Block): string[] => {
  if (b.type === "figure") return [];
  const text =
    b.type === "list" ? nonEmpty(b.items) : b.type === "quote" ? nonEmpty(b.lines) : b.text;
  return text === "" ? [] : [text];
};
const nonEmpty = (lines: readonly string[]) => lines.filter((line) => line !== "").join("\n");
const paragraph = (text: string) => toMarkdown([{ type: "paragraph", text }]);

test("Markdown to text gives every block back, letter for letter", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const body = toMarkdown(blocks);
      const found = bodyParagraphs(body).map(({ text }) => text);
      expect(found).toEqual(blocks.flatMap(texts));
    }),
    { numRuns: 3000 },
  );
});

test("figures stand where they stood, and text that looks like one stays text", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const shown: number[] = [];
      renderBody(toMarkdown(blocks), {
        figure: (n) => {
          shown.push(n);
          return "";
        },
      });
      expect(shown).toEqual(blocks.flatMap((b) => (b.type === "figure" ? [b.n] : [])));
    }),
    { numRuns: 1000 },
  );
});

test("no text becomes markup other than line breaks", () => {
  fc.assert(
    fc.property(hazard, (text) => {
      const { html } = renderBody(paragraph(text));
      expect(html.replace(/<\/?(?:p|br|bdi)(?: [^<>]*)?>/g, "")).not.toMatch(/[<>]/);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['قالت الوكالة: "لا جديد" (حتى الآن) - و10% فقط!', undefined],
  ["snake_case و#وسم_مركب", undefined],
  ["5 * 3", undefined],
  ["نجمة* واحدة", undefined],
  ["*واحد* و*اثنان*", "\\*واحد\\* و\\*اثنان\\*"],
  ["1. أولا", "1\\. أولا"],
  ["2016 كان عاما", undefined],
  ["- بند", "\\- بند"],
  ["-5 درجات", undefined],
  ["# عنوان", "\\# عنوان"],
  ["#وسم", undefined],
  ["---", "\\---"],
  ["> اقتباس", "\\> اقتباس"],
  ["::figure{1}", "\\::figure{1}"],
  ["[نص](رابط)", "[نص\\](رابط)"],
  ["[نص] عادي", undefined],
  ["أ < ب & ج", undefined],
  ["<b>", "\\<b>"],
  ["&nbsp;", "\\&nbsp;"],
  ["\u00a0كلام", "&#160;كلام"],
])("%s is escaped no more than needed", (text, expected) => {
  expect(paragraph(text)).toBe(expected ?? text);
});

test("two lists in a row stay two lists", () => {
  const list = { type: "list", items: ["أ", "ب"] } as const;
  expect(bodyParagraphs(toMarkdown([list, list, list]))).toHaveLength(3);
});

test("other Markdown readers see the same text", () => {
  const other = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const read = (body: string) =>
    other
      .parse(body, {})
      .filter(({ type }) => type === "inline")
      .map(({ children }) => (children ?? []).map((c) => c.content || breakOf(c.type)).join(""));
  const breakOf = (type: string) => (/break$/.test(type) ? "\n" : "");
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const rest = blocks.filter(({ type }) => type !== "figure");
      expect(read(toMarkdown(rest)).join("\n")).toBe(rest.flatMap(texts).join("\n"));
    }),
    { numRuns: 2000 },
  );
});
