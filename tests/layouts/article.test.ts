import { describe, expect, test } from "vitest";
import { render } from "#layouts/article.11ty.ts";
import { DATE_RULE_WORDS } from "#layouts/words.ts";
import type { StoredArticle } from "#src/article.ts";
import { DATE_RULE_NAMES } from "#src/enrich/dates/rules.ts";
import type { SettingsOverrides } from "#src/settings.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";
import { readAsZotero } from "../support/zotero.ts";

/** The page of the first of some articles; `groups` are the ids of copies. */
function page(
  fields: Partial<StoredArticle>,
  overrides: SettingsOverrides = {},
  others: readonly StoredArticle[] = [],
  groups: readonly (readonly string[])[] = [],
): string {
  const article = storedArticle(fields);
  const site = siteOf([article, ...others], overrides, undefined, groups);
  const entry = site.articles.find((candidate) => candidate.article === article);
  if (!entry) throw new Error("the article has no page");
  return render({ site, entry });
}

/** What the page says to machines: its JSON-LD objects by type. */
function linkedData(text: string): Map<string, Record<string, unknown>> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? "{}";
  const data = JSON.parse(json) as Record<string, unknown>;
  const things = (data["@graph"] ?? [data]) as Record<string, unknown>[];
  return new Map(things.map((thing) => [String(thing["@type"]), thing]));
}

describe("date", () => {
  test("stated: for people in the chosen style with Hijri, for machines in ISO", () => {
    const text = page({ date: "2016-02-19", dateBasis: "stated" });
    expect(text).toContain('<time datetime="2016-02-19">19 فبراير/شباط 2016</time>');
    expect(text).toContain("10 جمادى الأولى 1437هـ");
    expect(linkedData(text).get("NewsArticle")).toMatchObject({ datePublished: "2016-02-19" });
  });

  test("inferred: said to be so, and not given to machines as a fact", () => {
    const text = page({ date: "2016-02-19?", dateBasis: "inferred" });
    expect(text).toContain("تاريخ مستنتج");
    expect(text).not.toContain("<time");
    expect(linkedData(text).get("NewsArticle")).not.toHaveProperty("datePublished");
  });

  test("inferred: the evidence in the order used, what it means, closed until asked for", () => {
    const text = page({
      date: "2016-02-19?",
      dateBasis: "inferred",
      dateEvidence: [
        { quote: "Friday, Feb. 12, 2016", rule: "archive-photo" },
        { quote: "اليوم الجمعة", rule: "today-and-weekday" },
      ],
    });
    const details = /<details class="?basis"?>(.*?)<\/details>/s.exec(text)?.[1] ?? "";
    expect(details).toContain("<bdi>Friday, Feb. 12, 2016</bdi>");
    expect(details.indexOf("صورة من الأرشيف")).toBeGreaterThan(0);
    expect(details.indexOf("اسم يوم النشر")).toBeGreaterThan(details.indexOf("صورة من الأرشيف"));
  });

  test("every rule of inference has words", () => {
    expect(DATE_RULE_NAMES.filter((rule) => DATE_RULE_WORDS[rule] === undefined)).toEqual([]);
  });

  test("a day of collection is said to be that and is no publication date", () => {
    const text = page({ collected: "2015-07-21" });
    expect(text).toContain("جُمع في 21 يوليو/تموز 2015");
    expect(text).not.toContain("<time");
    expect(linkedData(text).get("NewsArticle")).not.toHaveProperty("datePublished");
  });
});

