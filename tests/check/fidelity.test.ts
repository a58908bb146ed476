import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredArticle } from "#src/article.ts";
import { type Account, accountFor } from "#src/check/fidelity/account.ts";
import { accountOf, firstNotShown } from "#src/check/fidelity/article.ts";
import { readArticlePage } from "#src/check/fidelity/article-page.ts";
import { rawLines } from "#src/check/fidelity/raw-lines.ts";
import { digestOf } from "#src/markdown/digest.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { renderBody } from "#src/markdown/render.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { parse, textRecord } from "../support/parse.ts";

const RAW = `سفينة الأبحاث تعود إلى الميناء
الجمعة 19 فبراير/شباط 2016
سلمى الخطيب - تونس

عادت السفينة بعد رحلة دامت ثلاثة أشهر، وعلى متنها عشرون عالما.

السفينة عند الرصيف (رويترز-أرشيف)

قال قائدها إن السفينة بخير، وقال قائدها إن السفينة ستبحر ثانية.
1. عينات من القاع
2. عينات من السطح

المصدر : وكالات
شارك الخبر مع أصدقائك`;

/** The article of a raw text as its Markdown file holds it. */
function stored(raw: string): StoredArticle {
  const { article } = parse(textRecord(raw));
  const { blocks, ...fields } = article;
  const body = toMarkdown(blocks);
  const whole = { ...fields, id: "0123456789", added: "2020-01-01", body };
  const path = "a.md";
  const text = formatArticle({ ...whole, digest: digestOf(whole), edited: [], path });
  const read = parseArticle(
    text.replace('sha256: "0"', `sha256: "${"0".repeat(64)}"`),
    path,
  ).article;
  if (read === undefined) throw new Error(text);
  return read;
}

const figures =
  ({ captions }: StoredArticle) =>
  (n: number) =>
    `<figure><figcaption><p>${captions[n - 1]?.text}</p></figcaption></figure>`;

/** A page as the site lays it out. */
const pageOf = (article: StoredArticle): string =>
  `<main><article><header><h1>${article.title}</h1></header><div class="text">` +
  `${renderBody(article.body, { figure: figures(article), page: true }).html}</div><footer>ليس من النص</footer></article></main>`;

function check(article: StoredArticle, html: string): Account | string {
  const page = readArticlePage(html);
  if (page === undefined) return "no page";
  const account = accountOf(textRecord(RAW), article, page.body);
  const hidden = firstNotShown(article, page);
  return account.missing.length === 0 && hidden !== undefined ? hidden : account;
}

