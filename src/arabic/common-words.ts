/** Which words are those of the language, and so no part of a name. Data: `data/common-words.json`. */
import common from "./data/common-words.json" with { type: "json" };
import { verbalNouns } from "./derived-forms.ts";
import { GIVEN } from "./given-names.ts";

/** Listed with ال, a word is known without it too. */
const COMMON = new Set(
  Object.values(common)
    .flatMap((line) => line.split(" "))
    .flatMap((word) => (/^ال.{3}/.test(word) ? [word, word.slice(2)] : [word])),
);

const ENDINGS = "هما تها تهم يات تين تان ها هم نا ات ون ين ان وا يه ته ه ت ي ا".split(" ");

/** Whether a folded word, as it is, is in the list of common words. */
export const isListed = (word: string): boolean => COMMON.has(word);

/** Whether a folded word, or what is left of it without affixes, is in the list of common words. */
export function isCommon(word: string): boolean {
  if (COMMON.has(word)) return true;
  const forms = withoutPrefixes(word);
  return (
    forms.some((form) => COMMON.has(form)) || forms.some(hasCommonStem) || forms.some(isDerived)
  );
}

/** A form of a verb whose verbal noun is listed, but no given name: `المنتقل`, not `المنتصر`. */
export const isDerived = (form: string): boolean =>
  !GIVEN.has(form.replace(/^ال/, "")) && verbalNouns(form).some((noun) => COMMON.has(noun));

/** The word, and it without proclitics, the article and the prefixes of verbs. */
function withoutPrefixes(word: string): string[] {
  const forms = [word];
  for (let at = 0; at < forms.length && forms.length < MOST_FORMS; at += 1) {
    const form = forms[at] ?? "";
    if (form.length < 4) continue;
    const first = form.charAt(0);
    if ("وفبلك".includes(first) || /^س[اتني]/.test(form)) forms.push(form.slice(1));
    if (form.length < 5) continue;
    if (form.startsWith("لل")) forms.push(`ا${form}`);
    if (form.startsWith("ال")) forms.push(form.slice(2));
    else if ("يتن".includes(first)) forms.push(form.slice(1));
  }
  return forms;
}

const MOST_FORMS = 8;

function hasCommonStem(form: string): boolean {
  for (const ending of ENDINGS) {
    if (form.length - ending.length < 3 || !form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    if (COMMON.has(stem) || COMMON.has(`${stem}ه`)) return true;
  }
  return false;
}
