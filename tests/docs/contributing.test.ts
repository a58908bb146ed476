/** The example of a reader in CONTRIBUTING.md is one that works. */
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import type { Message } from "#src/message.ts";
import type { Reader } from "#src/readers/reader.ts";

const GUIDE = readFileSync("CONTRIBUTING.md", "utf8");
const [code = "", input = "", expected = ""] = [
  ...GUIDE.slice(GUIDE.indexOf("### An example")).matchAll(/```(?:ts|json|)\n(.*?)```/gs),
].map(([, block]) => block);

test("the example of a reader reads its case as it says", async () => {
  const { code: script } = transformSync(code, { loader: "ts" });
  const { letter } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    letter: Reader;
  };
  expect(letter.sniff(input, "a.letter")).toBeGreaterThan(0.6);
  const read = (text: string) => {
    const messages: Message[] = [];
    const context = { fields: {}, report: (message: Message) => void messages.push(message) };
    const decoded = { text, encoding: "utf-8", changes: {}, messages: [] };
    const records = [...(letter.read({ path: "a.letter", decoded } as never, context) as [])];
    return { records, messages };
  };
  const { records, messages } = read(input);
  const stated = records.map(({ source: _, ...record }: { source: string }) => record);
  expect({ records: stated, messages }).toEqual(JSON.parse(expected));
  expect(read("Subject: عنوان\n\n").messages.map(({ rule }) => rule)).toEqual(["record-empty"]);
});
