import { expect, test } from "vitest";
import { writeCbor } from "#src/search/cbor.ts";
import { readMeta } from "#src/search/pagefind-meta.ts";

const file = (value: Parameters<typeof writeCbor>[0], mark = "pagefind_dcd") =>
  Uint8Array.from([...Buffer.from(mark), ...writeCbor(value)]);

test("gives version, pages, chunks and what follows them", () => {
  const meta = [
    "1.6.0",
    [
      ["und_b", 20, ""],
      ["und_a", 100_000, ""],
    ],
    [["ا", "حلب", "und_1"]],
    [["وسم", ["سوريا"]]],
    ["title"],
  ];
  expect(readMeta(file(meta))).toEqual(meta);
});

test.each([
  ["another mark", file(["1.6.0", [], []], "pagefind_xyz")],
  ["another layout", file(["1.6.0", [], "chunks"])],
  ["more about a page", file(["1.6.0", [["und_b", 20, "ar"]], []])],
  ["no words", file(["1.6.0", [], [[1, 2, 3]]])],
  ["an early end", file(["1.6.0", [], []]).subarray(0, 15)],
  ["other values", Uint8Array.from([...Buffer.from("pagefind_dcd"), 0xa0])],
])("refuses %s", (_, bytes) => {
  expect(() => readMeta(bytes)).toThrow(/Pagefind/);
});
