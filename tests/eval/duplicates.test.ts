import { expect, test } from "vitest";
import { compare } from "#src/eval/threads/suite.ts";
import { nearPairs } from "#src/eval/threads/truth.ts";
import { text } from "../threads/archive.ts";

const whole = text(0, 100);

test("pairs are near from a coefficient of .7 on", () => {
  // 98 shingles against 88 of the same: 88 / 98.
  expect(nearPairs([whole, text(0, 90)]).get("0 1")).toBeCloseTo(88 / 98);
  expect(nearPairs([whole, text(0, 60)]).size).toBe(0);
  expect(nearPairs(["كلمة واحدة", "كلمة واحدة"]).size).toBe(0);
});

test("detection and grouping agree with the truth where nearness carries over", () => {
  const article = (body: string) => ({ title: body.slice(0, 9), body, collected: "" });
  const scores = compare([whole, whole, text(0, 95), text(500, 600), ""].map(article));
  expect(scores.map(({ measure, n, score }) => [measure, n, score])).toEqual([
    ["detection recall", 3, 1],
    ["detection precision", 3, 1],
    ["grouping recall", 3, 1],
    ["grouping precision", 3, 1],
  ]);
});
