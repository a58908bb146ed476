/** Where the letters of a raw record have gone, line by line. */
import { longestFirst } from "#src/longest-first.ts";
import { cleanField } from "#src/parse/clean-field.ts";
import { cleaned } from "./cleaned.ts";
import { lettersOf } from "./letters.ts";
import { foundAsEntries, itemOf } from "./list-lines.ts";
import type { RawLine } from "./raw-lines.ts";
import { Rest } from "./rest.ts";

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

export interface Places {
  readonly body: string;
  readonly fields: readonly string[];
  readonly noise: readonly string[];
  readonly changes: Readonly<Record<string, number>>;
  readonly title: string;
  /** Texts that the body shows and a field holds as well. */
  readonly captions?: readonly string[];
}

/**
 * Finds each line: a field that is the line, else a place in the body, in a field, in the noise; and
 * takes it out there: what is
 * printed twice must be kept twice. Longer lines first, so that a word does not take the place of
 * the sentence that holds it.
 */
export function accountFor(lines: readonly RawLine[], places: Places): Account {
  const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split("\n"));
  const body = new Rest(linesOf([places.body]));
  // What a caption shows is in its field as it was printed: it is one place, not two.
  for (const caption of places.captions ?? []) body.takeWhole(lettersOf(caption));
  const noise = new Rest(linesOf(places.noise));
  const fields = new Rest(linesOf(places.fields));
  const sum = { body: 0, fields: 0, noise: 0, changes: 0 };
  const missing: string[] = [];
  const title = lettersOf(places.title);
  let repeated = places.changes["repeated-title"] ?? 0;
  let again = places.changes["repeated-keywords"] ?? 0;
  let items = places.changes["list-marks"] ?? 0;
  const find = (letters: string): "body" | "fields" | "noise" | undefined => {
    if (fields.takeWhole(letters)) return "fields";
    if (body.takeWhole(letters) || body.take(letters)) return "body";
    if (fields.take(letters)) return "fields";
    return noise.take(letters) ? "noise" : undefined;
  };

  const wanted = lines.map((line) =>
    typeof line === "string" ? wantedOf([line]) : wantedOf(line),
  );
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
  longestFirst(wanted, lengthOf, ({ line, letters, altered, parts, torn }) => {
    const size = letters.length;
    // A line of nothing but words that are lines elsewhere is looked for there.
    if (parts.length > 1 && parts.every(isLine)) return [];
    const explained = altered === 0 || stated(line, places.changes);
    const place = explained ? find(letters) : undefined;
    const item = items > 0 ? itemOf(line) : undefined;
    // Addresses are kept as they are.
    const asWritten = place ?? find(lettersOf(line));
    if (asWritten !== undefined) {
      const other = place === undefined ? 0 : altered;
      sum[asWritten] += size - other;
      sum.changes += other;
    } else if (repeated > 0 && letters === title) {
      repeated -= 1;
      sum.changes += size;
    } else if (again > 0 && places.fields.some((field) => lettersOf(field) === letters)) {
      again -= 1;
      sum.changes += size;
    } else if (item !== undefined && (item.letters === "" || body.takeWhole(item.letters))) {
      items -= 1;
      sum.changes += item.number.length;
      sum.body += item.letters.length;
    } else {
      const repeats = foundAsEntries(line, fields, again);
      const other = repeats?.join("").length ?? 0;
      again -= repeats?.length ?? 0;
      if (repeats !== undefined) sum.fields += size - other;
      else if (explained && body.takeAcross(letters)) sum.body += size;
      else if (parts.length > 1) return piecesOf(parts);
      else if (TORN.test(line) && /\S\s+\S/.test(line)) return tornWords(line);
      else if (torn && body.takeParted(letters)) sum.body += size;
      else missing.push(line);
      sum.changes += other;
    }
    return [];
  });
  const kept = lettersOf([places.body, ...places.fields, ...places.noise].join(""));
  return {
    ...sum,
    missing: missing.filter((line) => !isRun(line) || !kept.includes(lettersOf(line))),
  };
}

/** One letter again and again, as of a text in a wrong encoding: it could have any other's place. */
const isRun = (line: string): boolean => /^(.)\1*$/u.test(lettersOf(line));

/** Markup that is torn: another reader may part its words, and put some of them elsewhere. */
const TORN = /[<>]/;

interface Wanted {
  readonly line: string;
  readonly letters: string;
  readonly altered: number;
  readonly parts: readonly string[];
  /** It was a word of a line of torn markup. */
  readonly torn?: true;
}

const wantedOf = (parts: readonly string[]): Wanted => {
  const line = parts.join(" ");
  return { line, parts, ...cleaned(line) };
};

const tornWords = (line: string): Wanted[] =>
  line.split(/\s+/).map((word) => ({ ...wantedOf([word]), torn: true }));

const lengthOf = ({ letters }: Wanted): number => letters.length;

/** Whether the article says of each rule that altered a line that it altered something. */
function stated(line: string, changes: Places["changes"]): boolean {
  return Object.keys(cleanField(line).changes).every((rule) => (changes[rule] ?? 0) > 0);
}
