import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecords } from "#src/io/read-records.ts";
import type { Message } from "#src/message.ts";
import { READERS } from "#src/readers/registry.ts";

const CASES = join(import.meta.dirname, "..", "cases");

/** Formats whose cases other tests read. */
const ELSEWHERE = ["json", "jsonl", "text"];
const FORMATS = READERS.map(({ format }) => format).filter((name) => !ELSEWHERE.includes(name));

interface Expected {
  readonly records: readonly Record<string, unknown>[];
  readonly messages: readonly Partial<Message>[];
}

/** Reads a file as the converter does; what the cases state of each record and message. */
async function read(folder: string): Promise<Expected> {
  const input = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  const messages: Message[] = [];
  const records: Record<string, unknown>[] = [];
  const file = { absolute: join(folder, input), path: input, shown: input };
  const options = {
    fields: {},
    report: (message: Message) => void messages.push(message),
    onRefused: () => {},
    onDamaged: () => {},
  };
  for await (const { record } of readRecords(file, options)) {
    const { format, index, line, encoding, changes, fields } = record;
    const { text, ...structured } = fields;
    // Where there are blocks, the text says the same.
    const shown = fields.blocks === undefined ? fields : structured;
    records.push({ format, index, line, encoding, changes, fields: shown });
  }
  const short = messages.map(({ rule, severity, line, found }) => ({
    rule,
    severity,
    line,
    found,
  }));
  return JSON.parse(JSON.stringify({ records, messages: short })) as Expected;
}

describe.each(FORMATS)("the format %s", (format) => {
  const folder = join(CASES, format);
  const names = existsSync(folder) ? readdirSync(folder) : [];

  it("has cases", () => {
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(names)("%s", async (name) => {
    const path = join(folder, name, "expected.json");
    expect(await read(join(folder, name))).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });
});
