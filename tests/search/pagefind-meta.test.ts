import { expect, test } from "vitest";
import { checkMeta } from "#src/search/check-meta.ts";
import { readMeta } from "#src/search/pagefind-meta.ts";

/** CBOR of arrays, text and small numbers, short enough for one-byte lengths. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return Buffer.from(value < 24 ? [value] : [24, value]);
  if (typeof value === "string") {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0x78, bytes.length]), bytes]);
  }
  if (!Array.isArray(value)) throw new Error("not in the fixture");
  return Buffer.concat([Buffer.from([0x80 + value.length]), ...value.map(cbor)]);
}
const file = (value: unknown, mark = "pagefind_dcd") =>
  Uint8Array.from(Buffer.concat([Buffer.from(mark), cbor(value)]));

test("gives the ids and lengths of the pages, and the first word of every chunk but the first", () => {
  const chunks = [
    ["ا", "ج", "und_1"],
    ["حلب", "د", "und_2"],
    ["ش", "ي", "und_3"],
  ];
  const pages = [
    ["und_b", 20],
    ["und_a", 10],
  ];
  expect(readMeta(file(["1.6.0", pages, chunks, [], [], []]))).toEqual({
    version: "1.6.0",
    pages: ["und_b", "und_a"],
    lengths: [20, 10],
    starts: ["حلب", "ش"],
  });
});

test("the layout that is read is let pass", () => {
  checkMeta(file(["1.6.0", [["und_b", 20, 7]], [["ا", "ج", "und_1"]], [], [], []]));
});

test.each([
  ["another mark", file(["1.6.0", [], []], "pagefind_xyz")],
  ["another layout", file(["1.6.0", [], "chunks"])],
  ["no words", file(["1.6.0", [], [[1, 2, 3]]])],
  ["an early end", file(["1.6.0", [], []]).subarray(0, 15)],
  ["other values", Uint8Array.from([...Buffer.from("pagefind_dcd"), 0xa0])],
])("refuses %s", (_, bytes) => {
  expect(() => checkMeta(bytes)).toThrow(/Pagefind/);
});
