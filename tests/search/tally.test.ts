import { expect, test } from "vitest";
import { createTally } from "#src/search/tally.ts";

test("counts documents, not occurrences, and only what was seen", () => {
  const tally = createTally();
  const [pen, book] = [tally.key("قلم"), tally.key("كتاب")];
  tally.key("ورق");
  for (const document of [[pen, pen, book], [], [pen]]) {
    tally.begin();
    document.forEach(tally.see);
  }
  expect(tally.key("قلم")).toBe(pen);
  expect(tally.documents()).toEqual(
    new Map([
      ["قلم", 2],
      ["كتاب", 1],
    ]),
  );
});
