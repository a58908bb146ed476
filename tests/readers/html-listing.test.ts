/** Pages that list articles, and the keywords and names of those that are one. */
import { describe, expect, it } from "vitest";
import { FIRST, HEADLINE, page, readPage, SECOND, TEXT, THIRD } from "../support/page.ts";

const EXCERPTS = [FIRST, SECOND, THIRD, FIRST, SECOND];
const boxes = (box: (excerpt: string, i: number) => string): string => EXCERPTS.map(box).join("");
const card = (excerpt: string, i: number): string =>
  `<div class="b"><h3><a href="/${i}">خبر من أخبار القرية ${i}</a></h3><p>${excerpt}</p></div>`;
const SIGNED = '<meta property="article:published_time" content="2020-01-02">';

describe("a listing", () => {
  it.each([
    ["of boxes", boxes(card)],
    ["of articles", boxes(card).replace(/div/g, "article")],
    [
      "of links around headings",
      boxes((text, i) => `<li><a href="/${i}"><h3>خبر من أخبار القرية</h3></a>${text}</li>`),
    ],
    [
      "below a longer one",
      `<div><h2><a href="/9">${HEADLINE}</a></h2><p>${FIRST}</p></div>${boxes(card)}`,
    ],
  ])("%s is no article, though it is dated", async (_, body) => {
    const { fields, messages } = await readPage(page(`<h1>محليات</h1>${body}`, SIGNED, "محليات"));
    expect(fields).toBeUndefined();
    expect(messages[0]?.found).toBe("a listing of 5 articles");
  });

  it("may stand below an article", async () => {
    const html = page(`<h1>${HEADLINE}</h1><div>${TEXT}</div><div>${boxes(card)}</div>`, SIGNED);
    expect((await readPage(html)).fields?.title).toBe(HEADLINE);
  });
});

describe("keywords", () => {
  const keywordsOf = async (body: string, stated: string) => {
    const head = `<meta name="keywords" content="${stated}">`;
    return (await readPage(page(`<h1>${HEADLINE}</h1>${body}`, head))).fields;
  };

  it("are the tags that the page links, when metadata name none", async () => {
    const tags = '<a rel="tag" href="/t">السدود</a> <a rel="category tag" href="/c">بيئة</a>';
    expect((await keywordsOf(`<div>${TEXT}</div><p>${tags}</p>`, ""))?.keywords).toEqual([
      "السدود",
    ]);
  });

  it("are not the site's own, which stay in the rest", async () => {
    const fields = await keywordsOf(TEXT, "أخبار, سياسة, رياضة, اقتصاد");
    expect(fields?.keywords).toBeUndefined();
    expect(fields?.rest["keywords"]).toBe("أخبار, سياسة, رياضة, اقتصاد");
  });

  it("are the metadata's when the text has some of them", async () => {
    const stated = "السد, الوادي, ري, زراعة";
    expect((await keywordsOf(TEXT, stated))?.keywords).toEqual(stated.split(", "));
  });
});

it("prefers the name inside a byline", async () => {
  const by = '<div class="byline">كتبت <a rel="author" href="/s">سلمى الخطيب</a> أمس</div>';
  const { fields } = await readPage(page(`<h1>${HEADLINE}</h1>${by}${TEXT}`));
  expect(fields?.author).toBe("سلمى الخطيب");
});
