/** Lines that became lists: items that the list numbers, entries that a field has one by one. */
import { cleanField } from "#src/parse/clean-field.ts";
import { cleaned } from "./cleaned.ts";
import { lettersOf } from "./letters.ts";
import type { Rest } from "./rest.ts";

/**
 * What stands between the entries of a list in one line: a bar may as well be part of an entry, and a
 * semicolon the end of a reference.
 */
const BETWEEN = [
  /\s*[,،;؛|]\s*/,
  /\s*[,،;؛]\s*/,
  /\s*(?:[,،؛|]|(?<!&#?\w{1,31});)\s*/,
  /\s*(?:[,،؛]|(?<!&#?\w{1,31});)\s*/,
] as const;
/** The number that opens an item. */
const ITEM = /^\s*(\p{N}{1,3})\s?[.)\-–]/u;

/** A line that became an item of a list: the list counts what the line had written. */
export function itemOf(
  line: string,
): { readonly number: string; readonly letters: string } | undefined {
  const { text } = cleanField(line);
  const number = ITEM.exec(text)?.[1];
  if (number === undefined) return undefined;
  return { number, letters: cleaned(text.replace(ITEM, "")).letters };
}

/**
 * The entries of a list in one line that repeat others, no more than `most`, when each of the others is
 * a field by itself: keywords.
 */
export function foundAsEntries(
  line: string,
  fields: Rest,
  most: number,
): readonly string[] | undefined {
  const { text } = cleanField(line);
  for (const between of BETWEEN) {
    const entries = text.split(between).map(lettersOf).filter(Boolean);
    const repeats = entries.filter((entry, i) => entries.indexOf(entry) !== i);
    if (entries.length < 2 || repeats.length > most) continue;
    if (fields.takeAll([...new Set(entries)])) return repeats;
  }
  return undefined;
}
