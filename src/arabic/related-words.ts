/**
 * Words that mean the same, or the same in another number, and that no rule of letters joins: broken
 * plurals, spellings of foreign names, names of months. Data: `data/broken-plurals.json`,
 * `data/spellings.json`, `data/months.json` and the names of the gazetteer.
 */
import plurals from "./data/broken-plurals.json" with { type: "json" };
import spellings from "./data/spellings.json" with { type: "json" };
import { fold } from "./fold.ts";
import { GAZETTEER } from "./gazetteer.ts";
import { MONTH_SPELLINGS } from "./months.ts";
import { consonants } from "./skeleton.ts";
import { light10 } from "./stem.ts";

/** Singular and plural of a noun or adjective, as written. */
export const BROKEN_PLURALS: readonly (readonly [singular: string, plural: string])[] =
  Object.values(plurals).flatMap((pairs) =>
    pairs.map((pair) => {
      const [singular = "", plural = ""] = pair.split(" ");
      return [singular, plural] as const;
    }),
  );

/** Sets of words that stand for each other, as written. */
export const SPELLINGS: readonly (readonly string[])[] = [
  ...spellings.map((set) => set.split(" ")),
  ...months(),
  ...names(),
];

/** The names of each month that are one word. */
function months(): string[][] {
  const sets: string[][] = Array.from({ length: 12 }, () => []);
  for (const { name, month } of MONTH_SPELLINGS)
    if (!name.includes(" ")) sets[month - 1]?.push(name);
  return sets;
}

/**
 * Words in which two spellings of one name differ, where they differ in one word and that is another
 * transliteration: غوتيريش and جوتيريش, but not الشمال and الجنوب.
 */
function names(): string[][] {
  const sets: string[][] = [];
  for (const { name, aliases = [], short = [] } of GAZETTEER) {
    const forms = [name, ...aliases, ...short].map((form) => fold(form).split(" "));
    forms.forEach((form, i) => {
      for (const other of forms.slice(0, i)) {
        if (form.length !== other.length) continue;
        const [place, another] = form.flatMap((word, at) => (word === other[at] ? [] : [at]));
        if (place === undefined || another !== undefined) continue;
        const set = [form[place] ?? "", other[place] ?? ""];
        const [a, b] = set.map((word) => consonants(light10(word).stem));
        if (a === b) sets.push(set);
      }
    });
  }
  return sets;
}
