/** Records of markup, read and made articles of: nothing of them is missing until it is taken away. */
import { describe, expect, it } from "vitest";
import type { StoredArticle } from "#src/article.ts";
import { accountOf } from "#src/check/fidelity/article.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { parse, readBytes } from "../support/parse.ts";

/** A text of the article after a change; `place` is its field, or the body. */
type Change = (text: string, place: string) => string;

/** What is missing of a file's only article, whole and after its texts were changed. */
async function missingOf(raw: string, path: string, change: Change = (text) => text) {
  const [record] = (await readBytes(Buffer.from(raw), path)).records;
  if (record === undefined) throw new Error(`no record in ${path}`);
  const { blocks, ...fields } = parse(record).article;
  const sourceFields = Object.fromEntries(
    Object.entries(fields.sourceFields).map(([key, value]) => [key, change(value, key)]),
  );
  const captions = fields.captions.map(({ text }) => text);
  const shown = change([toMarkdown(blocks), ...captions].join("\n"), "body");
  return accountOf(record, { ...fields, sourceFields } as StoredArticle, shown).missing;
}

const without = (words: string) => (text: string) => text.replace(words, "");

describe("references without a semicolon", () => {
  const main = "<main><p>رصد الرياح &amp الأمطار</p><p>ثم الثلوج &ampT";
  const marked = (end: string) => `<doc url="https://a.example/1">\n${main}${end}`;

  it.each(["</p></main>\n</doc>", "", "\n<note>أعيد نشره &ampT</note></doc>"])(
    "are signs in a page's own markup that ends in %j",
    async (end) => {
      expect(await missingOf(marked(end), "a.sgml")).toEqual([]);
      const lost = await missingOf(marked(end), "a.sgml", without("ثم الثلوج"));
      expect(lost.map((line) => line.trim())).toEqual(["ثم الثلوج &T"]);
    },
  );

  it("are letters of any other text", async () => {
    const raw =
      "<DOC>\n<HEADLINE>الطقس</HEADLINE>\n<TEXT>\n<P>رصد الرياح &ampT صباحا</P>\n<P>وسكنت.</P>\n</TEXT>\n</DOC>";
    expect(await missingOf(raw, "a.sgml")).toEqual([]);
    expect(await missingOf(raw, "a.sgml", without("amp"))).toHaveLength(1);
  });
});

it("what a figure says twice must be kept twice", async () => {
  const figure = "<figure><figcaption>الرف الأول</figcaption><i>الرف الأول</i></figure>";
  const raw = JSON.stringify([
    { headline: "المكتبة", articleBody: `<p>تمدد ساعاتها.</p>${figure}` },
  ]);
  expect(await missingOf(raw, "a.json")).toEqual([]);
  const once: Change = (text, place) => (place === "page_noise" ? "" : text);
  expect(await missingOf(raw, "a.json", once)).toEqual(["الرف الأول"]);
});
