import { expect, test } from "vitest";
import { findThreads } from "#src/threads/threads.ts";
import { print, text } from "./archive.ts";

const options = { duplicates: true, related: 5 };

/** Articles of one matter share twenty words; `own` words are theirs alone. */
const about = (matter: number, own: number, more = {}) =>
  print(
    `m${matter}n${own}`,
    `${text(matter * 100, matter * 100 + 20)} ${text(5000 + own * 100, 5060 + own * 100)}`,
    more,
  );

test("articles of one matter are related, those of another are not", () => {
  const prints = [about(1, 1), about(1, 2), about(1, 3), about(2, 4), about(2, 5)];
  const { related } = findThreads(prints, options);
  expect(new Set(related["m1n1"])).toEqual(new Set(["m1n2", "m1n3"]));
  expect(related["m2n4"]).toEqual(["m2n5"]);
});

test("of equally related ones the nearest in time comes first, and no more than asked for", () => {
  const prints = [
    about(1, 1, { date: "2016-02-19" }),
    about(1, 2, { date: "2010-01-01" }),
    about(1, 3, { date: "2016-02-21" }),
    about(2, 4),
  ];
  expect(findThreads(prints, options).related["m1n1"]).toEqual(["m1n3", "m1n2"]);
  expect(findThreads(prints, { ...options, related: 1 }).related["m1n1"]).toEqual(["m1n3"]);
});

test("shared tags relate", () => {
  const tags = [{ name: "سوريا", kind: "place" as const }];
  const prints = [
    print("a", text(0, 30), { tags }),
    print("b", text(100, 130), { tags }),
    print("c", text(200, 230)),
  ];
  expect(findThreads(prints, options).related).toEqual({ a: ["b"], b: ["a"] });
});

test("copies are nobody's related articles, and have none of their own", () => {
  const twin = { ...about(1, 1), id: "twin", length: 1 };
  const prints = [about(1, 1), twin, about(1, 2), about(2, 3)];
  const { groups, related } = findThreads(prints, options);
  expect(groups).toEqual([["m1n1", "twin"]]);
  expect(related).toEqual({ m1n1: ["m1n2"], m1n2: ["m1n1"] });
});

test("the order of the articles does not matter", () => {
  const prints = Array.from({ length: 40 }, (_, i) => about(1 + (i % 5), i));
  const copies = prints.slice(0, 8).map((one, i) => ({ ...one, id: `copy${i}` }));
  const all = [...prints, ...copies];
  const shuffled = [...all].sort((a, b) => (a.shingles[0] ?? 0) - (b.shingles[0] ?? 0));
  expect(JSON.stringify(findThreads(shuffled, options))).toBe(
    JSON.stringify(findThreads(all, options)),
  );
});

test("what is switched off is not looked for", () => {
  const twin = { ...about(1, 1), id: "twin" };
  const found = findThreads([about(1, 1), twin], { duplicates: false, related: 0 });
  expect(found).toEqual({ groups: [], related: {}, standing: {} });
});
