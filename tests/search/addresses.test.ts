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
});
