import { expect, test } from "vitest";
import { isCommon } from "#src/arabic/common-words.ts";
import { fold } from "#src/arabic/fold.ts";

test.each(["عمل", "وبالعمل", "أعمالهم", "سيعمل", "ستعمل"])(
  "%s is a form of a common word",
  (word) => {
    expect(isCommon(fold(word))).toBe(true);
  },
);

test.each(["سجسر", "سعمل"])("%s is none: س stands before verbs only", (word) => {
  expect(isCommon(fold(word))).toBe(false);
});