describe("figure", () => {
  const caption = {
    text: "وزيران في ميونيخ",
    lang: "ar",
    alt: { text: "Two ministers in Munich.", lang: "en" },
    credit: "أسوشيتد برس",
    photographer: "Matthias Schrader",
    archive: true,
  };

  test("stands where the text says, each language marked, with credit and archive mark", () => {
    const text = page({ captions: [caption], body: "قبل.\n\n::figure{1}\n\nبعد." });
    const figure = text.slice(text.indexOf("<figure>"), text.indexOf("</figure>"));
    expect(figure).toContain("<p>وزيران في ميونيخ</p>");
    expect(figure).toContain('<p lang="en" dir="ltr">Two ministers in Munich.</p>');
    expect(figure).toContain("تصوير: <bdi>Matthias Schrader</bdi> · أسوشيتد برس · من الأرشيف");
    expect(text.indexOf("قبل.")).toBeLessThan(text.indexOf("<figure>"));
    expect(text.indexOf("<figure>")).toBeLessThan(text.indexOf("بعد."));
  });

  test("a caption without a place in the text is not lost", () => {
    expect(page({ captions: [caption] }).match(/<figure>/g)).toHaveLength(1);
  });

  test("a photograph is shown when the archive keeps it, linked to when it is elsewhere", () => {
    const kept = page({ captions: [{ ...caption, src: "photo.jpg" }] }, { prefix: "/archive/" });
    expect(kept).toContain('<img src="/archive/media/photo.jpg" width="640" height="480"');
    const src = "https://example.org/p.jpg";
    const away = page({ captions: [{ ...caption, src }] });
    expect(away).not.toContain("<img");
    expect(away).toContain(`<a href="${src}">`);
  });
});

describe("status", () => {
  test("withdrawn: says so, shows nothing of the article", () => {
    const text = page({ title: "عنوان سرّي", status: "withdrawn", body: "نص سرّي." });
    expect(text).toContain("مقال مسحوب");
    expect(text).toContain("<meta name=robots content=noindex>");
    expect(text).not.toContain("سرّي");
  });

  test("noindex: asks search engines to leave it out, and nothing else changes", () => {
    const robots = "<meta name=robots content=noindex>";
    const open = page({ id: "aaaaaaaaaa" });
    const text = page({ id: "aaaaaaaaaa", status: "noindex" });
    expect(open).not.toContain(robots);
    expect(text.replace(robots, "")).toBe(open);
  });

  test("excerpt: the beginning and a way to the source", () => {
    const url = "https://example.org/a";
    const text = page({ status: "excerpt", url, body: "أول.\n\nثان." });
    expect(text).toContain("أول.");
    expect(text).not.toContain("ثان.");
    expect(text).toContain(`<a href="${url}">اقرأ المقال كاملًا في موضعه الأصلي</a>`);
  });

  test.each([
    [{ archivedUrl: "https://example.org/b" }, "في نسخته المحفوظة</a>"],
    [{ publisher: "صحيفة الميناء" }, "نُشر المقال في صحيفة الميناء، ولا نعرف رابطه."],
    [{}, "يُعرض هنا مطلع المقال وحده. ولا نعرف أين نصه الكامل."],
  ])("excerpt without the source's address: what is known of the whole, %j", (known, said) => {
    expect(page({ status: "excerpt", ...known })).toContain(said);
  });
});

describe("an article without a text", () => {
  const caption = { text: "واجهة المبنى", lang: "ar" };

  test.each([
    [{}, "سوى عنوانه."],
    [{ standfirst: "مقدمة." }, "سوى عنوانه ومقدمته."],
    [{ captions: [caption], body: "::figure{1}" }, "سوى عنوانه وشرح صورته."],
    [{ captions: [caption, caption] }, "سوى عنوانه وشروح صوره."],
  ])("says what there is of it, below and among what is not known: %j", (fields, said) => {
    const text = page({ body: "", ...fields });
    expect(text).toContain(`<p class=note>لم يصلنا من هذا المقال ${said}</p>`);
    expect(text).toMatch(/ما لا نعرفه<dd>المتن/);
    expect(text).not.toContain("للقراءة");
  });

  test("nothing of it is held back as an excerpt, and the way to the source stays", () => {
    const text = page({ body: "", status: "excerpt", url: "https://example.org/a" });
    expect(text).toContain("سوى عنوانه. <a");
    expect(text).not.toContain("مطلع المقال");
  });

  test("one that a person took away is named as corrected, no gap of the source", () => {
    expect(page({ body: "", edited: ["body"] })).not.toContain("لم يصلنا");
  });

  test("an article with a text says nothing of it", () => {
    expect(page({})).not.toContain("لم يصلنا");
  });
});

