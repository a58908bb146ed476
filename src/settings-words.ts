/** What is wrong with a setting, in words: the value as it was written, and what it should have been. */
import { z } from "zod";

/** Kinds of values as Zod names them → as people do. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "keys and values",
  record: "keys and values",
};

/** A whole number within bounds, which its message states. */
export function whole(least: number, most?: number): z.ZodInt {
  const error =
    most === undefined ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`;
  const number = z.int({ error }).min(least, { error });
  return most === undefined ? number : number.max(most, { error });
}

/** A text of a form that `words` tell. */
export const matching = (form: RegExp, words: string): z.ZodString =>
  z.string(words).regex(form, words);

/**
 * What Zod expected, for all that the schema has no words of its own for. To be given to `safeParse`:
 * the message of an issue is then its expectation.
 */
export const expectation: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type") return KINDS[issue.expected];
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code === "unrecognized_keys" && issue.inst instanceof z.ZodObject)
    return oneOf(Object.keys(issue.inst.shape));
  return undefined;
};

/**
 * What a setting takes, in the words of the message that a wrong value gets.
 * @example allowed(z.boolean().default(true)) // "true or false"
 */
export function allowed(field: z.core.$ZodType): string {
  const schema = bare(field);
  if (schema instanceof z.ZodArray) return `a list, each ${allowed(schema.element)}`;
  if (schema instanceof z.ZodRecord) return `keys, each with ${allowed(schema.valueType)}`;
  if (schema instanceof z.ZodObject) {
    const keys = new Map<string, string[]>();
    for (const [key, value] of Object.entries(schema.shape)) {
      const words = allowed(value as z.core.$ZodType);
      keys.set(words, [...(keys.get(words) ?? []), key]);
    }
    return [...keys].map(([words, names]) => `${names.join(", ")}: ${words}`).join("; ");
  }
  return z.safeParse(schema, null, { error: expectation }).error?.issues[0]?.message ?? "";
}

/** Without what says that a value may be missing. */
const bare = (field: z.core.$ZodType): z.core.$ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional ? bare(field.unwrap()) : field;

const oneOf = (values: readonly unknown[]): string => `one of ${values.join(", ")}`;

/** Longest text that is repeated whole. */
const LONGEST = 60;

/** @example written("ex.org") // "\"ex.org\""; written(3) // "3"; written([]) // "a list" */
export function written(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string")
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "keys and values" : String(value);
}
