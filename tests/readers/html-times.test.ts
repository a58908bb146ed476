/** Which of a page's days is its article's. */
import { describe, expect, it } from "vitest";
import { HEADLINE, page, readPage, TEXT } from "../support/page.ts";

const H1 = `<h1>${HEADLINE}</h1>`;
const CLOCK = '<div class="top"><time datetime="2024-05-05">الأحد</time></div>';
const CARD =
  '<div><h3><a href="/2">نتائج مباريات الأسبوع في دوري المدارس</a></h3><time datetime="2023-01-11">أمس</time></div>';
const dateOf = async (html: string) => (await readPage(html)).fields?.date;

describe("a time", () => {
  it.each([
    [
      "in the same article",
      `${CLOCK}<article>${H1}${TEXT}<time datetime="2018-06-03"></time></article>`,
    ],
    [
      "between headline and text",
      `${CLOCK}${H1}<p><time datetime="2018-06-03">أمس</time></p>${TEXT}`,
    ],
    [
      "beside the headline",
      `${CLOCK}<div><time datetime="2018-06-03">أمس</time>${H1}</div>${TEXT}`,
    ],
    ["below a card", `<aside>${CARD}</aside>${H1}<time datetime="2018-06-03"></time>${TEXT}`],
    ["alone", `${H1}${TEXT}<div><time datetime="2018-06-03">أمس</time></div>`],
  ])("%s is the article's", async (_, body) => {
    expect(await dateOf(page(body))).toBe("2018-06-03");
  });

  it.each([
    ["in a card", `${H1}${CARD}${TEXT}`],
    ["in a menu above", `<nav><time datetime="2024-05-05">الأحد</time></nav>${H1}${TEXT}`],
    ["that is a clock above a printed day", `${CLOCK}${H1}<p>3 يونيو 2018</p>${TEXT}`],
  ])("%s is not", async (_, body) => {
    expect(await dateOf(page(body))).toBeUndefined();
  });
});

describe("metadata", () => {
  it.each([
    '<meta name="OriginalPublicationDate" content="2018-06-03">',
    '<meta name="article_date_original" content="2018-06-03">',
    '<meta name="cXenseParse:recs:publishtime" content="2018-06-03">',
    '<meta property="bt:pubDate" content="2018-06-03">',
    '<meta name="DC.date.created" content="2018-06-03">',
  ])("of %s", async (head) => {
    expect(await dateOf(page(H1 + TEXT, head))).toBe("2018-06-03");
  });

  it("in RDFa on elements of the page", async () => {
    const signed =
      '<span property="dc:date dc:created" content="2018-06-03">الأحد</span><span property="foaf:name">سعاد الهاشمي</span>';
    const { fields } = await readPage(page(`${H1}<div>${signed}</div>${TEXT}`));
    expect(fields).toMatchObject({ date: "2018-06-03", author: "سعاد الهاشمي" });
  });
});

describe("JSON-LD", () => {
  const linked = (...nodes: object[]): string =>
    nodes
      .map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`)
      .join("");
  const other = { "@type": "NewsArticle", headline: "نتائج الأسبوع", datePublished: "2011-01-01" };
  const own = { "@type": "NewsArticle", headline: HEADLINE, datePublished: "2018-06-03" };
  const list = { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: other }] };
  const { headline: _, ...unnamed } = own;

  it.each([
    ["the article with the page's headline", linked(other, own)],
    [
      "the article with the page's address",
      `<link rel="canonical" href="https://a.example/1">${linked(other, { ...unnamed, url: "https://a.example/1" })}`,
    ],
    ["the article that is in no list", linked(list, unnamed)],
    ["a page's own day", linked({ "@type": "WebPage", datePublished: "2018-06-03" })],
    ["a film's day", linked({ "@type": "VideoObject", uploadDate: "2018-06-03" })],
  ])("gives %s", async (_, head) => {
    expect(await dateOf(page(H1 + TEXT, head))).toBe("2018-06-03");
  });

  it("gives nothing of a list of others", async () => {
    expect(await dateOf(page(H1 + TEXT, linked(list)))).toBeUndefined();
  });
});

describe("the lines of a head", () => {
  const headOf = async (html: string) => (await readPage(html)).fields?.head;

  it("are offered whole and in pieces, those with a day first", async () => {
    const line = "<div><span>سلمى الحداد</span><span>14 يوليو 2019 | 1203 مشاهدة</span></div>";
    expect(await headOf(page(H1 + line + TEXT))).toEqual([
      "14 يوليو 2019",
      "سلمى الحداد 14 يوليو 2019 | 1203 مشاهدة",
      "سلمى الحداد",
      "14 يوليو 2019 | 1203 مشاهدة",
      "1203 مشاهدة",
    ]);
  });

  it("hold no day of a change without its label", async () => {
    const line = "<div><b>آخر تحديث</b> <i>14 يوليو 2019</i></div>";
    expect(await headOf(page(H1 + line + TEXT))).not.toContain("14 يوليو 2019");
  });

  it("hold the day above the headline, but not above a menu", async () => {
    expect(await headOf(page(`<p>14 يوليو 2019</p>${H1}<p>سلمى</p>${TEXT}`))).toEqual([
      "14 يوليو 2019",
      "سلمى",
    ]);
    const menu = '<p>14 يوليو 2019</p><a href="/">الأولى</a>';
    expect(await headOf(page(`${menu}${H1}<p>سلمى</p>${TEXT}`))).toEqual(["سلمى"]);
  });

  it("hold a labelled day below the text", async () => {
    const below = "<footer>تاريخ النشر: 14 يوليو 2019</footer>";
    expect(await headOf(page(`${H1}<div>${TEXT}</div>${below}`))).toEqual([
      "تاريخ النشر: 14 يوليو 2019",
    ]);
  });
});
