/** People whom no list knows: by titles, verbs of saying, given names, nationalities before them. */
import type { NameWord } from "#src/arabic/name-words.ts";
import { namesThing } from "./context.ts";
import { type Extent, personExtent, sonExtent, type Words } from "./person-extent.ts";
import { type FoundPerson, withSurnames } from "./surnames.ts";
import { inOneSentence, isJoined, written } from "./tokens.ts";

/** Words of a role that may stand between its head and the name. */
const LONGEST_ROLE = 9;

/** Finds people, in the order of the text; spans may overlap those of the gazetteer. */
export function findPeople(given: Words): FoundPerson[] {
  const words = withPreposition(given);
  const found: FoundPerson[] = [];
  let end = 0;
  const accept = (extent: Extent, rule: string) => {
    found.push({ ...extent, kind: "person", rule });
    end = extent.to;
  };
  for (const head of words.tokens.triggers) {
    if (head < end) continue;
    const here = words.word(head);
    const person = personAt(head, here, words);
    if (person === undefined) continue;
    if (isOfThing(person.extent.from, words)) {
      end = person.extent.to;
      continue;
    }
    accept(person.extent, person.rule);
    for (let more = conjoined(end, words); more; more = conjoined(end, words)) accept(more, "and");
  }
  return withSurnames(found, words).sort((a, b) => a.from - b.from);
}

/**
 * In texts that write ى as ي, علي is the preposition على; it is the name only after a given name or
 * before بن.
 */
function withPreposition(words: Words): Words {
  const { tokens, word } = words;
  if (/(?:^|\s)على\s/.test(tokens.text) || !/\sعلي\s.*\sعلي\s/s.test(tokens.text)) return words;
  const isName = (at: number) =>
    (at > 0 && word(at - 1).given !== undefined) ||
    (at + 1 < tokens.starts.length && word(at + 1).folded === "بن");
  return {
    ...words,
    word: (at) => {
      const here = word(at);
      return here.folded === "علي" && !isName(at)
        ? { ...here, given: undefined, alsoWord: false, common: true }
        : here;
    },
  };
}

function personAt(
  head: number,
  here: NameWord,
  words: Words,
): { extent: Extent; rule: string } | undefined {
  if (here.title || here.role) {
    const extent = afterRole(head, words);
    if (extent) return { extent, rule: "title" };
  }
  if (here.given !== undefined || FIRST_PARTICLES.has(here.folded)) {
    const extent = personExtent(head, words);
    if (extent && isSure(extent, here, words)) return { extent, rule: "given name" };
  }
  if (here.folded === "بن" && head > 0 && isJoined(words.tokens, head)) {
    const extent = sonExtent(head, words);
    if (extent) return { extent, rule: "son of" };
  }
  if (here.saying) {
    const extent = startAt(head + 1, words);
    if (extent && extent.to - extent.from >= 2) return { extent, rule: "saying" };
    if (extent && isFollowedBySpeech(extent.to, words)) return { extent, rule: "saying" };
  }
  if (here.nationality && here.definite) {
    const extent = startAt(head + 1, words);
    if (extent && extent.to - extent.from >= 2) return { extent, rule: "nationality" };
  }
  return undefined;
}

const isOfThing = (from: number, { tokens, word }: Words): boolean =>
  namesThing(from, (at) => (inOneSentence(tokens, at) ? word(at - 1).folded : undefined));

const FIRST_PARTICLES = new Set("ابو ابي ابا ابن عبد".split(" "));

/**
 * A given name that is a word as well is one before another of its kind, not before a foreigner's
 * (`عادل إيفان` is "Ivan equalised"), what may be a verb, or a word with the article.
 */
function isSure({ from, parts }: Extent, first: NameWord, { word }: Words): boolean {
  if (parts < 2 && first.given !== undefined) return false;
  if (first.given === undefined || !first.alsoWord) return true;
  const second = word(from + 1);
  if (second.given === "") return first.foreign || !second.foreign;
  return !second.definite && !/^[تي]/.test(second.folded);
}

function startAt(at: number, words: Words): Extent | undefined {
  if (at >= words.tokens.starts.length || !isJoined(words.tokens, at) || words.taken(at)) {
    return undefined;
  }
  // After a verb ل is "in order to" sooner than a name's first letter: `قال ليطمئن الناس`.
  const here = words.word(at);
  if (here.given === undefined && here.folded.startsWith("ل")) return undefined;
  const extent = personExtent(at, words);
  return extent && { ...extent, clitic: "" };
}

/** The name after a title, over the words of the role: وزير الخارجية الفرنسي. */
function afterRole(head: number, words: Words): Extent | undefined {
  const { tokens, word, taken } = words;
  for (let at = head + 1; at < head + LONGEST_ROLE && at < tokens.starts.length; at += 1) {
    if (!isJoined(tokens, at)) return undefined;
    if (taken(at)) continue;
    const here = word(at);
    const before = word(at - 1);
    const extent = here.folded === "باسم" ? undefined : personExtent(at, words);
    if (extent && extent.clitic === "") {
      if (extent.to - extent.from > 1) return extent;
      if (before.title || (before.nationality && !here.alsoWord)) return extent;
    }
    if (here.title || here.role || here.through || here.nationality) continue;
    if (here.definite) continue;
    return undefined;
  }
  return undefined;
}

/** `وقال شفتشينكو إن`: what is said follows. */
function isFollowedBySpeech(at: number, { tokens, word }: Words): boolean {
  if (at >= tokens.starts.length) return false;
  if (!isJoined(tokens, at))
    return /[:"«“]/.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]));
  return /^(?:ان|انه|انها|بان)$/.test(word(at).folded);
}

/** A name right after a name and و or a comma: `رونالدو وبول سكولز`. */
function conjoined(at: number, words: Words): Extent | undefined {
  const { tokens } = words;
  if (at >= tokens.starts.length || words.taken(at)) return undefined;
  const between = tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]);
  const text = written(tokens, at);
  if (!/^\s*[،,]?\s*$/.test(between)) return undefined;
  if (!/^و.{2}/.test(text)) return undefined;
  const extent = personExtent(at, words);
  if (!extent || extent.to - extent.from < 2) return undefined;
  return { ...extent, clitic: extent.clitic || "و" };
}
