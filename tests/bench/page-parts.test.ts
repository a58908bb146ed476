import { expect, test } from "vitest";
import { partsOfPage } from "#src/bench/page-parts.ts";

const PAGE = `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>خبر</title>
<script type="application/ld+json">{}</script></head>
<body><main><nav class="near">أ</nav><article><p class="text">نص</p><p class="text">نص</p></article></main></body></html>`;

test("every byte of a page is counted once, under the part it belongs to", () => {
  const parts = partsOfPage(PAGE);
  expect(parts.get("head > title")).toBe(Buffer.byteLength("<title>خبر</title>"));
  expect(parts.get("head > script.application/ld+json")).toBe(46);
  expect(parts.get("article > p.text")).toBe(2 * Buffer.byteLength('<p class="text">نص</p>'));
  expect(parts.get("main > nav.near")).toBe(Buffer.byteLength('<nav class="near">أ</nav>'));
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBe(Buffer.byteLength(PAGE));
});
