/** What a source says twice is kept twice, and two things under one name are both kept. */
import { expect, test } from "vitest";
import { readBytes } from "../support/parse.ts";

async function restOf(text: string, name: string) {
  const { records } = await readBytes(Buffer.from(text), name);
  return records[0]?.fields.rest ?? {};
}

test("a key of ninjs that is called as a marked headline is", async () => {
  const item = {
    uri: "tag:example.org:1",
    versioncreated: "2020-11-03T06:00:00Z",
    title: "عنوان داخلي",
    headlines: [{ role: "main", value: "عنوان <b>معلَّم</b>" }],
    body_text: "نص الخبر.",
  };
  expect((await restOf(JSON.stringify(item), "a.json"))["title"]).toBe(
    "عنوان داخلي\nعنوان <b>معلَّم</b>",
  );
});

test("an object that holds the text a second time under another key", async () => {
  const content = { rendered: "<p>نص الخبر.</p>", raw: "<p>نص الخبر.</p>", protected: false };
  const post = { id: 7, title: { rendered: "عنوان" }, content };
  expect(JSON.parse((await restOf(JSON.stringify(post), "a.json"))["content"] ?? "")).toEqual(
    content,
  );
});

test("what stands behind an SGML text, though it is the same", async () => {
  const document = "<DOC>\n<TEXT>\nسطر أول\n</TEXT>\nسطر أول\n</DOC>\n";
  expect((await restOf(document, "a.sgm"))["unmarked"]).toBe("سطر أول");
});

test("an element of a feed that is called as one of our own keys", async () => {
  const feed = `<rss version="2.0"><channel><title>قناة</title><item><title>عنوان</title>
    <description>نص الخبر.</description><channel>الأولى</channel></item></channel></rss>`;
  expect((await restOf(feed, "a.xml"))["channel"]).toBe("قناة\nالأولى");
});
