/** Names of families that look like words: `القرني` beside قرن, `السالم` beside سالم. All on folded words. */
import { isCommon, isDerived, isListed } from "./common-words.ts";
import lists from "./data/name-words.json" with { type: "json" };
import { foldedSet } from "./fold.ts";
import { MEN } from "./given-names.ts";

/** An adjective of origin stands after any Arab's name, another form only right after a given name. */
export type FamilyName = "origin" | "form";

const ROLES = foldedSet(lists.roles);
const ADJECTIVES = foldedSet(lists.adjectives);

/** Whether a folded word is an adjective of public life with the article: `التجاري`, `الخيرية`. */
export const isPublicAdjective = (word: string): boolean =>
  word.startsWith("ال") && ADJECTIVES.has(word.slice(2).replace(/ه$/, ""));

/**
 * What a folded word may be as a family's name; `written` shows ى. A word of the language is none when it is listed as
 * it stands, in the feminine or the plural, an adjective of public life, or a form of a listed verbal noun.
 */
export function familyName(word: string, written: string): FamilyName | undefined {
  if (!/^ال.{3}/.test(word)) return isOrigin(word, written) ? "form" : undefined;
  const bare = word.slice(2);
  if (MEN.has(bare)) return NOT_FAMILIES.has(bare) ? undefined : "form";
  if (isListed(word) || isListed(bare) || /(?:ه|ات|ون)$/.test(bare)) return undefined;
  if (ADJECTIVES.has(bare) || isDerived(word)) return undefined;
  if (bare.endsWith("ي")) return "origin";
  if (bare.endsWith("ين")) return isCommon(word) || bare.startsWith("م") ? undefined : "form";
  return /^ا..ا.$/.test(bare) ? undefined : "form";
}

/** `حكمي` after a given name; but `لاعبي` and `متدربي` are what there are several of. */
const isOrigin = (word: string, written: string): boolean =>
  /^[^اوفبلكسيتنم].{2,}ي$/.test(word) &&
  written.endsWith("ي") &&
  ![word, word.slice(0, -1)].some((one) => ROLES.has(one)) &&
  !isListed(word) &&
  !ADJECTIVES.has(word);

/** Given names that are with the article days, feasts and clubs sooner than families. */
const NOT_FAMILIES = foldedSet(
  "خميس جمعة عيد ربيع شمس قمر مطر هلال نصر فتح رياض طالب توفيق نضال جهاد إقبال إحسان",
);
