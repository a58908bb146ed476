import { describe, expect, it } from "vitest";
import { besideArticle } from "#src/readers/html-beside.ts";
import { bylineOf } from "#src/readers/html-byline.ts";
import { parseMarkup } from "#src/readers/html-parse.ts";
import { visibleLines } from "#src/readers/html-visible.ts";

const beside = (html: string, text: string, more: Record<string, string> = {}) =>
  besideArticle(visibleLines(parseMarkup(html)), { text, rest: {}, ...more });

describe("what a page shows beside its article", () => {
  it("is every other line, in the page's order, each once", () => {
    const html = "<nav>ألف<br>باء</nav><p>النص كله هنا.</p><footer>باء<br>جيم</footer>";
    expect(beside(html, "النص كله هنا.")).toEqual(["ألف", "باء", "جيم"]);
  });

  it("is a word that only a sentence of the article holds", () => {
    expect(beside("<nav>نص</nav><p>هذا نص طويل.</p>", "هذا نص طويل.")).toEqual(["نص"]);
  });

  it("is only that part of a line that the article does not have", () => {
    const html = "<p>أول الكلام <span>شارك</span> وآخره</p>";
    expect(beside(html, "أول الكلام وآخره")).toEqual(["شارك"]);
  });

  it("is a short line that the pieces of a longer one hold", () => {
    const html = "<p>ارتفع منسوب الماء <span>شارك</span></p><p>سو</p>";
    expect(beside(html, "ارتفع منسوب الماء")).toEqual(["شارك", "سو"]);
  });

  it("is a word that stands beside signs alone", () => {
    expect(beside("<p>نص</p><p>سهم <b>←</b></p>", "نص")).toEqual(["سهم"]);
  });

  it("is a line whose only other place is the rest of a caption", () => {
    const page = visibleLines(parseMarkup("<p>قسم</p><div>برج<br>قسم الأرصاد</div>"));
    const text = "برج قسم الأرصاد";
    expect(besideArticle(page, { text, captions: [{ text }], rest: {} })).toEqual(["قسم"]);
  });

  it("is nothing that a field says", () => {
    const html = "<h1>عنوان</h1><div>كتب: <a>سامي</a></div><p>نص</p>";
    expect(beside(html, "نص", { title: "عنوان", author: "كتب: سامي" })).toEqual([]);
  });

  it("is a word of the author's name that only metadata state", () => {
    const html = "<p>نص</p><p>ال</p>";
    expect(beside(html, "نص", { author: "سعاد الهاشمي" })).toEqual(["ال"]);
  });

  it("is no piece of a byline that the page prints", () => {
    const page = visibleLines(parseMarkup("<div>كتب: <a>سامي</a> <i>5</i></div><p>نص</p>"));
    const fields = { text: "نص", author: "كتب: سامي", rest: {} };
    expect(besideArticle(page, fields, "كتب: سامي")).toEqual(["5"]);
  });

  it("holds no data that a hidden element keeps for a script", () => {
    expect(beside('<div hidden>{"أ": "ب"}</div><p hidden>يظهر</p>', "")).toEqual(["يظهر"]);
  });
});

it.each([
  ['<p class="byline">كتب: سامي يوسف</p>', "كتب: سامي يوسف"],
  ['<div class="article-author">سلمى الخطيب</div>', "سلمى الخطيب"],
  ['<a rel="author" href="/7">سلمى الخطيب</a>', "سلمى الخطيب"],
  ['<div class="byline"><title>نافذة</title><p>سلمى</p><p>مراسلة</p></div>', "سلمى مراسلة"],
  ['<b class="comment-author">قارئ</b>', undefined],
  ['<div class="authority">الهيئة العامة</div>', undefined],
  ['<div class="author">https://example.org/7</div>', undefined],
])("the byline of %s", (html, found) => {
  expect(bylineOf(parseMarkup(html))).toBe(found);
});
