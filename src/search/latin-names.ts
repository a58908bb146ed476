/** Which names of the archive Latin words are: whole, in part, or half typed. */
import { nameKey } from "./names.ts";

export interface Known {
  /** Names in Latin letters, folded, with the archive's names that they stand for. */
  readonly aliases: readonly (readonly [alias: string, names: readonly string[]])[];
  /** The archive's names, the commonest first. */
  readonly common: readonly string[];
  /** Those of people, who are called by a part of their name too. */
  readonly people: ReadonlySet<string>;
}

/** A name of the archive, and the part of it that was typed; of a word that is no name, the word. */
export interface Meant {
  readonly name: string;
  readonly part: string;
}

/** Fewest letters of a part of a name, and of the beginning of one. */
const PART = 3;
const BEGINNING = 4;

/**
 * The commonest name that is written so in Latin letters, else in the plural, else with other words
 * beside; for a last word that is nowhere also one that goes on from it.
 */
export function findName(
  words: readonly string[],
  { aliases, common, people }: Known,
  nowhere: ReadonlySet<string>,
): Meant | undefined {
  const key = words.join(" ");
  const mayGoOn = key.length >= BEGINNING && nowhere.has(words.at(-1) ?? "");
  const ways: readonly ((alias: string) => boolean)[] = [
    (alias) => alias === key,
    (alias) => alias === `${key}s`,
    (alias) => key.length >= PART && ` ${alias} `.includes(` ${key} `),
    (alias) => mayGoOn && ` ${alias}`.includes(` ${key}`),
  ];
  for (const isMeant of ways) {
    const found = aliases.filter(([alias]) => isMeant(alias));
    const name = common.find((one) => found.some(([, names]) => names.includes(one)));
    if (name === undefined) continue;
    const [alias = ""] = found.find(([, names]) => names.includes(name)) ?? [];
    return { name, part: people.has(name) ? partOf(name, alias, key) : name };
  }
  return undefined;
}

/** Words in a row as names, the longest first; what is no name stays. */
export function readNames(
  run: string,
  find: (words: readonly string[]) => Meant | undefined,
): readonly Meant[] {
  const words = nameKey(run).split(" ");
  const read: Meant[] = [];
  for (let from = 0; from < words.length; ) {
    let end = words.length;
    let meant = find(words.slice(from, end));
    while (meant === undefined && end > from + 1) {
      end -= 1;
      meant = find(words.slice(from, end));
    }
    const word = words[from] ?? "";
    read.push(meant ?? { name: word, part: word });
    from = end;
  }
  return read;
}

/**
 * The words of a person's name at the places that the typed ones have in its alias; of one with
 * another number of words, the last for the last.
 * @example partOf("باراك أوباما", "barack obama", "obama") // "أوباما"
 */
function partOf(name: string, alias: string, key: string): string {
  const words = name.split(" ");
  const count = alias.split(" ").length;
  const length = key.split(" ").length;
  const before = alias.slice(0, Math.max(0, ` ${alias}`.indexOf(` ${key}`)));
  const first = before.split(" ").length - 1;
  if (words.length === count) return words.slice(first, first + length).join(" ");
  return first > 0 && first + length === count ? words.slice(-length).join(" ") : name;
}
