import { describe, expect, it } from "vitest";
import {
  addressFile,
  articlesAt,
  isAddress,
  plainAddress,
  writeAddresses,
} from "#src/search/addresses.ts";

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

  it("finds every article by its address, copies together", () => {
    const addresses = Array.from({ length: 1200 }, (_, i) =>
      i % 10 === 9 ? undefined : `https://example.org/${i % 600}`,
    );
    const files = writeAddresses(addresses);
    expect(files.size).toBe(5);
    const find = (address: string) => {
      const plain = plainAddress(address) ?? "";
      return articlesAt(plain, files.get(addressFile(plain, addresses.length)) ?? "");
    };
    expect(find("example.org/7?utm_medium=social")).toEqual([7, 607]);
    expect(find("example.org/9")).toEqual([]);
    expect(find("example.org/none")).toEqual([]);
  });
});
