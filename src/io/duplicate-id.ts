/** Two Markdown files with one id: the second page would replace the first. */
import type { Message } from "#src/message.ts";

/** @param first path of the file that was met before */
export const duplicateId = (id: string, path: string, first: string): Message => ({
  rule: "duplicate-id",
  severity: "error",
  path,
  found: `the id ${id}, which ${first} has too`,
  expected: "an id in one file only",
  advice: `if one is a copy of the other, delete ${path} or ${first}`,
});
