/** What stands around a text in its own element: cards, invitations, last lines, unmarked headlines, leads. */
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

const ALL = [FIRST, SECOND, THIRD];
const body = (inner: string): string => page(`<h1>${HEADLINE}</h1><div>${inner}</div>`);

describe("below the last sentence", () => {
  it.each([
    ["rights", "<p>© الجريدة 2019. يمنع نسخ هذا الخبر</p>"],
    ["rights without a sign", "<p>جميع الحقوق محفوظة للجريدة</p>"],
    ["an address", "<p>رابط الخبر: http://n.example/7</p>"],
    ["controls with bars", '<p>طباعة الصفحة | <a href="/m">أرسل لصديق</a> | رجوع</p>'],
    ["controls behind a line", '<br><hr><a href="/x">إغلاق النافذة</a>'],
    ["readers", "<p>عدد القراء: 215</p>"],
    ["a call without a link", "<p>تابعنا على قناتنا</p>"],
  ])("%s go", async (_, html) => {
    expect(await paragraphsOf(body(`${TEXT}${html}`))).toEqual(ALL);
  });

  it.each([
    ["a sentence about rights", "<p>وقالت المختارة إن جميع الحقوق محفوظة لأهل القرية.</p>"],
    ["a name", "<p>سعاد الهاشمي</p>"],
    ["a short sentence", "<p>رجوع الماء إلى القرية فرحة لأهلها.</p>"],
  ])("%s stays", async (_, html) => {
    expect(await paragraphsOf(body(`${TEXT}${html}`))).toHaveLength(4);
  });
});

describe("between paragraphs", () => {
  const between = (html: string) =>
    paragraphsOf(body(`<p>${FIRST}</p>${html}<p>${SECOND}</p><p>${THIRD}</p>`));

  it.each([
    [
      "a form with what stands around it",
      "<div><h4>رسالة الصباح</h4><p>تصلك كل يوم قصص القرية وأخبارها وصورها مع فنجان القهوة الأول.</p><form><input type=email></form></div>",
    ],
    [
      "a box named so",
      '<div class="newsletter-box"><p>رسالة تصلك كل يوم وفيها أجمل قصص القرية وأخبارها وصورها.</p></div>',
    ],
    ["words for those who listen", '<span class="screen-reader-text">list of 2 items</span>'],
    [
      "cards",
      `<div>${[1, 2, 3].map((n) => `<div class="c"><h4><a href="/${n}">خبر آخر من القرية رقم ${n}</a></h4><p>ملخص الخبر رقم ${n}</p></div>`).join("")}</div>`,
    ],
  ])("%s go", async (_, html) => {
    expect(await between(html)).toEqual(ALL);
  });

  it("what holds most of the page stays, whatever it is called", async () => {
    const html = page(`<h1>${HEADLINE}</h1><div class="subscription">${TEXT}</div>`);
    expect(await paragraphsOf(html)).toEqual(ALL);
  });

  it("a search form takes nothing with it", async () => {
    expect(await between("<p>سطر قصير</p><form><input name=q></form>")).toHaveLength(4);
  });
});

describe("a headline that nothing states", () => {
  const titleOf = async (above: string, window = "الجريدة") => {
    const rows = ALL.map((text) => `${text}<br><br>`).join("");
    const html = `<html><head><title>${window}</title></head><body><table><tr><td>${above}</td></tr><tr><td>${rows}</td></tr></table></body></html>`;
    return (await readPage(html)).fields?.title;
  };

  it.each([
    ["large letters", `<font size="6">${HEADLINE}</font><br>سعاد الهاشمي`],
    ["a name", `<div class="news_title">${HEADLINE}</div><div>3/3/2002</div>`],
    ["its words alone", `<div>${HEADLINE}</div>`],
  ])("is known by %s", async (_, above) => {
    expect(await titleOf(above)).toBe(HEADLINE);
  });

  it("is the window's where that speaks of the text", async () => {
    expect(await titleOf("<b>عنوان آخر عن القرية</b>", HEADLINE)).toBe(HEADLINE);
  });

  it("is the window's where nothing above the text does", async () => {
    expect(await titleOf("<b>أهلا بكم هنا</b>")).toBe("الجريدة");
  });
});

