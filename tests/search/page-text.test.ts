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

test("a page without text has no paragraphs", () => {
  expect(textOfPage('<main><p id="p1">لا شيء</p></main>')).toEqual([]);
});
