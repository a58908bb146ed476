import { describe, expect, it } from "vitest";
import { readBytes } from "../support/parse.ts";

/** Fields of the records of a value saved as JSON, and what the messages found. */
async function read(value: unknown) {
  const { records, messages } = await readBytes(Buffer.from(JSON.stringify(value)), "a.json");
  return {
    records,
    fields: records.map((record) => record.fields),
    messages: messages.map(({ rule, found }) => `${rule}: ${found}`),
  };
}

describe("JSON:API", () => {
  const node = (title: string, more: object = {}) => ({
    type: "node--article",
    id: title,
    attributes: {
      title,
      status: true,
      created: "2016-02-19T08:00:00+03:00",
      changed: "2020-01-01T00:00:00+03:00",
      langcode: "ar",
      body: { value: "<p>فتح & بقي.</p>", format: "html", processed: "<p>فتح &amp; بقي.</p>\n" },
      ...more,
    },
  });

  it("says under attributes what a record is, and its body once", async () => {
    const { fields } = await read({ jsonapi: { version: "1.0" }, data: [node("أول")] });
    expect(fields).toEqual([
      {
        id: "أول",
        title: "أول",
        text: "فتح & بقي.",
        date: "2016-02-19T08:00:00+03:00",
        modified: "2020-01-01T00:00:00+03:00",
        language: "ar",
        rest: { type: "node--article", status: "true", body_format: "html" },
      },
    ]);
  });

  it("keeps what a body says beyond the markup made of it", async () => {
    const body = { value: "نص [[مرفق]]", processed: "<p>نص</p>" };
    const { fields } = await read({ data: [node("أول", { body })] });
    expect(fields[0]).toMatchObject({ text: "نص", rest: { body_value: "نص [[مرفق]]" } });
  });

  it("has records of other systems, one resource alone, and what they name beside them", async () => {
    const strapi = {
      id: 3,
      attributes: { title: "ثان", content: "نص", publishedAt: "2016-02-19" },
    };
    const tags = [{ type: "taxonomy_term--tags", id: "7", attributes: { name: "علوم" } }];
    expect((await read({ data: [strapi], meta: {} })).fields[0]).toMatchObject({
      date: "2016-02-19",
    });
    expect((await read({ data: node("أول") })).fields).toHaveLength(1);
    expect((await read({ data: [node("أول")], included: tags })).fields).toHaveLength(1);
  });

  it("has nodes that are not published", async () => {
    const { fields, messages } = await read({ data: [node("أول", { status: false })] });
    expect(fields).toEqual([]);
    expect(messages).toEqual(["not-published: record 1: a node that is not published: أول"]);
  });
});

it("a node of Drupal's own REST says each field in a list", async () => {
  const node = (status: boolean) => ({
    nid: [{ value: 7 }],
    type: [{ target_id: "article" }],
    status: [{ value: status }],
    title: [{ value: "أول" }],
    created: [{ value: "2016-02-19T08:00:00+03:00" }],
    path: [{ alias: "/x", langcode: "ar" }],
    field_tags: [],
    body: [{ value: "<p>نص</p>", format: "html", processed: "<p>نص</p>", summary: "" }],
  });
  const { fields, messages } = await read([node(true), node(false)]);
  expect(fields).toEqual([
    {
      id: "7",
      title: "أول",
      text: "نص",
      date: "2016-02-19T08:00:00+03:00",
      rest: {
        type: "node--article",
        status: "true",
        path: '{"alias":"/x","langcode":"ar"}',
        body_format: "html",
      },
    },
  ]);
  expect(messages).toEqual(["not-published: record 2: a node that is not published: أول"]);
});

