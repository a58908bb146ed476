/** What a page declares decides only where its bytes do not. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "#src/decode/decode.ts";
import { decodePage } from "#src/readers/html-charset.ts";

const page = (charset: string, text: string) =>
  `<meta charset="${charset}"><title>x</title><p>${text}</p>`;

const decoded = (bytes: Buffer) => decodePage(decode(bytes, "a.html"), bytes);

describe("a declaration", () => {
  it("is heeded where the bytes leave a choice", () => {
    const html = page("iso-8859-7", "Οκτώβρης");
    const bytes = iconv.encode(html, "iso-8859-7");
    expect(decoded(bytes)).toMatchObject({ text: html, encoding: "iso-8859-7", messages: [] });
  });

  it("is not where the page reads better otherwise", () => {
    for (const encoding of ["windows-1256", "iso-8859-6"]) {
      const html = page("windows-1252", "خبر من صفاقس");
      expect(decoded(iconv.encode(html, encoding)).text).toBe(html);
    }
    const short = page("windows-1252", "«جزر»");
    expect(decoded(iconv.encode(short, "windows-1256")).text).toBe(short);
  });
});
