/** Where the letters of a raw record have gone, line by line. */
import { longestFirst } from "#src/longest-first.ts";
import { cleanField } from "#src/parse/clean-field.ts";
import { cleaned } from "./cleaned.ts";
import { Left, type Places } from "./left.ts";
import { lettersOf } from "./letters.ts";
import { foundAsEntries, itemOf } from "./list-lines.ts";
import type { RawLine } from "./raw-lines.ts";

/** Number of letters found in each place. */
export interface Account {
  readonly body: number;
  readonly fields: number;
  readonly noise: number;
  /** Letters that `changes` accounts for: altered by cleaning, or taken off as a repetition. */
  readonly changes: number;
  /** Lines, as the raw record has them, of which letters are nowhere. */
  readonly missing: readonly string[];
}

/**
 * Finds each line: a field that is the line, else a place in the body, in a field, in the noise; and
 * takes it out there: what is
 * printed twice must be kept twice. Longer lines first, so that a word does not take the place of
 * the sentence that holds it.
 */
export function accountFor(lines: readonly RawLine[], places: Places): Account {
  const left = new Left(places);
  const sum = { body: 0, fields: 0, noise: 0, changes: 0 };
  const missing: string[] = [];
  /** Lines of which only the words are looked for, when all others have been found. */
  const later: string[] = [];
  let again = places.changes["repeated-keywords"] ?? 0;
  let items = places.changes["list-marks"] ?? 0;
  /** Pieces of lines that were found whole: a page that prints one again repeats itself. */
  const pieces = new Set<string>();
  const printed = (parts: readonly string[]) => {
    if (parts.length > 1) for (const part of parts) pieces.add(lettersOf(part));
  };
  /** Lines found as they are that could be an item too: one of the same letters may need their place. */
  const held = new Map<string, NonNullable<ReturnType<typeof itemOf>>>();
  const takeItem = (item: ReturnType<typeof itemOf>): boolean => {
    if (item === undefined || items === 0) return false;
    if (item.letters !== "" && !left.body.takeWhole(item.letters)) return false;
    items -= 1;
    sum.changes += item.number.length;
    sum.body += item.letters.length;
    return true;
  };

  const wanted = lines.map((line) => wantedOf([line].flat()));
  const known = new Set(["", ...wanted.map(({ letters }) => letters)]);
  const isLine = (part: string): boolean => known.has(lettersOf(part));
  // Of what stands in a line and was taken out of it, a word that is a line elsewhere is found there.
  const divided = new Set(known);
  const piecesOf = (parts: readonly string[]): readonly Wanted[] =>
    parts
      .map((part) => wantedOf([part]))
      .filter(({ letters }) => {
        const isNew = !divided.has(letters);
        divided.add(letters);
        return isNew;
      });
  longestFirst(wanted, lengthOf, ({ line, letters, altered, parts }) => {
    const size = letters.length;
    // A line of nothing but words that are lines elsewhere is looked for there.
    if (parts.length > 1 && parts.every(isLine)) return [];
    const explained = altered === 0 || stated(line, places.changes);
    const place = explained ? left.take(letters) : undefined;
    const item = items > 0 ? itemOf(line) : undefined;
    // Addresses are kept as they are.
    const asWritten = place ?? left.take(lettersOf(line));
    if (asWritten !== undefined) {
      if (item !== undefined) held.set(letters, item);
      printed(parts);
      const other = place === undefined ? 0 : altered;
      sum[asWritten] += size - other;
      sum.changes += other;
    } else if (again > 0 && places.fields.some((field) => lettersOf(field) === letters)) {
      again -= 1;
      sum.changes += size;
    } else if (takeItem(item) || takeItem(held.get(letters))) {
      held.delete(letters);
    } else {
      const repeats = foundAsEntries(line, left.fields, again);
      const other = repeats?.join("").length ?? 0;
      again -= repeats?.length ?? 0;
      if (repeats !== undefined) sum.fields += size - other;
      else if (explained && left.body.takeAcross(letters)) {
        sum.body += size;
        printed(parts);
      } else if (parts.length > 1) return piecesOf(parts);
      else if (pieces.has(letters)) sum.changes += size;
      else if (isDamaged(line, places.changes)) later.push(line);
      else missing.push(line);
      sum.changes += other;
    }
    return [];
  });
  for (const line of later) {
    const letters = lettersOf(line);
    if (left.takeWords(line, known)) sum.body += letters.length;
    else if (!isRun(line) || !left.hasHad(letters)) missing.push(line);
  }
  return { ...sum, missing };
}

/** Torn markup, or bytes that are none: another reader may part the line, and put words of it elsewhere. */
const isDamaged = (line: string, changes: Places["changes"]): boolean =>
  /[<>]/.test(line) || (changes["undecodable-bytes"] ?? 0) > 0 || isRun(line);

/** One letter again and again, as of a text in a wrong encoding: it could have any other's place. */
const isRun = (line: string): boolean => /^(.)\1*$/u.test(lettersOf(line));

interface Wanted {
  readonly line: string;
  readonly letters: string;
  readonly altered: number;
  readonly parts: readonly string[];
}

const wantedOf = (parts: readonly string[]): Wanted => {
  const line = parts.join(" ");
  return { line, parts, ...cleaned(line) };
};

const lengthOf = ({ letters }: Wanted): number => letters.length;

/** Whether the article says of each rule that altered a line that it altered something. */
function stated(line: string, changes: Places["changes"]): boolean {
  return Object.keys(cleanField(line).changes).every((rule) => (changes[rule] ?? 0) > 0);
}