test.each([
  ["صحيفة الميناء", "نُشر أيضًا في"],
  [undefined, "نُشر أيضًا"],
])(
  "copies stand below a heading that promises outlets where there are: %s",
  (publisher, heading) => {
    const copies = ["bbbbbbbbbb", "cccccccccc"].map((id, i) =>
      storedArticle({ id, ...((i === 0 || publisher) && { publisher: publisher ?? "صحيفة" }) }),
    );
    const ids = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"];
    expect(page({ id: "aaaaaaaaaa" }, {}, copies, [ids])).toContain(`<h2>${heading}</h2>`);
  },
);

test("markup in any field stays text, also in linked data", () => {
  const evil = '</script><img src=x onerror="alert(1)">';
  const text = page({
    ...{ title: evil, kicker: evil, standfirst: evil, byline: [evil], dateline: evil },
    ...{ publisher: evil, agencies: [evil], rights: evil, changes: { [evil]: 1 } },
    tags: [{ name: evil, kind: "topic" }],
    captions: [{ text: evil, lang: "ar", credit: evil, photographer: evil }],
    raw: { ...storedArticle().raw, path: evil },
  });
  expect(text).not.toContain("<img");
  expect(linkedData(text).get("NewsArticle")).toMatchObject({ headline: evil });
});

test("a person's corrections are named in Arabic, each once, also to machines", () => {
  const text = page({ edited: ["title", "tags", "body"] });
  expect(linkedData(text).get("NewsArticle")).toMatchObject({
    correction: "عدّل محرّر الأرشيف العنوان والوسوم والمتن.",
  });
  expect(text).toContain("<strong>صُحِّح</strong>: عدّل محرّر الأرشيف العنوان والوسوم والمتن.");
  expect(page({})).not.toContain("صُحِّح");
});

test("what is unknown is said, what is known is not", () => {
  expect(page({})).toContain("<dt>ما لا نعرفه<dd>تاريخ النشر، الكاتب، الناشر، الرابط الأصلي</dl>");
  const known = page({
    date: "2016-02-19",
    byline: ["أحمد"],
    publisher: "صحيفة",
    url: "https://example.org/",
  });
  expect(known).not.toContain("<dt>ما لا نعرفه");
});

test("neighbours in time are linked both ways", () => {
  const others = [
    storedArticle({ id: "0dder00000", date: "2016-02-18", title: "الأقدم زمنًا" }),
    storedArticle({ id: "newer00000", date: "2016-02-20", title: "الأحدث زمنًا" }),
  ];
  const text = page({ date: "2016-02-19" }, { prefix: "/archive/" }, others);
  expect(text).toContain("<a href=../0dder00000/ rel=prev>");
  expect(text).toContain("<a href=../newer00000/ rel=next>");
});

test("full addresses appear only when the site's address is known", () => {
  const id = "aaaaaaaaaa";
  expect(page({ id, date: "2016-02-19" })).not.toMatch(/rel=canonical|BreadcrumbList/);
  const text = page({ id, date: "2016-02-19" }, { url: "https://a.example", prefix: "/b/" });
  const address = `https://a.example/b/articles/${id}/`;
  expect(text).toContain(`<link rel=canonical href=${address}>`);
  expect(linkedData(text).get("BreadcrumbList")).toMatchObject({
    itemListElement: [
      { position: 1, item: "https://a.example/b/dates/" },
      { position: 2, item: "https://a.example/b/dates/2016/02/" },
    ],
  });
});

