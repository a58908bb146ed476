import { describe, expect, it } from "vitest";
import { cases } from "../support/cases.ts";
import { parse, readBytes } from "../support/parse.ts";

describe("a text file becomes an article", () => {
  it.each(cases("text"))("$name", async ({ bytes, input, expected }) => {
    const { records } = await readBytes(bytes, input);
    expect(records).toHaveLength(1);
    const [record] = records;
    if (record === undefined) return;
    const { article, messages } = parse(record);
    const { messages: rules = [], ...fields } = expected;
    expect(messages.map(({ rule }) => rule)).toEqual(rules);
    for (const [name, value] of Object.entries(fields)) {
      // null in a case stands for a key that must be absent
      expect(article[name as keyof typeof article] ?? null, name).toEqual(value);
    }
  });
});
