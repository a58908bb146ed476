/** Names under their letters, as the index of an Arabic book has them. */
import { compareArabic } from "./collate.ts";

/** The forms of alif with hamza or madda stand under the bare alif. */
const ALIFS = /^[أإآٱ]/;

/** The article is not counted: `الجزائر` stands under ج. Three letters must remain. */
const ARTICLE = /^ال(?=\S{3})/;

/** What a name is sorted by. @example sortName("الجزائر") // "جزائر" */
export const sortName = (name: string): string => name.replace(ARTICLE, "");

/**
 * The letter under which a name stands; `#` for digits and signs.
 * @example indexLetter("الأردن") // "ا"
 */
export function indexLetter(name: string): string {
  const first = [...sortName(name).replace(ALIFS, "ا")][0] ?? "";
  return /\p{L}/u.test(first) ? first.toUpperCase() : "#";
}

/**
 * Compares two names by their place in such an index.
 * @example ["تونس", "الجزائر", "الأردن"].sort(compareNames) // ["الأردن", "تونس", "الجزائر"]
 */
export const compareNames = (a: string, b: string): number =>
  compareArabic(sortName(a), sortName(b)) || compareArabic(a, b);

/** Names in the order of such an index, under their letters. */
export function underLetters<Named extends { readonly name: string }>(
  items: readonly Named[],
): { readonly letter: string; readonly items: readonly Named[] }[] {
  const sorted = items
    .map((item) => ({ item, key: sortName(item.name) }))
    .sort((a, b) => compareArabic(a.key, b.key) || compareArabic(a.item.name, b.item.name));
  const groups = new Map<string, Named[]>();
  for (const { item } of sorted) {
    const letter = indexLetter(item.name);
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups].map(([letter, list]) => ({ letter, items: list }));
}
