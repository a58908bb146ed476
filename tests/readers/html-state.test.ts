/** Pages whose text stands in a script alone. */
import { describe, expect, it } from "vitest";
import { FIRST, HEADLINE, page, readPage, SECOND, THIRD } from "../support/page.ts";

const SPINNER = '<div id="app">جار التحميل</div>';
const HTML = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;
const state = (data: unknown): string =>
  `<script id="state" type="application/json">${JSON.stringify(data)}</script>`;
const textsOf = async (body: string, head = "") => {
  const { fields } = await readPage(page(`${SPINNER}${body}`, head));
  return fields?.blocks?.map((block) => ("text" in block ? block.text : block.type));
};

describe("a page that a program draws", () => {
  it("is the article of its name in the data", async () => {
    const post = { title: HEADLINE, body: HTML, published_at: "2020-01-02", author: { name: "a" } };
    const others = [1, 2].map((id) => ({ id, title: `خبر ${id}`, body: HTML }));
    const { fields } = await readPage(page(`${SPINNER}${state({ others, page: { post } })}`));
    expect(fields).toMatchObject({ title: HEADLINE, date: "2020-01-02", author: "a" });
    expect(fields?.blocks).toHaveLength(3);
  });

  it("is what a script assigns to a name", async () => {
    const script = `<script>window.__DATA__ = ${JSON.stringify({ title: HEADLINE, content: HTML })};</script>`;
    expect(await textsOf(script)).toEqual([FIRST, SECOND, THIRD]);
  });

  it("is the only list of blocks, but for the headline", async () => {
    const paragraphs = [FIRST, SECOND, THIRD].map((text) => ({ type: "p", model: { text } }));
    const blocks = [{ type: "headline", model: { text: HEADLINE } }, ...paragraphs];
    const data = { content: { blocks }, meta: { firstPublished: "2020-01-02T08:00:00Z" } };
    const { fields } = await readPage(page(`${SPINNER}${state(data)}`));
    expect(fields?.date).toBe("2020-01-02T08:00:00Z");
    expect(fields?.blocks).toHaveLength(3);
  });

  it("is the text that JSON-LD gives", async () => {
    const article = { "@type": "NewsArticle", headline: HEADLINE };
    const text = { ...article, articleBody: `${FIRST}\n\n${SECOND}\n\n${THIRD}` };
    const script = `<script type="application/ld+json">${JSON.stringify(text)}</script>`;
    expect(await textsOf(script)).toEqual([FIRST, SECOND, THIRD]);
  });

  it.each([
    ["holds several articles of other names", [1, 2].map((id) => ({ title: `${id}`, body: HTML }))],
    ["holds excerpts", [{ title: HEADLINE, excerpt: FIRST }]],
    ["holds none", { menu: ["a", "b"] }],
  ])("is none when the data %s", async (_, data) => {
    expect(await textsOf(state(data))).toBeUndefined();
  });

  it("is what it shows, when it shows a text", async () => {
    const data = state({ title: HEADLINE, body: `<p>${THIRD} ${THIRD} ${THIRD}</p>` });
    expect(await textsOf(`<h1>${HEADLINE}</h1><div>${HTML}</div>${data}`)).toHaveLength(3);
  });
});
