/** What a site puts between the paragraphs of an article, and beside it. */
import { describe, expect, it } from "vitest";
import {
  FIRST,
  HEADLINE,
  page,
  paragraphsOf,
  readPage,
  SECOND,
  TEXT,
  THIRD,
} from "../support/page.ts";

const OTHER = '<a href="/2">معرض للزهور البرية في المدينة</a>';
const inside = (html: string): string =>
  page(`<h1>${HEADLINE}</h1><div><p>${FIRST}</p>${html}<p>${SECOND}</p><p>${THIRD}</p></div>`);

describe("furniture between paragraphs", () => {
  it.each([
    ["a link behind a label", `<p><b>اقرأ أيضاً:</b> ${OTHER}</p>`],
    ["a label inside a link", '<p><a href="/2">إقرأ أيضا: معرض للزهور البرية</a></p>'],
    ["a label and a headline that leads nowhere", "<p>شاهد أيضًا | معرض للزهور البرية</p>"],
    [
      "a label above links",
      `<h3>مواضيع ذات صلة</h3><p>${OTHER}</p><p><a href="/3">سوق جديد</a></p>`,
    ],
    ["a label above a list", `<div><div>بیشتر بخوانید</div><ul><li>${OTHER}</li></ul></div>`],
    ["a link alone", `<p>${OTHER}</p>`],
    ["a heading that is a link", `<h3>${OTHER}</h3>`],
    ["a list of links", `<ul><li>${OTHER}</li><li><a href="/3">سوق جديد</a></li></ul>`],
    ["a call with a link", '<p>تابعوا آخر الأخبار على <a href="/t">قناتنا</a></p>'],
    ["an advertisement", "<div>- إعلان -</div>"],
  ])("goes: %s", async (_, html) => {
    expect(await paragraphsOf(inside(html))).toEqual([FIRST, SECOND, THIRD]);
  });

  it.each([
    [
      "a sentence with a link",
      `<p>وقال المختار إن <a href="/2">البلدية وعدت القرية بالمال</a>.</p>`,
    ],
    ["a report's verb with a link", '<p>تابع الوزير <a href="/2">أعمال السد</a> أمس</p>'],
    ["a list with words of its own", `<ul><li>حجر من الوادي</li><li>رمل من ${OTHER}</li></ul>`],
    ["a name that is a link", '<p><a href="/2">سعاد الهاشمي</a></p>'],
    ["a heading", "<h3>إعلان السد</h3>"],
  ])("stays: %s", async (_, html) => {
    expect((await paragraphsOf(inside(html)))?.length).toBeGreaterThan(3);
  });

  it("is kept as what was left out", async () => {
    const { fields } = await readPage(inside(`<p>اقرأ أيضا: ${OTHER}</p>`));
    expect(fields?.rest["page_noise"]).toBe("اقرأ أيضا: معرض للزهور البرية في المدينة");
  });

  it("gives keywords", async () => {
    const line = '<p>كلمات مفتاحية: <a href="/t/1">السدود</a> - <a href="/t/2">المطر</a></p>';
    expect((await readPage(inside(line))).fields?.keywords).toEqual(["السدود", "المطر"]);
  });

  it("is the day that ends the text", async () => {
    const html = page(
      `<h1>${HEADLINE}</h1><div>${TEXT}<div>تاريخ النشر: 14 يوليو 2019</div></div>`,
    );
    const { fields } = await readPage(html);
    expect(fields?.head).toEqual(["تاريخ النشر: 14 يوليو 2019"]);
    expect(fields?.text).not.toContain("2019");
  });
});

describe("comments and dialogs", () => {
  const words =
    "كلام طويل يكتبه قارئ لا نعرفه عن السد والوادي والزيت، ثم يكتبه قارئ آخر مرة ثانية.";
  const many = `<p>${words}</p>`.repeat(12);

  it.each([
    ["comments", `<div id="comments">${many}</div>`],
    ["a list of comments", `<ol class="x comment-list"><li>${many}</li></ol>`],
    ["a dialog", `<div role="dialog">${many}</div>`],
    ["a question of consent", `<div class="cookie-consent">${many}</div>`],
  ])("are no text: %s", async (_, html) => {
    expect(await paragraphsOf(page(`<h1>${HEADLINE}</h1><div>${TEXT}</div>${html}`))).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]);
  });

  it("may be what a wrapper of all is called", async () => {
    const html = page(`<div class="comments"><h1>${HEADLINE}</h1><div>${TEXT}</div></div>`);
    expect(await paragraphsOf(html)).toEqual([FIRST, SECOND, THIRD]);
  });
});
