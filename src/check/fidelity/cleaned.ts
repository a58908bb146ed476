/** A raw line as the cleaning shows it. */
import { cleanField } from "#src/parse/clean-field.ts";
import { lettersOf } from "./letters.ts";

/** A line as it is shown, and how many of its letters the cleaning made others. */
export function cleaned(line: string): { readonly letters: string; readonly altered: number } {
  const { text, changes } = cleanField(line);
  const letters = lettersOf(text);
  if (Object.keys(changes).length === 0) return { letters, altered: 0 };
  return { letters, altered: differing(lettersOf(line.normalize("NFC")), letters) };
}

function differing(before: string, after: string): number {
  const counts = new Map<string, number>();
  for (const letter of before) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let other = 0;
  for (const letter of after) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) other += 1;
    else counts.set(letter, left - 1);
  }
  return Math.min(other, after.length);
}
