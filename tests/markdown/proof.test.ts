import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "#src/article.ts";
import { faultOfBody } from "#src/markdown/proof.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { block } from "./arbitrary.ts";

const plain = fc
  .constantFrom("خرج الوفد مساء", "عاد في 7 أيار: بلا نتيجة", "word", "سطر\u00a0واحد")
  .map((text) => ({ type: "paragraph", text }) as const);

/** What a reader sees of blocks, part by part. */
const seen = (all: readonly Block[]): string[] =>
  all.flatMap((b) =>
    b.type === "figure"
      ? [`figure ${b.n}`]
      : (b.type === "list" ? b.items : b.type === "quote" ? b.lines : [b.text]).filter(Boolean),
  );

/** Parse makes no parts that begin or end with a line's end. */
const blocks = fc
  .array(fc.oneof(plain, block), { maxLength: 7 })
  .filter((all) => seen(all).every((part) => !/^\n|\n$/.test(part)));

test("a body is proved for its own blocks", () => {
  fc.assert(
    fc.property(blocks, (own) => {
      expect(faultOfBody(toMarkdown(own), own)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test("a body is refused for other blocks, if only one of them is missing, changed or moved", () => {
  const changes = [
    (all: readonly Block[], at: number) => all.filter((_, i) => i !== at),
    (all: readonly Block[], at: number) => all.with(at, { type: "paragraph", text: "غيره" }),
    (all: readonly Block[], at: number) => [...all.slice(at), ...all.slice(0, at)],
    (all: readonly Block[], at: number) => all.toSpliced(at, 0, { type: "paragraph", text: "زيد" }),
  ] as const;
  fc.assert(
    fc.property(blocks, fc.nat(), fc.constantFrom(...changes), (own, place, change) => {
      fc.pre(own.length > 0);
      const other = change(own, place % own.length);
      fc.pre(seen(own).join("\0") !== seen(other).join("\0"));
      expect(faultOfBody(toMarkdown(own), other)).toBeDefined();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["a sign that would vanish", "قال *هذا* وذاك", "قال *هذا* وذاك"],
  ["a line that would be a list", "- بند", "- بند"],
  ["a reference that would be resolved", "س &amp; ص", "س &amp; ص"],
  ["white space that would vanish", "سطر ", "سطر "],
])("text that was not escaped is refused: %s", (_, body, text) => {
  expect(faultOfBody(body, [{ type: "paragraph", text }])).toBeDefined();
});
