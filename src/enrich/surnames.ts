/** Second mentions: the surname of a person whose full name the text has. */
import type { RuleName } from "./found-name.ts";
import type { Extent, Words } from "./person-extent.ts";
import { type Tokens, written } from "./tokens.ts";

/** Found by `title`, `given name`, `son of`, `saying`, `nationality`, `and` or `surname`. */
export type FoundPerson = Extent & RuleName;

/**
 * The people found and later mentions of them by the last name alone, as it is written in the full name;
 * a surname that two of them bear stands for neither.
 */
export function withSurnames(found: readonly FoundPerson[], words: Words): FoundPerson[] {
  const full = found.filter(({ from, to }) => to - from > 1);
  if (full.length === 0) return [...found];
  const covered = new Set(full.flatMap(({ from, to }) => range(from, to)));
  const mentions = [...holders(full, words)].flatMap(([surname, of]) =>
    mentionsOf(surname, words.tokens).flatMap(({ at, clitic }): FoundPerson[] => {
      if (covered.has(at)) return [];
      const span = {
        from: at,
        to: at + 1,
        clitic,
        given: 0,
        kind: "person",
        rule: "surname",
      } as const;
      return [of === undefined ? { ...span, parts: 1 } : { ...span, parts: of.parts, of }];
    }),
  );
  const again = new Set(mentions.map(({ from }) => from));
  return [
    ...full,
    ...found.filter(({ from, to }) => to - from === 1 && !again.has(from)),
    ...mentions,
  ];
}

/** Surname → the one person who bears it; undefined when two do. */
function holders(
  full: readonly FoundPerson[],
  { tokens, word }: Words,
): Map<string, FoundPerson | undefined> {
  const bySurname = new Map<string, FoundPerson | undefined>();
  const nameOf = ({ from, to, clitic }: Extent) =>
    tokens.text.slice((tokens.starts[from] ?? 0) + clitic.length, tokens.ends[to - 1]);
  for (const person of full) {
    const surname = written(tokens, person.to - 1);
    if (surname.length < 3 || word(person.to - 1).common) continue;
    // Of آل سعود nobody is called سعود for it.
    if (word(person.to - 2).folded === "ال") continue;
    const other = bySurname.get(surname);
    const shared = bySurname.has(surname) && (!other || nameOf(other) !== nameOf(person));
    bySurname.set(surname, shared ? undefined : (other ?? person));
  }
  return bySurname;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Words that are exactly this one, or with a proclitic before it. */
function mentionsOf(surname: string, tokens: Tokens): { at: number; clitic: string }[] {
  const found: { at: number; clitic: string }[] = [];
  const merged = surname.startsWith("ال") ? surname.slice(2) : undefined;
  const needle = merged ?? surname;
  for (let i = tokens.text.indexOf(needle); i >= 0; i = tokens.text.indexOf(needle, i + 1)) {
    const at = wordAt(i, tokens);
    const text = written(tokens, at);
    if (!text.endsWith(surname) && !(merged && text.endsWith(`لل${merged}`))) continue;
    const before = text.endsWith(surname)
      ? text.slice(0, text.length - surname.length)
      : text.slice(0, text.length - surname.length + 1);
    if (/^[وف]?[بلك]?$/.test(before)) found.push({ at, clitic: before });
  }
  return found;
}

/** The word that holds an offset. */
function wordAt(offset: number, { starts }: Tokens): number {
  let low = 0;
  let high = starts.length;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
