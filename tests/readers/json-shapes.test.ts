import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readBytes } from "../support/parse.ts";

const LONG =
  "افتتح مركز الأرصاد محطة جديدة لقياس الرياح، وقال مديره إنها تعمل ليلا ونهارا. ".repeat(4);

/** What a JSON file gives: title and text of each record, and the rules of its messages. */
async function read(value: unknown, name = "a.json") {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const { records, messages } = await readBytes(Buffer.from(text), name);
  const fields = records.map((record) => record.fields);
  return {
    fields,
    titles: fields.map(({ title }) => title),
    rules: messages.map(({ rule }) => rule),
    messages,
  };
}

describe("tables that data frames are saved as", () => {
  const rows = [
    { title: "أول", text: "نص أول" },
    { title: "ثان", text: "نص ثان" },
  ];
  it.each([
    ["records", rows],
    ["columns", { title: { 0: "أول", 1: "ثان" }, text: { 0: "نص أول", 1: "نص ثان" } }],
    ["index", { 0: rows[0], 1: rows[1] }],
    ["split", { columns: ["title", "text"], index: [0, 1], data: rows.map(Object.values) }],
    ["table", { schema: { fields: [{ name: "title" }] }, data: rows }],
  ])("%s", async (_, value) => {
    const { fields } = await read(value);
    expect(fields.map(({ title, text }) => ({ title, text }))).toEqual(rows);
  });

  it("keys that are more than a count are kept", async () => {
    const { fields } = await read({ "-Kx1": rows[0], "-Kx2": rows[1] });
    expect(fields.map(({ rest }) => rest["key"])).toEqual(["-Kx1", "-Kx2"]);
  });
});

describe("objects one behind the other", () => {
  it.each([
    ["on one line", '{"title":"أول"}{"title":"ثان"}'],
    ["over several lines", '{\n "title": "أول"\n}\n{\n "title": "ثان"\n}\n'],
  ])("%s", async (_, text) => {
    for (const name of ["a.json", "a.jsonl"])
      expect((await read(text, name)).titles).toEqual(["أول", "ثان"]);
  });
});

describe("nothing that JSON.parse drops is lost", () => {
  it("of a repeated key every value", async () => {
    const [fields] = (await read('{"title":"أول","title":"ثان","text":"نص"}')).fields;
    expect(fields).toMatchObject({ title: "أول", rest: { "title 2": "ثان" } });
  });

  it("of a number every digit", async () => {
    const text = '{"id":12345678901234567890,"title":"أول","price":12.50,"n":3,"text":"نص"}';
    const [fields] = (await read(text)).fields;
    expect(fields).toMatchObject({ id: "12345678901234567890", rest: { price: "12.50", n: "3" } });
  });

  it("of what is nested too deeply nothing, and it is said", async () => {
    const { titles, messages } = await read(`${"[".repeat(9000)}${"]".repeat(9000)}`);
    expect(titles).toEqual([]);
    expect(messages[0]?.found).toContain("nested too deeply");
    const deep = `[{"title":"أول","text":"نص","x":${"[".repeat(9000)}${"]".repeat(9000)}}]`;
    expect((await read(deep)).messages[0]?.found).toContain("nested too deeply");
  });
});