describe("a Ghost export", () => {
  const post = (id: string, more: object = {}) => ({
    id,
    title: `خبر ${id}`,
    html: "<p>نص الخبر.</p>",
    mobiledoc: '{"cards":[]}',
    plaintext: "نص الخبر.",
    status: "published",
    type: "post",
    visibility: "public",
    created_at: "2020-01-01T00:00:00.000Z",
    published_at: "2016-02-19T08:00:00.000Z",
    ...more,
  });
  const data = {
    posts: [
      post("1"),
      post("2", { status: "draft" }),
      post("3", { type: "page" }),
      post("4", { visibility: "paid" }),
      post("5", { type: undefined, page: 0, author_id: "b", html: null, plaintext: null }),
    ],
    users: [
      { id: "a", name: "سعاد الهاشمي" },
      { id: "b", name: "كريم البنا" },
    ],
    posts_authors: [
      { post_id: "1", author_id: "b", sort_order: 1 },
      { post_id: "1", author_id: "a", sort_order: 0 },
    ],
    tags: [
      { id: "t", name: "علوم" },
      { id: "u", name: "#wide" },
    ],
    posts_tags: [
      { post_id: "1", tag_id: "t" },
      { post_id: "1", tag_id: "u" },
    ],
  };
  const tables = { meta: { exported_on: 1577836800000, version: "3.0.0" }, data };

  it.each([
    ["in a list", { db: [tables] }],
    ["alone", tables],
  ])("%s: posts with names for numbers; the others reported", async (_, value) => {
    const { records, messages } = await read(value);
    expect(records.map(({ index }) => index)).toEqual([0, 4]);
    expect(records[0]?.fields).toEqual({
      id: "1",
      title: "خبر 1",
      text: "نص الخبر.",
      author: "سعاد الهاشمي، كريم البنا",
      date: "2016-02-19T08:00:00.000Z",
      keywords: ["علوم"],
      rest: {
        status: "published",
        type: "post",
        visibility: "public",
        created_at: "2020-01-01T00:00:00.000Z",
      },
    });
    expect(records[1]?.fields).toMatchObject({
      author: "كريم البنا",
      rest: { mobiledoc: '{"cards":[]}' },
    });
    expect(messages).toEqual([
      "not-published: record 2: a post with the status draft: خبر 2",
      "not-an-article: record 3: an item of type page: خبر 3",
      "not-published: record 4: a post with the status published, for paid only: خبر 4",
    ]);
  });
});

describe("a Telegram channel", () => {
  const message = {
    id: 7,
    type: "message",
    date: "2016-02-19T08:00:00",
    edited: "2016-02-20T08:00:00",
    from: "صحيفة المثال",
    from_id: "channel1",
    text: ["فتح ", { type: "bold", text: "المرصد" }, " أبوابه.\nوبقي."],
  };
  const service = { id: 1, type: "service", actor: "صحيفة المثال", action: "create_channel" };

  it("has texts in pieces, and notes of the service", async () => {
    const { fields, messages } = await read({ name: "ص", messages: [service, message] });
    expect(fields).toEqual([
      {
        id: "7",
        text: "فتح المرصد أبوابه.\nوبقي.",
        date: "2016-02-19T08:00:00",
        modified: "2016-02-20T08:00:00",
        publisher: "صحيفة المثال",
        rest: { type: "message", from_id: "channel1" },
      },
    ]);
    expect(messages).toEqual(["not-an-article: record 1: a note of Telegram's: create_channel"]);
  });

  it("is one of several in the export of an account", async () => {
    const chat = { name: "ص", messages: [message, message] };
    const { records } = await read({ chats: { list: [chat, chat] } });
    expect(records.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });

  it("keeps pieces that say more than the text", async () => {
    const text_entities = [{ type: "plain", text: "سواه" }];
    const { fields } = await read([{ ...message, text: "نص", text_entities }]);
    expect(fields[0]).toMatchObject({
      text: "نص",
      rest: { text_entities: JSON.stringify(text_entities) },
    });
  });
});

describe("a database as phpMyAdmin exports it", () => {
  const row = {
    id: "7",
    title: "أول",
    introtext: "<p>مقدمة.</p>",
    fulltext: "<p>بقية.</p>",
    state: "1",
    created: "2016-02-18 08:00:00",
    publish_up: "2016-02-19 08:00:00",
    created_by_alias: "سعاد الهاشمي",
  };
  const table = (name: string, ...data: object[]) => ({ type: "table", name, database: "d", data });

  it("has articles in its tables; Joomla's in two columns", async () => {
    const { fields, messages } = await read([
      { type: "header", version: "5.2.1", comment: "Export to JSON plugin for PHPMyAdmin" },
      { type: "database", name: "d" },
      table("users", { id: "1", name: "سعاد" }),
      table("content", row, { ...row, state: "-2" }),
    ]);
    expect(fields).toEqual([
      {
        id: "7",
        title: "أول",
        text: "مقدمة.\n\nبقية.",
        author: "سعاد الهاشمي",
        date: "2016-02-19 08:00:00",
        rest: { state: "1", created: "2016-02-18 08:00:00" },
      },
    ]);
    expect(messages).toEqual([
      "not-an-article: record 1: a description of type header",
      "not-an-article: record 2: a description of type database",
      "not-an-article: record 3: a table without articles: users",
      "not-published: record 5: an article with the state -2: أول",
    ]);
  });

  it("may leave out the second column and the days", async () => {
    const { fields } = await read([
      { ...row, fulltext: "", publish_up: "0000-00-00", created: "" },
    ]);
    expect(fields[0]).toMatchObject({ text: "مقدمة." });
    expect(fields[0]?.date).toBeUndefined();
  });
});

it("a record in an object of its own is that record", async () => {
  const { fields } = await read({ nodes: [{ node: { title: "أول", body: "نص" } }] });
  expect(fields).toEqual([{ title: "أول", text: "نص", rest: {} }]);
});
