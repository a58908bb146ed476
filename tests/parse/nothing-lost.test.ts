import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block } from "#src/article.ts";
import { cleanField } from "#src/parse/clean-field.ts";
import { parse, textRecord } from "../support/parse.ts";

const textOf = (block: Block): string => {
  if (block.type === "list") return block.items.join(" ");
  if (block.type === "quote") return block.lines.join(" ");
  return block.type === "figure" ? "" : block.text;
};

/** How often each letter and digit occurs; the marks of lists and quotations are counted apart. */
function letters(...texts: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const [c] of text.matchAll(/[\p{L}\p{M}\p{S}]/gu))
      if (c !== ">") count.set(c, (count.get(c) ?? 0) + 1);
  return count;
}

/** Everything of an article that a line of its text can have become. */
function kept(article: Article): string[] {
  // A title that stands in repeats the beginning of the text.
  const repeats = article.blocks.some((block) =>
    textOf(block).startsWith(article.title.slice(0, -1)),
  );
  const title = article.title.endsWith("…") && repeats ? [] : [article.title];
  return [...title, ...article.blocks.map(textOf), ...Object.values(article.sourceFields)];
}

const WORDS = [
  "قال",
  "الوزير",
  "في",
  "القاهرة",
  "وكالات",
  "أرشيف",
  "سلمى",
  "19/2/2016",
  "AP",
  "Photo",
];
const line = fc.oneof(
  fc.constantFrom(
    "",
    "المصدر : وكالات",
    "المصدر:",
    "سلمى الخطيب - تونس",
    "الجمعة 19 فبراير/شباط 2016",
    "صورة للوزير مع وفده (رويترز-أرشيف)",
    "Smoke rises over town. (AP Photo/Jane Roe)",
    "- بند",
    "1. بند",
    "2. بند",
    "> قول",
    "عنوان فرعي قصير",
  ),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme", maxLength: 6 })), {
      maxLength: 30,
    })
    .map((words) => words.join(" ")),
  fc
    .constantFrom("-", "*", ">", "1.", "٢-", "(", ")", "[", "]", "/")
    .chain((mark) =>
      fc.string({ unit: "grapheme-composite", maxLength: 20 }).map((rest) => `${mark} ${rest}`),
    ),
);

describe("no letter is lost", () => {
  it("whatever the lines are", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join("\n");
        const { article } = parse(textRecord(text));
        const have = letters(...kept(article));
        for (const [letter, count] of letters(cleanField(text).text)) {
          expect(have.get(letter) ?? 0, `${letter} in ${JSON.stringify(text)}`).toBe(count);
        }
      }),
      { numRuns: 600 },
    );
  });
});
