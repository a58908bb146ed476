import { expect, it } from "vitest";
import { figuresWithoutCaption, hasText } from "#src/markdown/figure-lines.ts";

it.each([
  ["---\n---\n\nنص\n\n::figure{1}\n\n::figure{3}\n", 2, [[8, "1 to 2"]]],
  ["---\n---\n\n::figure{1}\n", 0, [[4, "no such line, for there are no captions"]]],
  ["---\n---\n\nنص ::figure{9} في سطر\n\\::figure{9}\n", 1, []],
])("%j with %i captions", (text, captions, expected) => {
  const found = figuresWithoutCaption(text, captions, "a.md");
  expect(found.map((message) => [message.line, message.expected])).toEqual(expected);
});

it.each([
  ["", false],
  ["::figure{1}\n\n::figure{2}", false],
  ["::figure{1}\n\nنص", true],
  ["نص ::figure{1}", true],
])("whether %j says anything of its own", (body, expected) => {
  expect(hasText(body)).toBe(expected);
});
