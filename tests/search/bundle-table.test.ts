import { expect, test } from "vitest";
import { readTable, writeTable } from "#src/search/bundle-table.ts";
import { type Meta, readMeta } from "#src/search/pagefind-meta.ts";

const meta: Meta = [
  "1.6.0",
  [
    ["und_b", 20, ""],
    ["und_a", 100_000, ""],
  ],
  [
    ["000ءىى", "102", "und_1"],
    ["بلدءالى", "بلدءالىي", "und_2"],
    ["بلدxyz\u4e2d😀", `${"ط".repeat(50)}ا`, "und_3"],
    [`${"ط".repeat(50)}ب`, "ي", "und_4"],
  ],
  [],
  [["وسم", ["سوريا"]]],
  ["title"],
];

test("gives back what Pagefind's metadata say, ids of pages and names of chunks as numbers", () => {
  const { version, lengths, starts, meta: bytes } = readTable(writeTable(meta));
  expect({ version, lengths, starts }).toEqual({
    version: "1.6.0",
    lengths: [20, 100_000],
    starts: ["بلدءالى", "بلدxyz\u4e2d😀", `${"ط".repeat(50)}ب`],
  });
  const [, , , ...rest] = meta;
  expect(readMeta(bytes)).toEqual([
    "1.6.0",
    [
      ["0", 20, ""],
      ["1", 100_000, ""],
    ],
    [
      ["000ءىى", "102", "0"],
      ["بلدءالى", "بلدءالىي", "1"],
      ["بلدxyz\u4e2d😀", `${"ط".repeat(50)}ا`, "2"],
      [`${"ط".repeat(50)}ب`, "ي", "3"],
    ],
    ...rest,
  ]);
});

test("says of a word only how it differs from the one before", () => {
  expect(writeTable(meta).split("\n").slice(1, 5)).toEqual([
    "20 100000",
    "0000ءىى",
    "0102",
    "0بلدءالى",
  ]);
});

test("reads the table of a bundle without pages", () => {
  expect(readTable(writeTable(["1.6.0", [], []]))).toMatchObject({ lengths: [], starts: [] });
});
