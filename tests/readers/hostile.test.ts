import { describe, expect, it } from "vitest";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { html } from "#src/readers/html.ts";
import { htmlBlocks } from "#src/readers/html-blocks.ts";
import { parseHttpResponse } from "#src/readers/http-response.ts";
import { wordpressHtml } from "#src/readers/wordpress-html.ts";
import { parse, readBytes } from "../support/parse.ts";

it("reads text below any number of elements", () => {
  const deep = `${"<div><blockquote>".repeat(20_000)}نص في القاع`;
  expect(htmlBlocks(deep).text).toContain("نص في القاع");
});

it("reads what a feed says below any number of elements", async () => {
  const deep = `${"<b>".repeat(20_000)}نص في القاع`;
  const item = `<item><title>عنوان</title><description>نص</description><x>${deep}</x></item>`;
  const { records, messages } = await readBytes(
    Buffer.from(`<rss version="2.0"><channel>${item}</channel></rss>`),
    "a.xml",
  );
  expect(messages.map(({ rule }) => rule)).not.toContain("raw-unreadable");
  expect(records[0]?.fields.rest["x"]).toBe("نص في القاع");
});

it("keeps shortcodes that nothing closes as text", () => {
  expect(wordpressHtml('[caption id="1"] نص').html).toBe('<p>[caption id="1"] نص</p>');
});

it("takes a body that was stored plain under a header that says gzip", () => {
  const head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
  const { status, body } = parseHttpResponse(Buffer.from(`${head}<p>نص</p>`));
  expect([status, Buffer.from(body).toString()]).toEqual([200, "<p>نص</p>"]);
});

it("tells at once whether a page stands below any number of comments", () => {
  const comments = "<!--ص-->\n".repeat(400);
  expect(html.sniff(`${comments}<html>`, "a.txt")).toBeGreaterThan(0);
  const start = performance.now();
  expect(html.sniff(`${comments.slice(0, 234)}نص`, "a.txt")).toBe(0);
  expect(performance.now() - start).toBeLessThan(500);
});

it.each(["[ ]", "[]()", '{"مدينة"}', "{}", "[{}]: رقم", "WARC/1.0", "WARC/1.0 صيغة"])(
  "a text that begins like data is a text: %s",
  async (title) => {
    const { records } = await readBytes(Buffer.from(`${title}\n\nفتح الجسر أمس.\n`), "a.txt");
    expect(records.map(({ format, fields }) => [format, fields.text])).toEqual([
      ["text", `${title}\n\nفتح الجسر أمس.\n`],
    ]);
  },
);

it.each([
  ['{"title":"خبر","text":"نص"}', "json"],
  ['[{"title":"خبر","text":"نص"}]', "json"],
  ['[{},\n{"title":"خبر","text":"نص"}]', "json"],
])("data under the name of a text is data: %s", async (raw, format) => {
  const { records } = await readBytes(Buffer.from(raw), "a.txt");
  expect(records[0]?.format).toBe(format);
});

describe("a run of forty thousand signs takes no time that grows with its square", () => {
  const run = (sign: string) => sign.repeat(40_000 / sign.length);
  const text = "فتح المرصد أبوابه للزوار بعد عام من الترميم، وقال مديره إن الدخول مجاني.";
  const seconds = async (raw: string, path: string) => {
    const start = performance.now();
    for (const record of (await readBytes(Buffer.from(raw), path)).records)
      toMarkdown(parse(record).article.blocks);
    return (performance.now() - start) / 1000;
  };

  it.each([" ", "\t", "(", ".", "[", "»", "- "])("%j in plain text", async (sign) => {
    const source = `المصدر : وكالات${run(sign)}رويترز`;
    const raw = `مرصد${run(sign)}جديد\nسلمى${run(sign)}تونس\n\n${text}${run(sign)}\n${text}\n${source}`;
    expect(await seconds(raw, "a.txt")).toBeLessThan(2);
  });

  it.each([" ", "(", "«", "|", "- ", "ا: "])("%j in a page", async (sign) => {
    const head = `<html><title>مرصد${run(sign)}جديد - موقع</title><h1>مرصد جديد</h1>`;
    const raw = `${head}<p>${text}${text}</p><p>م${run(sign)}م</p><p>${text}${text}</p>`;
    expect(await seconds(raw, "a.html")).toBeLessThan(2);
  });
});