describe("a lead apart from the text", () => {
  const LEAD = "خلاصة تقع بين العنوان والنص ولا يعيدها النص مرة أخرى بعد ذلك أبدا.";
  const leadOf = async (html: string) =>
    (await readPage(page(`<header><h1>${HEADLINE}</h1>${html}</header><div>${TEXT}</div>`))).fields;

  it("is the standfirst", async () => {
    const fields = await leadOf(`<p class="teaser-text">${LEAD}</p>`);
    expect(fields?.standfirst ?? fields?.text).toContain(LEAD);
  });

  it("is none when it says who wrote", async () => {
    expect((await leadOf(`<p class="bio">${LEAD}</p>`))?.standfirst).toBeUndefined();
  });
});

describe("a line between headline and text", () => {
  const headOf = async (line: string) => {
    const { fields } = await readPage(
      page(`<h1>${HEADLINE}</h1><div>${line}</div><div>${TEXT}</div>`),
    );
    return fields?.head ?? [];
  };

  it("offers its day and whom it names", async () => {
    const head = await headOf("أرسلت في الأربعاء 14 سبتمبر 2005 بواسطة سعاد الهاشمي");
    expect(head).toContain("14 سبتمبر 2005");
    expect(head).toContain("بواسطة سعاد الهاشمي");
  });

  it("does not offer the day of a change", async () => {
    expect(await headOf("محدث: 14 سبتمبر 2005 عند الظهر")).not.toContain("14 سبتمبر 2005");
    expect(await headOf("14 سبتمبر 2005، آخر تحديث 14:00 هنا")).not.toContain("14 سبتمبر 2005");
  });
});

describe("what visitors wrote", () => {
  const COMMENT = `<b>زائر</b><p>${FIRST} ${SECOND}</p>`;

  it.each([
    ["in a section of its own", `<section><h3>آراء القراء (2)</h3>${COMMENT}${COMMENT}</section>`],
    ["below the text", `<h4>3 تعليقات</h4>${COMMENT}${COMMENT}`],
    ["in divisions", `<div><div>التعليقات</div><div>${COMMENT}</div></div>`],
  ])("goes %s", async (_, html) => {
    expect(await paragraphsOf(page(`<h1>${HEADLINE}</h1><div>${TEXT}${html}</div>`))).toEqual(ALL);
  });

  it("takes no text with it that stands above", async () => {
    const html = `<h1>${HEADLINE}</h1><h3>التعليقات</h3><div>${TEXT}</div>`;
    expect(await paragraphsOf(page(html))).toEqual(ALL);
  });
});

describe("a columnist above the headline", () => {
  it.each([
    ["below a word", "<p>بقلم</p><h3>سعاد الهاشمي</h3>"],
    ["above what she is", "<h3>سعاد الهاشمي</h3><p>كاتبة وروائية</p>"],
  ])("is named %s", async (_, above) => {
    const { fields } = await readPage(
      page(`<div>${above}</div><h1>${HEADLINE}</h1><div>${TEXT}</div>`),
    );
    expect(fields?.head).toContain("سعاد الهاشمي");
  });
});

describe("a headline with a line of its own below", () => {
  it("has its day behind that line", async () => {
    const html = `<h1>${HEADLINE}</h1><h2>حجارة الوادي تكفي</h2><p>سعاد الهاشمي | 14 سبتمبر 2005</p>${TEXT}`;
    expect((await readPage(page(html))).fields?.head).toContain("14 سبتمبر 2005");
  });

  it("is what a colon divides from the site's name", async () => {
    const html = page(`<div>${HEADLINE}</div><div>${TEXT}</div>`, "", `الجريدة: ${HEADLINE}`);
    expect((await readPage(html)).fields?.title).toBe(HEADLINE);
  });
});
