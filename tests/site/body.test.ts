import { expect, test } from "vitest";
import { buildIndex } from "#src/site/archive-index.ts";
import { firstWords, renderView } from "#src/site/body.ts";
import { searchSources } from "#src/site/search-documents.ts";
import { storedArticle } from "../support/articles.ts";

const LONG = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(" ");
const body = `${LONG}\n\nسر لا يظهر.`;

test("a public article is shown whole, its figures drawn in their places", () => {
  const article = storedArticle({ body: "قبل.\n\n::figure{1}\n\nبعد." });
  const { markup, paragraphs } = renderView(article, (n) => `<figure>${n}</figure>`);
  expect(markup.value.replace(/\s*\n\s*/g, "")).toBe(
    "<p id=p1>قبل.<a href=#p1>1</a><figure>1</figure><p id=p2>بعد.<a href=#p2>2</a>",
  );
  expect(paragraphs.map(({ id }) => id)).toEqual(["p1", "p2"]);
});

test("paragraphs, lists and quotations end in a link to themselves, headings do not", () => {
  const body = "أول.\n\n## عنوان\n\n- بند\n- بند آخر\n\n> قول\n>\n> وقول.";
  const { markup, paragraphs } = renderView(storedArticle({ body }));
  expect(paragraphs.map(({ text }) => text)).toEqual([
    "أول.",
    "عنوان",
    "بند\nبند آخر",
    "قول\nوقول.",
  ]);
  const links = [...markup.value.matchAll(/([^\s>]+)\n<a href=#p(\d+)>(\d+)<\/a>/g)];
  expect(links.map(([, ...parts]) => parts)).toEqual([
    ["أول.", "1", "1"],
    ["آخر", "3", "3"],
    ["وقول.", "4", "4"],
  ]);
});

test("a paragraph alone has the page's address for its own", () => {
  expect(renderView(storedArticle({ body: "وحيدة." })).markup.value).not.toContain("<a");
});

test("quotation marks stand as themselves in text, and as references in attributes", () => {
  const article = storedArticle({
    body: 'قال "نعم" في [الموقع](https://a.example/ "اسم \\"آخر\\"").',
  });
  expect(renderView(article).markup.value).toBe(
    '<p id=p1>قال "نعم" في <a href="https://a.example/" title="اسم &quot;آخر&quot;">الموقع</a>.\n',
  );
});

test("an excerpt shows the first words of the first paragraph and indexes no more", () => {
  const article = storedArticle({ body, status: "excerpt" });
  const shown = renderView(article);
  expect(shown.markup.value).toBe(`<p id=p1>${firstWords(LONG, 40)}`);
  expect(shown.markup.value).not.toContain("كلمة40");
  const document = searchSources(buildIndex([article]).index)[0]?.read();
  expect(document?.paragraphs).toEqual([{ id: "p1", text: firstWords(LONG, 40) }]);
});

test("markup signs in an excerpt stay text", () => {
  const article = storedArticle({ body: "قال \\<b\\> و & ثم", status: "excerpt" });
  expect(renderView(article).markup.value).toBe("<p id=p1>قال &lt;b&gt; و &amp; ثم");
});

test("a withdrawn article shows nothing and is not indexed", () => {
  const article = storedArticle({ body, status: "withdrawn" });
  expect(renderView(article)).toMatchObject({ markup: { value: "" }, paragraphs: [] });
  expect(searchSources(buildIndex([article]).index)).toEqual([]);
});

test("noindex concerns other search engines, not the archive's own", () => {
  const article = storedArticle({ body, status: "noindex", url: "https://example.org/a" });
  const document = searchSources(buildIndex([article]).index)[0]?.read();
  expect(document).toMatchObject({
    id: article.id,
    address: "https://example.org/a",
    paragraphs: [
      { id: "p1", text: LONG },
      { id: "p2", text: "سر لا يظهر." },
    ],
  });
});

test("words are cut only beyond the limit", () => {
  expect(firstWords("a b c", 3)).toBe("a b c");
  expect(firstWords("a b c", 2)).toBe("a b …");
});

const caption = (text: string, more: object = {}) => ({
  text,
  lang: "ar",
  archive: false,
  ...more,
});
const indexed = (article: ReturnType<typeof storedArticle>) =>
  searchSources(buildIndex([article]).index)[0]?.read().paragraphs;

test("kicker, standfirst and captions are indexed behind the text, in the order of the page", () => {
  const fields = { body: "قبل.\n\n::figure{2}\n\nبعد.", kicker: "حديث", standfirst: "مقدمة" };
  const english = { alt: { text: "A boat", lang: "en" }, credit: "وكالة" };
  const captions = [caption("بلا موضع"), caption("قارب", english)];
  const article = storedArticle({ ...fields, captions });
  expect(indexed(article)?.slice(2)).toEqual([
    { id: "main", text: "حديث\nمقدمة\nبلا موضع\nقارب\nA boat" },
  ]);
  expect(indexed({ ...article, status: "excerpt" })?.slice(1)).toEqual([
    { id: "main", text: "حديث\nمقدمة" },
  ]);
});
