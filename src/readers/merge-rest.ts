import type { RecordFields } from "#src/record.ts";

type Rest = RecordFields["rest"];

/** Unknown fields from several places as one; what two of them say under one name is kept, a line each. */
export function mergeRest(...parts: readonly Rest[]): Record<string, string> {
  const merged = new Map<string, string>();
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    const known = merged.get(name);
    merged.set(name, known === undefined || known === value ? value : `${known}\n${value}`);
  }
  return Object.fromEntries(merged);
}
