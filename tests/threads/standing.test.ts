import { expect, test } from "vitest";
import { findThreads } from "#src/threads/threads.ts";
import { print, text } from "./archive.ts";

const options = { duplicates: true, related: 5 };
const withdrawn = { status: "withdrawn" } as const;

test("a copy of a withdrawn article stands, and so do its own copies", () => {
  const prints = [
    print("gone", text(0, 100), withdrawn),
    print("near", text(12, 112)),
    print("copy", text(24, 124)),
    print("other", text(300, 400)),
  ];
  expect(findThreads(prints, options)).toMatchObject({
    groups: [["copy", "near"]],
    standing: { near: "gone", copy: "gone" },
  });
});

test("copies stand whether or not the site is to look for them; withdrawn ones do not", () => {
  const prints = [print("gone", text(0, 100), withdrawn), print("copy", text(0, 100))];
  const { groups, related, standing } = findThreads(prints, { duplicates: false, related: 3 });
  expect([groups, related, standing]).toEqual([[], {}, { copy: "gone" }]);
  const both = [print("gone", text(0, 100), withdrawn), print("too", text(0, 100), withdrawn)];
  expect(findThreads(both, options).standing).toEqual({});
});

test("an article that a person lets stand is not named", () => {
  const prints = [
    print("gone", text(0, 100), { ...withdrawn, duplicateOf: "kept" }),
    print("kept", text(0, 100), { duplicateOf: "kept" }),
  ];
  expect(findThreads(prints, options).standing).toEqual({});
});
