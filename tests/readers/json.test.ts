import { describe, expect, it } from "vitest";
import { cases } from "../support/cases.ts";
import { readBytes } from "../support/parse.ts";

interface Expected {
  readonly format: string;
  readonly fields?: Record<string, string[]>;
  readonly records: readonly Record<string, unknown>[];
  readonly messages: readonly Record<string, unknown>[];
  readonly rest?: readonly [string, string][];
}

describe("a JSON file becomes records", () => {
  it.each(cases("json"))("$name", async ({ bytes, input, expected }) => {
    const want = expected as unknown as Expected;
    const { records, messages } = await readBytes(bytes, input, want.fields);
    expect(messages).toEqual(want.messages.map((message) => expect.objectContaining(message)));
    expect(records.map(({ format }) => format)).toEqual(want.records.map(() => want.format));
    expect(records).toEqual(want.records.map((record) => expect.objectContaining(record)));
    if (want.rest) expect(Object.entries(records[0]?.fields.rest ?? {})).toEqual(want.rest);
  });

  it("says of a file that is one broken value that nothing was read, else that others were", async () => {
    const adviceOf = async (text: string) =>
      (await readBytes(Buffer.from(text), "open.json")).messages.map(({ advice }) => advice);
    const open = '{"title":"أول","text":"نص';
    expect(await adviceOf(open)).toEqual([expect.stringMatching(/^nothing of the file was read/)]);
    const [advice] = await adviceOf(`[{"title":"سد","text":"نص"},\n${open}`);
    expect(advice).toMatch(/^any others in the file were read/);
  });

  it("hashes a record by itself, whatever stands around it", async () => {
    const one = '{"title":"أول","text":"نص"}';
    const before = await readBytes(Buffer.from(`[${one}]`), "a.json");
    const after = await readBytes(Buffer.from(`[ {"title":"جديد"},\n  ${one} ]`), "a.json");
    expect(after.records[1]?.source).toBe(before.records[0]?.source);
  });
});