describe("the text of a record", () => {
  it("is the fuller of two", async () => {
    const [fields] = (await read({ title: "أول", content: "مقتطف منه…", text: LONG })).fields;
    expect(fields).toMatchObject({ text: LONG, rest: { content: "مقتطف منه…" } });
  });

  it("is the long one under a key that nobody knows", async () => {
    const [fields] = (await read({ title: "أول", blob: LONG, note: "قصير" })).fields;
    expect(fields).toMatchObject({ text: LONG, rest: { note: "قصير" } });
  });

  it("is a list of paragraphs", async () => {
    expect((await read({ title: "أول", paragraphs: ["فقرة", "فقرة"] })).fields[0]?.text).toBe(
      "فقرة\nفقرة",
    );
  });

  it("is markup that was escaped once too often", async () => {
    const text = "&lt;p&gt;فقرة أولى.&lt;/p&gt;&lt;p&gt;فقرة ثانية.&lt;/p&gt;";
    expect((await read({ title: "أول", text })).fields[0]?.text).toBe("فقرة أولى.\n\nفقرة ثانية.");
  });

  it("quotes what is escaped beside tags of its own", async () => {
    const text = "<p>تكتب الفقرة بين &lt;p&gt; و&lt;/p&gt;.</p>";
    expect((await read({ title: "أول", text })).fields[0]?.text).toContain("<p>");
  });

  it.each(["latin1", "windows-1256"])(
    "is repaired when its escapes are letters decoded twice (%s)",
    async (as) => {
      const twice = iconv.decode(Buffer.from(LONG), as);
      const escaped = JSON.stringify({ title: "أول", text: twice }).replace(
        /[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      const { fields, rules } = await read(escaped);
      expect(fields[0]?.text).toBe(LONG);
      expect(rules).toEqual(["mojibake"]);
    },
  );
});

describe("what is no article", () => {
  it("is a draft, a page or a locked post of the WordPress API", async () => {
    const post = { title: { rendered: "أول" }, content: { rendered: "نص", protected: false } };
    const { titles, rules } = await read([
      { ...post, status: "publish", type: "news" },
      { ...post, status: "draft", type: "post" },
      { ...post, status: "publish", type: "page" },
      { ...post, content: { rendered: "", protected: true } },
    ]);
    expect(titles).toEqual(["أول"]);
    expect(rules).toEqual(["not-published", "not-an-article", "not-published"]);
  });

  it("is the site beside its articles in a JSON-LD graph", async () => {
    const { fields, messages } = await read({
      "@graph": [
        { "@type": "WebSite", "@id": "#site", name: "صحيفة المثال" },
        { "@type": "Person", "@id": "#p", name: "سعاد الهاشمي" },
        { "@type": "NewsArticle", headline: "أول", articleBody: "نص", author: { "@id": "#p" } },
      ],
    });
    expect(fields).toMatchObject([{ title: "أول", author: "سعاد الهاشمي" }]);
    expect(messages.map(({ found }) => found)).toEqual([
      "record 1: a description of type WebSite",
      "record 2: a description of type Person",
    ]);
  });
});

it("names that the WordPress API embeds stand for their numbers", async () => {
  const { fields } = await read({
    title: { rendered: "أول" },
    content: { rendered: "<p>نص</p>" },
    author: 3,
    categories: [4],
    tags: [9, 10],
    _embedded: {
      author: [{ id: 3, name: "سعاد الهاشمي" }],
      "wp:term": [
        [{ taxonomy: "category", name: "علوم" }],
        [
          { taxonomy: "post_tag", name: "رياح" },
          { taxonomy: "post_tag", name: "أرصاد" },
        ],
      ],
    },
  });
  expect(fields[0]).toMatchObject({
    author: "سعاد الهاشمي",
    section: "علوم",
    keywords: ["رياح", "أرصاد"],
  });
});

it("a date that a database exported is its moment", async () => {
  const { fields } = await read({
    _id: { $oid: "5f1b" },
    title: "أول",
    text: "نص",
    date: { $date: "2016-02-19T08:00:00Z" },
  });
  expect(fields[0]).toMatchObject({ id: "5f1b", date: "2016-02-19T08:00:00Z" });
});

describe("an address of a page is a record's url", () => {
  const page = "https://example.org/news/6";

  it("where it is the record's key", async () => {
    const { fields } = await read({ [page]: { title: "أول", text: "نص" } });
    expect(fields).toEqual([{ title: "أول", text: "نص", url: page, rest: {} }]);
  });

  it("where it stands for the outlet, and no other address does", async () => {
    const { fields } = await read([
      { title: "أول", text: "نص", source: page, "source-hostname": "صحيفة المثال" },
      { title: "ثان", text: "نص", source: page, url: "https://example.org/other" },
      { title: "ثالث", text: "نص", source: "https://example.org/" },
    ]);
    expect(fields.map(({ url, publisher }) => [url, publisher])).toEqual([
      [page, "صحيفة المثال"],
      ["https://example.org/other", page],
      [undefined, "https://example.org/"],
    ]);
  });
});
