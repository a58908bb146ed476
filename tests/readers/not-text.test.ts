import { expect, test } from "vitest";
import { createRandom } from "#src/random.ts";
import { readBytes } from "../support/parse.ts";

const rules = ({ messages }: Awaited<ReturnType<typeof readBytes>>) =>
  messages.map(({ rule }) => rule);

test.each([1, 2, 3])("random bytes (%i) named .txt are no article", async (seed) => {
  const random = createRandom(seed);
  const found = await readBytes(
    Buffer.from(Array.from({ length: 3000 }, () => random(256))),
    "g.txt",
  );
  expect(found.records).toEqual([]);
  expect(rules(found)).toContain("not-text");
});

test.each(["\uFEFF \n\n", " \u00A0\n\t", "\u200F\0\n"])(
  "white space (%j) is no article",
  async (text) => {
    const found = await readBytes(Buffer.from(text), "a.txt");
    expect(found.records).toEqual([]);
    expect(rules(found)).toEqual(["record-empty"]);
  },
);

test.each([
  ["each control character once", String.fromCharCode(...Array(32).keys(), 127)],
  ["padding of a damaged disk", "\0".repeat(4000)],
  [
    "a stray character in every fortieth place",
    `${"كلمات في سطر من النص ".repeat(2)}\u0003`.repeat(60),
  ],
])("a text with %s is read", async (_, more) => {
  const found = await readBytes(Buffer.from(`عنوان الخبر\n\nنص الخبر.${more}`), "a.txt");
  expect(found.records).toHaveLength(1);
  expect(rules(found)).not.toContain("not-text");
});
