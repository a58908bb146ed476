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
