import { describe, expect, it } from "vitest";
import { readBytes } from "../support/parse.ts";

const read = (text: string, name = "a.xml", fields = {}) =>
  readBytes(Buffer.from(text), name, fields);

describe("XML that no format describes", () => {
  it("is read by the archivist's names", async () => {
    const text = "<r><i><shout>أول</shout><words>نص أول</words></i></r>";
    expect((await read(text)).records).toEqual([]);
    const { records } = await read(text, "a.xml", { title: ["shout"], text: ["words"] });
    expect(records[0]?.fields).toEqual({ title: "أول", text: "نص أول", rest: {} });
  });

  it("has numbers where records are several, and none where the file is one", async () => {
    const one = "<article><title>أول</title><body>نص</body></article>";
    const numbers = async (text: string) =>
      (await read(text)).records.map((record) => record.index);
    expect(await numbers(one)).toEqual([undefined]);
    expect(await numbers(`<r>${one}${one}${one}</r>`)).toEqual([0, 1, 2]);
  });

  it("is the elements that say most, not what they stand in or hold", async () => {
    const section = "<part><title>فصل</title><text>نص الفصل</text></part>";
    const article = `<piece><title>أول</title><date>2016-02-19</date><content>${section}${section}</content></piece>`;
    const file = `<site><title>أرشيف</title><content>${article}${article}</content></site>`;
    const { records } = await read(file);
    expect(records.map(({ fields }) => fields.title)).toEqual(["أول", "أول"]);
    expect(records[0]?.fields.text).toBe("فصل\nنص الفصل\nفصل\nنص الفصل");
  });

  it("is no article for having a name and a long description", async () => {
    const long = "وصف طويل للمشروع كله. ".repeat(20);
    const { messages } = await read(
      `<p><name>أول</name><url>x</url><description>${long}</description></p>`,
    );
    expect(messages).toEqual([expect.objectContaining({ rule: "record-keys" })]);
  });

  it("leaves to its reader what a format describes", async () => {
    const declared = '<?xml version="1.0"?>';
    const formats = [
      ["<rss><channel><item><title>أول</title></item></channel></rss>", "rss"],
      ["<DOC><TITLE>أول</TITLE><TEXT>نص</TEXT></DOC>", "sgml"],
      ['<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "html"],
    ] as const;
    for (const [text, format] of formats) expect((await read(declared + text)).format).toBe(format);
    expect((await read("<news>نص</news>", "a.txt")).format).toBe("text");
  });
});
