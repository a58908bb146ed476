import { describe, expect, it } from "vitest";
import { findAddress, isAddress, plainAddress, writeAddresses } from "#src/search/addresses.ts";

const ADDRESS = "https://www.example.org/news/2016/خبر-طويل/?id=7&page=2";

describe("addresses", () => {
  it.each([
    "http://example.org/news/2016/خبر-طويل/?id=7&page=2",
    "example.org/news/2016/خبر-طويل?page=2&id=7",
    "https://m.example.org/news/2016/%D8%AE%D8%A8%D8%B1-%D8%B7%D9%88%D9%8A%D9%84/?id=7&page=2#top",
    "  HTTPS://WWW.Example.ORG/news/2016/خبر-طويل/?utm_source=x&id=7&fbclid=abc&page=2 ",
  ])("knows %s for the same", (other) => {
    expect(plainAddress(other)).toBe(plainAddress(ADDRESS));
  });

  it.each([
    "https://example.org/news/2016/خبر-طويل/?id=8&page=2",
    "https://example.org/news/2016/خبر/?id=7&page=2",
    "https://example.com/news/2016/خبر-طويل/?id=7&page=2",
  ])("tells %s apart", (other) => {
    expect(plainAddress(other)).not.toBe(plainAddress(ADDRESS));
  });

  it("tells an address from words", () => {
    expect(["https://a.org/x", "www.a.org/x?y=1", "a.org/"].every(isAddress)).toBe(true);
    expect(["a.org", "خبر عن a.org/x", "2016/02", "إلى/من", ""].some(isAddress)).toBe(false);
    expect(plainAddress("https://")).toBeUndefined();
  });

  it("survives broken percent-encoding", () => {
    expect(plainAddress("https://example.org/%E0%A4%A")).toBe("example.org/%E0%A4%A");
  });

  it("finds every article by its address, copies together", async () => {
    const addresses = Array.from({ length: 1200 }, (_, i) =>
      i % 10 === 9 ? undefined : `https://example.org/${i % 600}`,
    );
    const files = writeAddresses(
      addresses.map((address, i) => ({
        id: `0123456789${String(i).padStart(3, "0")}`,
        ...(address && { address }),
      })),
    );
    expect(files.size).toBe(5);
    const engine = { articles: 1200, file: async (path: string) => files.get(path) ?? "" };
    expect(await findAddress("example.org/7?utm_medium=social", engine)).toEqual([7, 607]);
    expect(await findAddress("example.org/9", engine)).toEqual([]);
    expect(await findAddress("example.org/none", engine)).toEqual([]);
    expect(await findAddress("لا عنوان", engine)).toBeUndefined();
    for (const own of [
      "0123456789021",
      "https://archive.example/old/articles/0123456789021/",
      "http://localhost:8080/articles/0123456789021/#p3:~:text=%D8%AE",
    ])
      expect(await findAddress(own, engine), own).toEqual([21]);
    expect(await findAddress("https://archive.example/articles/0123456789zzz/", engine)).toEqual(
      [],
    );
    expect(await findAddress("0123456789zzz", engine)).toBeUndefined();
  });

  it.each([
    ["signs of direction", "\u202A\u2066https://example.org/1\u2069\u200F", 0],
    ["quotation marks", "«https://example.org/1»", 0],
    ["brackets and a full stop", "(<example.org/1>).", 0],
    ["an Arabic comma", "example.org/1،", 0],
    ["no scheme but its slashes", "//example.org/1", 0],
    ["words before it", "الرابط:https://example.org/1", 0],
    ["words around it", "قرأت في ‹www.example.org/1› خبرا", 0],
    ["signs of its own", "example.org/a-(«b»)", 1],
    ["signs of its own among words", "هنا: http://example.org/a-(«b»).", 1],
    ["the address of its copy", "https://web.archive.org/web/20150807id_/http://example.org/1", 0],
    ["a scheme that lost a slash", "web.archive.org/web/2015/http:/example.org/1", 0],
    ["a slash after a parameter", "https://example.org/b.html?weekly/", 2],
    ["a slash after its value", "https://example.org/c?ArticleID=27/#top", 3],
    ["an id without a host", "/articles/0123456789ABC/", 1],
    ["an id in capitals", "0123456789ABC", 1],
  ])("finds an address with %s", async (_, text, article) => {
    const addresses = ["1", "a-(«b»)", "b.html?weekly", "c?ArticleID=27"];
    const files = writeAddresses(
      addresses.map((path, i) => ({
        id: `0123456789${["xyz", "abc", "def", "ghi"][i]}`,
        address: `https://example.org/${path}`,
      })),
    );
    const engine = { articles: 4, file: async (path: string) => files.get(path) ?? "" };
    expect(await findAddress(text, engine)).toEqual([article]);
  });

  it("reads a text as words when its address is none of the archive's", async () => {
    const engine = { articles: 1, file: async () => "" };
    expect(await findAddress("خبر عن https://example.org/1", engine)).toBeUndefined();
    expect(await findAddress("\u200F«https://example.org/1»", engine)).toEqual([]);
  });
});
