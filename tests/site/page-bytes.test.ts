import { expect, test } from "vitest";
import { pageEncoder } from "#src/site/page-bytes.ts";

test("pages keep their bytes while others are encoded", () => {
  const encode = pageEncoder();
  const texts = ["", "<p>خبر</p>", "a 😀 b", "و".repeat(3_000_000), "<p>آخر</p>"];
  const pages = texts.map(encode);
  for (const [i, page] of pages.entries())
    expect(page.equals(Buffer.from(texts[i] ?? ""))).toBe(true);
});
