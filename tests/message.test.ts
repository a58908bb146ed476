import { expect, test } from "vitest";
import { formatMessage } from "#src/message.ts";

test("a message reads as place, severity, rule, found, expected, advice", () => {
  const message = {
    rule: "front-matter-key",
    severity: "error",
    path: "a.md",
    line: 3,
    column: 1,
    found: "key `layout`",
    expected: "a key of the Article",
    advice: "remove the line",
  } as const;
  expect(formatMessage(message)).toBe(
    "a.md:3:1 error front-matter-key: key `layout`; expected a key of the Article; remove the line",
  );
});

test("a column without a line is not printed", () => {
  expect(formatMessage({ rule: "r", severity: "warning", path: "a", column: 4, found: "x" })).toBe(
    "a warning r: x",
  );
});
