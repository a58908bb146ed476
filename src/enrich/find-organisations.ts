/** Organisations that no list knows, by the word that says what they are: جامعة حلوان, صحيفة «…». */
import type { NameWord } from "#src/arabic/name-words.ts";
import type { RuleName } from "./found-name.ts";
import {
  isNext,
  isNoun,
  isOfKind,
  purposeEnd,
  WIDE,
  withAdjectives,
} from "./organisation-extent.ts";
import type { Words } from "./person-extent.ts";
import { isJoined } from "./tokens.ts";

/** What the search for organisations may ask beyond the words of a text. */
export interface OrganisationWords extends Words {
  /** Whether a word alone is the name of a place, wherever it stands. */
  readonly place: (at: number) => boolean;
}

/** Finds organisations, in the order of the text. */
export function findOrganisations(words: OrganisationWords): RuleName[] {
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

/** `صحيفة يديعوت أحرونوت`, `صحيفة «صوت الناس»`: the name without the head, unless that has adjectives. */
function namedAfter(head: number, clitic: string, words: OrganisationWords): RuleName | undefined {
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
  if (to === from || isDescription(head, to, words)) return undefined;
  const whole = MEDIA.test(word(head).folded) ? to : withAdjectives(head, to, words);
  const isCalled = to === from + 1 && !CLUB.test(word(head).folded) && words.place(from);
  return whole > to || isCalled
    ? { from: head, to: whole, kind: "organisation", clitic, rule: "kind and name" }
    : { from, to, kind: "organisation", clitic: "", rule: "named after its kind" };
}

/** `نادي فالنسيا` is called `فالنسيا`, but `بنك إنجلترا` is not called `إنجلترا`. */
const CLUB = /ناد|فريق/;

/** Their adjectives describe them, and are no part of the name. */
const MEDIA = /صحيف|جريده|مجله|موقع|مطبوعه|وكاله/;

/** `مجموعة مختارة`, `هيئة محلفين`: one word that says what kind, or of whom; `جامعة برلين` is in a city. */
const isDescription = (head: number, to: number, { word, taken }: Words): boolean => {
  const { folded } = word(head + 1);
  if (to !== head + 2 || taken(head + 1)) return false;
  return /^م.{4,}ه$/.test(folded) || (/^.{3,}ين$/.test(folded) && !SCHOOLS.test(word(head).folded));
};

const isForeign = (word: NameWord): boolean =>
  !word.common &&
  !word.nationality &&
  !word.definite &&
  word.given === undefined &&
  word.particle === undefined &&
  !/[0-9]/.test(word.folded) &&
  !THEIRS.test(word.folded) &&
  word.folded.length > 2 &&
  !word.title &&
  !word.role &&
  !word.saying &&
  !word.through;

/** `جامعة حلوان`, `معهد ماساتشوستس`, `مركز وادي الدولي للمعارض`: the head with what is its own. */
function genitive(head: number, clitic: string, words: Words): RuleName | undefined {
  const { tokens, word, taken } = words;
  const school = SCHOOLS.test(word(head).folded);
  const from = head + 1;
  let to = from;
  while (to < head + LONGEST && to < tokens.starts.length && isJoined(tokens, to)) {
    // جامعة القرويين بفاس
    if (to > from && /^بال/.test(word(to).folded)) break;
    if (to > from && taken(to) && word(to).folded.startsWith("ب")) break;
    if (!isForeign(word(to)) && !(school && (taken(to) || isUnknown(word(to))))) break;
    if (!school && (word(to).folded.length < 4 || /ي$|يه$|^و/.test(word(to).folded))) break;
    to += 1;
  }
  if (to === from || isDescription(head, to, words)) return undefined;
  const whole = MEDIA.test(word(head).folded) ? to : withAdjectives(head, to, words, isOfKind);
  if (whole === to && !school && (isOfNoun(to, words) || isTown(head, to, words))) return undefined;
  return {
    from: head,
    to: whole > to || isResearch(to, words) ? (purposeEnd(whole, words) ?? whole) : to,
    kind: "organisation",
    clitic,
    rule: "kind and name",
  };
}

/** `مؤسسة صوامع الغلال`: what the head is of is a noun with another. */
const isOfNoun = (to: number, words: Words): boolean =>
  isNext(to, words) && isNoun(words.word(to)) && !/يه?$|^الم.*ه$/.test(words.word(to).folded);

/** `مركز شقران` is a small town as often, unless it is for something that no town is. */
const isTown = (head: number, to: number, words: Words): boolean =>
  words.word(head).folded.endsWith("مركز") && to === head + 2 && !isResearch(to, words);

/** `مركز شقران للدراسات` */
const isResearch = (to: number, words: Words): boolean =>
  isNext(to, words) && /^لل(?:دراس|ابحاث|بحوث|حوار|سياس|فكر)/.test(words.word(to).folded);

/** `جامعة الرمثا` */
const isUnknown = (word: NameWord): boolean =>
  !word.common && !word.nationality && !word.title && !THEIRS.test(word.folded);

/** `بخبرائهما` */
const THEIRS = /^[وفبلك].+ه(?:م|ما|ن|ا)$/;

/** Often named after their place: `جامعة حلوان`. */
const SCHOOLS = /جامعه$|معهد$|كليه$|اكاديميه$/;

/** `الهيئة العامة للتأمين الصحي`: adjectives with the article, then ل and what it is for. */
function definite(head: number, clitic: string, words: Words): RuleName | undefined {
  const { word } = words;
  let at = head + 1;
  while (at <= head + 3 && isNext(at, words)) {
    const here = word(at);
    if (!(here.nationality && here.definite) && !WIDE.test(here.folded)) break;
    at += 1;
  }
  const to = at > head + 1 ? purposeEnd(at, words) : undefined;
  return to === undefined
    ? undefined
    : { from: head, to, kind: "organisation", clitic, rule: "kind and purpose" };
}

const READ = { before: namedAfter, of: genitive, the: definite };
