/** Folders of cases: an input beside what is expected of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Case {
  readonly name: string;
  /** File name of the input: its extension is part of the case. */
  readonly input: string;
  readonly bytes: Uint8Array;
  readonly expected: Record<string, unknown>;
}

/** The cases of one room, `tests/cases/<room>/<case>/{input.*, expected.json}`, by name. */
export function cases(room: string): Case[] {
  const folder = join(import.meta.dirname, "..", "cases", room);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input."));
      if (input === undefined) throw new Error(`${room}/${name} has no input file`);
      const expected = readFileSync(join(folder, name, "expected.json"), "utf8");
      const bytes = readFileSync(join(folder, name, input));
      return { name, input, bytes, expected: JSON.parse(expected) as Record<string, unknown> };
    });
}