describe("a copy, which no list shows, links only to pages that there are", () => {
  const URL = { url: "https://a.example" };
  const [id, main] = ["c0py000000", "main000000"];
  /** The page of a copy of an article with other dates, among articles on some more days. */
  const copy = (fields: Partial<StoredArticle>, ...days: readonly string[]) => {
    const others = [
      storedArticle({ id: main, date: "2016-02-19" }),
      ...days.map((date, i) => storedArticle({ id: `0ther0000${i}`, date })),
    ];
    return page({ id, ...fields }, URL, others, [[main, id]]);
  };
  /** Addresses of the trail as shown, and as machines are told. */
  const trail = (text: string) => {
    const shown = /<nav class=crumbs.*?<\/nav>/s.exec(text)?.[0] ?? "";
    const { itemListElement } = linkedData(text).get("BreadcrumbList") ?? {};
    const told = (itemListElement as { item: string }[]).map(({ item }) => item);
    expect(told).toEqual(
      [...shown.matchAll(/href=([^ >]+)/g)].map(([, path]) => `${URL.url}${path}`),
    );
    return told.map((address) => address.slice(URL.url.length));
  };

  test.each([
    ["alone in its year", [], ["/dates/"], false],
    ["alone in its month", ["2021-03-01"], ["/dates/", "/dates/2021/"], false],
    ["alone on its day", ["2021-01-10"], ["/dates/", "/dates/2021/01/"], false],
    ["beside others", ["2021-01-09"], ["/dates/", "/dates/2021/01/"], true],
  ])("%s", (_, days, expected, dayLinked) => {
    const text = copy({ date: "2021-01-09" }, ...days);
    expect(trail(text)).toEqual(expected);
    expect(text.includes("<a href=/dates/2021/01/09/>")).toBe(dayLinked);
    expect(text).toContain('<time datetime="2021-01-09">');
  });

  test("alone in its month of collection, or without any day", () => {
    expect(trail(copy({ collected: "2021-01-09" }))).toEqual(["/dates/"]);
    expect(trail(copy({}))).toEqual(["/dates/"]);
  });
});

describe("read by Zotero", () => {
  const URL = { url: "https://a.example", prefix: "/b/" };

  test("everything that is known", () => {
    const text = page(
      {
        id: "aaaaaaaaaa",
        title: 'عنوان "بين" علامات & <b>',
        date: "2016-02-19",
        dateBasis: "stated",
        byline: ["سامي الكاتب", "ليلى أحمد"],
        publisher: "صحيفة الخبر",
      },
      URL,
    );
    expect(readAsZotero(text)).toEqual({
      itemType: "newspaperArticle",
      title: 'عنوان "بين" علامات & <b>',
      creators: ["سامي الكاتب", "ليلى أحمد"],
      date: "2016/02/19",
      publicationTitle: "صحيفة الخبر",
      language: "ar",
      url: "https://a.example/b/articles/aaaaaaaaaa/",
    });
  });

  test("no date that is inferred, and not that of a photograph or of collection", () => {
    const caption = { text: "صورة", lang: "ar", date: "2010-01-01" };
    for (const fields of [
      { date: "2016-02-19?", dateBasis: "inferred" },
      { date: "2016-02?" },
      { collected: "2015-07-21" },
      {},
    ] as const) {
      const item = readAsZotero(page({ ...fields, captions: [caption] }));
      expect(item).toMatchObject({ date: undefined, publicationTitle: undefined, creators: [] });
    }
  });

  test("another language than the page's", () => {
    expect(readAsZotero(page({ language: "en" })).language).toBe("en");
  });
});

test("a long text has a way past the links of its paragraphs, a short one none", () => {
  const long = page({
    body: Array.from({ length: 21 }, (_, i) => `السؤال رقم ${i}؟`).join("\n\n"),
  });
  expect(long).toMatch(/<a class=skip href=#end>[^<]+<\/a>\n<div class=text>/);
  expect(long).toContain("<footer id=end>");
  expect(page({ body: "سؤال؟\n\nجواب." })).not.toMatch(/#end|id=end/);
});

test("the page has one heading, a skip link that leads to it, and the policy", () => {
  const text = page({ body: "# عنوان\n\nنص." });
  expect(text.match(/<h1/g)).toHaveLength(1);
  expect(text).toContain("<a class=skip href=#main>");
  expect(text).toContain("<main id=main>");
  expect(text).toContain("content=\"default-src 'self';script-src 'none';");
  expect(text).not.toMatch(/ style=| onclick=|<style/);
});

test("what was taken out of the text is told where it is told what is known, but of a beginning", () => {
  const fields = { sourceFields: { noise: "// انتهى //\nسمات <b> جسر", page_noise: "الرئيسية" } };
  const told = "<dt>ما حُذف من النص<dd>// انتهى // · ";
  expect(page(fields)).toContain(told);
  expect(page(fields)).toContain("&lt;b&gt;");
  expect(page(fields)).not.toContain("<dd>الرئيسية");
  expect(page({ ...fields, status: "excerpt" })).not.toContain("ما حُذف");
});
