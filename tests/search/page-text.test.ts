import { expect, test } from "vitest";
import { bodyParagraphs, renderBody } from "#src/markdown/render.ts";
import { textOfPage } from "#src/search/page-text.ts";

const BODY = `فقرة أولى فيها **كلمة** و[رابط](https://example.org) واسم Reuters بين\\
سطرين &amp; علامات <b> ليست وسوما.

## عنوان أوسط

- بند أول
- بند ثان

  تتمة البند
- > قول داخل بند

::figure{1}

> قول أول
>
> قول ثان

English only here.`;

test("a page gives back the paragraphs that were indexed, word for word", () => {
  const { html } = renderBody(BODY, {
    figure: () => "<figure><figcaption>شرح صورة</figcaption></figure>",
    page: true,
  });
  expect(html).toContain("<a href=#p5>5</a>");
  const page = `<header id="top">رأس</header><div class="text" lang="ar">${html}</div><p id="x">ذيل</p>`;
  const squeezed = (paragraphs: readonly { id: string; text: string }[]) =>
    paragraphs.map(({ id, text }) => ({ id, text: text.trim().replace(/\s+/g, " ") }));
  expect(squeezed(textOfPage(page))).toEqual(squeezed(bodyParagraphs(BODY)));
  expect(textOfPage(page)).toHaveLength(5);
});

test("what stands beside the text of a page is its last paragraph", () => {
  const head =
    "<header><p class=kicker>حديث</p><h1>عنوان</h1><p class=lead>مقدمة</p><p>أمس</p></header>";
  const figure =
    "<figure><figcaption><p>قارب</p><p>A boat</p><small>وكالة</small></figcaption></figure>";
  const page = `<main><article>${head}<div class=text>${figure}<p id=p1>نص</div></article></main>`;
  expect(textOfPage(page)).toEqual([
    { id: "p1", text: "نص" },
    { id: "main", text: "حديث\nمقدمة\nقارب\nA boat" },
  ]);
});

test("a page without text has no paragraphs", () => {
  expect(textOfPage('<main><p id="p1">لا شيء</p></main>')).toEqual([]);
});
