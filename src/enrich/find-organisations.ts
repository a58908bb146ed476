/** Organisations that no list knows, by the word that says what they are: جامعة حلوان, صحيفة «…». */
import type { NameWord } from "#src/arabic/name-words.ts";
import type { RuleName } from "./found-name.ts";
import type { Words } from "./person-extent.ts";
import { isJoined } from "./tokens.ts";

/** Finds organisations, in the order of the text. */
export function findOrganisations(words: Words): RuleName[] {
  const found: RuleName[] = [];
  for (const head of words.tokens.kinds) {
    if (head < (found.at(-1)?.to ?? 0) || words.taken(head)) continue;
    const kind = words.word(head).organisation;
    if (kind === undefined) continue;
    const organisation = READ[kind.type](head, kind.clitic, words);
    if (organisation) found.push(organisation);
  }
  return found;
}

const LONGEST = 5;

/** `صحيفة يديعوت أحرونوت`, `صحيفة «صوت الناس»`: the name without the head. */
function namedAfter(head: number, _clitic: string, words: Words): RuleName | undefined {
  const { tokens, word, taken } = words;
  const from = head + 1;
  if (from >= tokens.starts.length) return undefined;
  const gap = tokens.text.slice(tokens.ends[head], tokens.starts[from]);
  if (/^\s*["«“]\s*$/.test(gap)) {
    for (let to = from + 1; to <= from + LONGEST && to <= tokens.starts.length; to += 1) {
      const after = tokens.text.slice(tokens.ends[to - 1], tokens.starts[to] ?? tokens.text.length);
      if (/^\s*["»”]/.test(after))
        return { from, to, kind: "organisation", clitic: "", rule: "named after its kind" };
      if (!/^[ -]+$/.test(after)) return undefined;
    }
    return undefined;
  }
  let to = from;
  while (to < from + LONGEST && isJoined(tokens, to) && !taken(to) && isForeign(word(to))) to += 1;
  return to > from
    ? { from, to, kind: "organisation", clitic: "", rule: "named after its kind" }
    : undefined;
}

const isForeign = (word: NameWord): boolean =>
  !word.common &&
  !word.nationality &&
  !word.definite &&
  word.given === undefined &&
  word.particle === undefined &&
  !/^[0-9]/.test(word.folded) &&
  word.folded.length > 2 &&
  !word.title &&
  !word.role &&
  !word.saying &&
  !word.through;

/** `جامعة حلوان`, `معهد ماساتشوستس`: the head with the proper names after it. */
function genitive(head: number, clitic: string, words: Words): RuleName | undefined {
  const { tokens, word, taken } = words;
  let to = head + 1;
  while (to < head + LONGEST && to < tokens.starts.length && isJoined(tokens, to)) {
    const school = SCHOOLS.test(word(head).folded);
    if (!isForeign(word(to)) && !(school && (taken(to) || isUnknown(word(to))))) break;
    if (!school && (word(to).folded.length < 4 || /ي$|يه$|^و/.test(word(to).folded))) break;
    to += 1;
  }
  if (to === head + 1) return undefined;
  return {
    from: head,
    to,
    kind: "organisation",
    clitic,
    rule: "kind and name",
  };
}

/** `جامعة الرمثا` */
const isUnknown = (word: NameWord): boolean => !word.common && !word.nationality && !word.title;

/** Often named after their place: `جامعة حلوان`. */
const SCHOOLS = /جامعه$|معهد$|كليه$|اكاديميه$/;

const WIDE = /^ال(?:عام|وطني|عالمي|دولي|عربي|اسلامي|قومي|اتحادي)ه?$/;

/** `الهيئة العامة للتأمين الصحي`: adjectives with the article, then ل and what it is for. */
function definite(head: number, clitic: string, words: Words): RuleName | undefined {
  const { tokens, word } = words;
  const isNext = (at: number) => at < tokens.starts.length && isJoined(tokens, at);
  let to = head + 1;
  let wide = false;
  while (to <= head + 3 && isNext(to)) {
    const here = word(to);
    if (!(here.nationality && here.definite) && !WIDE.test(here.folded)) break;
    wide = true;
    to += 1;
  }
  if (!wide || !isNext(to)) return undefined;
  const purpose = word(to).folded;
  if (!/^ل.{3}/.test(purpose) || purpose === "للعبه") return undefined;
  to += 1;
  if (isNext(to) && word(to).definite && !/^(?:لل|و)/.test(word(to).folded)) to += 1;
  else if (!purpose.startsWith("لل")) return undefined;
  return {
    from: head,
    to,
    kind: "organisation",
    clitic,
    rule: "kind and purpose",
  };
}

const READ = { before: namedAfter, of: genitive, the: definite };