describe("every letter of a raw text is accounted for", () => {
  const article = stored(RAW);
  const html = pageOf(article);

  it("finds all of them in the body, in fields, in what was left out", () => {
    const account = check(article, html) as Account;
    expect(account.missing).toEqual([]);
    expect(account.noise).toBe("شاركالخبرمعأصدقائك".length);
    const letters = RAW.replace(/[^\p{L}\p{M}\p{N}]/gu, "").length;
    expect(account.body + account.fields + account.noise + account.changes).toBe(letters);
  });

  it("misses any one letter that goes missing from the page's text", () => {
    const places = [...html.matchAll(/\p{L}(?=[^<>]*<)/gu)]
      .map(({ index }) => index)
      .filter((at) => at < html.indexOf("<footer>"));
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        const result = check(article, html.slice(0, at) + html.slice(at + 1));
        const found = typeof result === "string" ? [result] : result.missing;
        expect(found.length, html.slice(at - 20, at + 20)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it("misses any one letter that goes missing from the fields", () => {
    const fields = Object.entries(article.sourceFields);
    for (const [key, value] of fields) {
      const sourceFields = { ...article.sourceFields, [key]: value.slice(1) };
      const account = check({ ...article, sourceFields }, html) as Account;
      expect(account.missing, key).toHaveLength(1);
    }
  });

  it("misses a sentence of which only one of two copies is left", () => {
    const places = { body: "قال نعم. وصل.", fields: [], noise: [], changes: {}, title: "" };
    expect(accountFor(["قال نعم.", "وصل.", "قال نعم."], places).missing).toEqual(["قال نعم."]);
  });
});

describe("what cannot stand in for a line that is gone", () => {
  const places = { body: "", fields: [], noise: [], changes: {}, title: "" };
  const missing = (lines: string[], more: Partial<Parameters<typeof accountFor>[1]>) =>
    accountFor(lines, { ...places, ...more }).missing;

  it("words of a caption that is accounted for", () => {
    const more = { body: "السفينة عند الرصيف\nنص.", fields: ["السفينة عند الرصيف (رويترز)"] };
    const lines = ["السفينة عند الرصيف (رويترز)", "نص."];
    const captions = ["السفينة عند الرصيف"];
    expect(missing(lines, { ...more, captions })).toEqual([]);
    expect(missing([...lines, "عند الرصيف"], { ...more, captions })).toEqual(["عند الرصيف"]);
  });

  it("a number that no list counts", () => {
    const more = { changes: { "list-marks": 2 } };
    const lines = ["1. قاع", "2. سطح"];
    expect(missing(lines, { ...more, body: "قاع\nسطح" })).toEqual([]);
    expect(missing([...lines, "2016 عام جيد"], { ...more, body: "قاع\nسطح\nعام جيد" })).toEqual([
      "2016 عام جيد",
    ]);
    expect(missing(["2016 عام جيد"], { ...more, body: "كان عام جيد" })).toEqual(["2016 عام جيد"]);
  });

  it("a line as it is, when it was one of the list and another needs its place", () => {
    const more = { changes: { "list-marks": 1 }, body: "قاع\n3,. قاع" };
    expect(missing(["3. قاع", "3,. قاع"], more)).toEqual([]);
    expect(missing(["3. قاع", "3,. قاع", "3- قاع"], more)).toHaveLength(1);
  });

  it("a line that the page prints again inside another is one", () => {
    const twice = [["قاع البحر", "سطح البحر"], ["سطح البحر"]];
    const found = accountFor(twice, { ...places, body: "قاع البحر\nسطح البحر" });
    expect(found.missing).toEqual([]);
    expect(accountFor(twice, { ...places, body: "قاع البحر" }).missing).not.toEqual([]);
  });

  it("parts of a sentence that stand here and there", () => {
    const line = "صيد، موانئ";
    expect(missing([line], { fields: ["صيد", "موانئ"] })).toEqual([]);
    expect(missing([line], { body: "رحلة صيد بين موانئ" })).toEqual([line]);
    expect(missing([line], { fields: ["صيد"], body: "موانئ" })).toEqual([line]);
  });
});

describe("what changed is accounted for only where the article says so", () => {
  const places = { body: "كتاب", fields: [], noise: [], title: "" };
  it.each([
    [{ "presentation-forms": 1 }, []],
    [{}, ["ﻛﺘﺎب"]],
  ])("%j", (changes, missing) => {
    expect(accountFor(["ﻛﺘﺎب"], { ...places, changes }).missing).toEqual(missing);
  });
});

it("reads every string of an object, and the words of markup in it", () => {
  const source = JSON.stringify({
    a: "<p>واحد <b>اثنان</b></p><script>x</script>",
    b: [3, "أربعة"],
  });
  const record = { format: "json", line: 1, source, fields: { text: "", rest: {} } };
  expect(rawLines(record).filter((line) => line !== "")).toEqual(["واحد اثنان", "3", "أربعة"]);
});

it("finds what a vertical tab divides in two places, and misses what is in none", () => {
  const record = {
    format: "text",
    line: 1,
    source: "مطر غزير\vعاد الصيادون",
    fields: { text: "", rest: {} },
  };
  const places = {
    title: "مطر غزير",
    fields: ["مطر غزير"],
    noise: [],
    changes: { "line-ends": 1 },
  };
  const account = (body: string) => accountFor(rawLines(record), { ...places, body });
  expect(account("عاد الصيادون").missing).toEqual([]);
  expect(account("").missing).toHaveLength(1);
});

it("keeps apart what a vertical tab divides on a page", () => {
  const source = "<main><p>مطر \n غزير\vعاد الصيادون</p></main>";
  const record = { format: "html", line: 1, source, fields: { text: "", rest: {} } };
  expect(rawLines(record)).toContainEqual(["مطر غزير", "عاد الصيادون"]);
});

it("takes for text what is said to be text, in every version of ninjs", () => {
  const read = (item: object) =>
    rawLines({ format: "ninjs", line: 1, source: JSON.stringify(item), fields });
  const fields = { text: "", rest: {} };
  const value = "قال < <p>\nوسكت";
  expect(read({ body_text: value })).toEqual(["قال < <p>", "وسكت"]);
  expect(read({ bodies: [{ contenttype: "text/plain", value }] }).slice(1)).toEqual([
    "قال < <p>",
    "وسكت",
  ]);
  expect(read({ body_html: "<p>قال</p>" }).filter(Boolean)).toEqual(["قال"]);
});

it("takes what a feed gives as text for text, and what it gives as HTML for markup", () => {
  const item = { content_text: "قال <أول>\nثم </p> سكت", summary: "قال<br>ثم" };
  const fields = { text: "", rest: {} };
  const source = JSON.stringify(item);
  expect(rawLines({ format: "json-feed", line: 1, source, fields })).toEqual([
    "قال <أول>",
    "ثم </p> سكت",
    "قال",
    "ثم",
  ]);
});

it("reads what is stated to be markup as markup, whatever signs it has", () => {
  const source = JSON.stringify({ content_html: "<!نص لا يظهر>", content_text: "أكبر <!من> ذلك" });
  const lines = rawLines({ format: "json-feed", line: 1, source, fields: { text: "", rest: {} } });
  expect(lines.filter((line) => line !== "")).toEqual(["أكبر <!من> ذلك"]);
});

it("reads the text of a page without the numbers that link its paragraphs", () => {
  const page = `<article><div class=text><p id=p1>نص 7\n<a href=#p1>1</a><p><a href="https://a.example">رابط</a></div></article>`;
  expect(readArticlePage(page)?.body).toBe("نص 7\nرابط");
});

it("finds no article on a page without one", () => {
  expect(readArticlePage("<main><div class=text>نص</div></main>")).toBeUndefined();
});

it("accounts for keywords that one line lists twice by the article's count", () => {
  const places = { body: "", fields: ["صيد", "بحر"], noise: [], title: "" };
  const account = (n: number) =>
    accountFor(["صيد، بحر؛ صيد"], { ...places, changes: { "repeated-keywords": n } });
  expect(account(1)).toMatchObject({ fields: 6, changes: 3, missing: [] });
  expect(account(0).missing).toEqual(["صيد، بحر؛ صيد"]);
});

it("takes no semicolon of a reference for one between keywords", () => {
  const places = { body: "", fields: ["سوق&nbsf;السمك", "صيد"], noise: [], changes: {}, title: "" };
  expect(accountFor(["سوق&nbsf;السمك; صيد"], places).missing).toEqual([]);
});

it("looks for the words of a page's line where a field has each", () => {
  const places = { body: "", fields: ["صيد", "بحر"], noise: [], changes: {}, title: "" };
  const lines = [["صيد", "،", "بحر"], "صيد", "بحر"];
  expect(accountFor(lines, places).missing).toEqual([]);
  expect(accountFor(lines, { ...places, fields: ["صيد"] }).missing).toEqual(["بحر"]);
});

it("finds the pieces of a page's line in several places, each piece once", () => {
  const line = ["وصلت السفينة", "شارك", "شارك", "إلى الميناء"];
  const places = { body: "وصلت السفينة إلى الميناء", fields: [], changes: {}, title: "" };
  expect(accountFor([line], { ...places, noise: ["شارك"] }).missing).toEqual([]);
  expect(accountFor([line], { ...places, noise: [] }).missing).toEqual(["شارك"]);
});

describe("where only the letters can be compared", () => {
  const places = { body: "", fields: [], noise: [], changes: {}, title: "" };

  it("words of torn markup may have come apart, but none may be gone", () => {
    const line = "</وصلت عشر سفن figure>";
    const parted = { ...places, body: "عشر سفن figure>\nنص.\n</وصلت" };
    expect(accountFor([line, "نص."], parted).missing).toEqual([]);
    const without = { ...places, body: "عشر figure>\nنص.\n</وصلت" };
    expect(accountFor([line, "نص."], without).missing).toEqual([line]);
  });

  it("runs of one letter, as of a text in a wrong encoding, have no place of their own", () => {
    const body = { ...places, body: "ےےے ےےےے" };
    expect(accountFor(["ےے ےےے", "ےےے ےےےے", "ےےے"], body).missing).toEqual([]);
    expect(accountFor(["ےےے", "ݨݨݨ"], body).missing).toEqual(["ݨݨݨ"]);
  });
});
