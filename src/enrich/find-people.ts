/** People whom no list knows: by titles, verbs of saying, given names, nationalities before them. */
import type { NameWord } from "#src/arabic/name-words.ts";
import { afterRole } from "./after-role.ts";
import { namesThing } from "./context.ts";
import { type Extent, personExtent, sonExtent, type Words } from "./person-extent.ts";
import { isRather, isSure, isWordHere, wordBefore } from "./sure-names.ts";
import { type FoundPerson, withSurnames } from "./surnames.ts";
import { isJoined, written } from "./tokens.ts";

/** Finds people, in the order of the text; spans may overlap those of the gazetteer. */
export function findPeople(given: Words): FoundPerson[] {
  const words = withPreposition(given);
  const found: FoundPerson[] = [];
  /** Clubs and firms with a person's name: they have it without the word نادي as well. */
  const groups = new Set<string>();
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
    const { extent, rule } = person;
    const isGroup = isOfGroup(extent, words);
    if (isGroup || isOfThing(extent.from, words)) {
      end = extent.to;
      if (isGroup) groups.add(textOf(extent, words));
      continue;
    }
    accept(extent, rule);
    for (let more = conjoined(end, words); more; more = conjoined(end, words)) accept(more, "and");
  }
  const people = groups.size === 0 ? found : found.filter((one) => !groups.has(textOf(one, words)));
  return withSurnames(people, words).sort((a, b) => a.from - b.from);
}

/** A name as written, without what is written onto it. */
const textOf = ({ from, to, clitic }: Extent, { tokens }: Words): string =>
  tokens.text.slice((tokens.starts[from] ?? 0) + clitic.length, tokens.ends[to - 1]);

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
    if (extent && !isWordHere(head, words) && isSure(extent, here, words))
      return { extent, rule: "given name" };
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

const isOfThing = (from: number, words: Words): boolean =>
  namesThing(from, (at) => wordBefore(at, words));

/** `نادي إيفان بلوم` */
const isOfGroup = ({ from }: Extent, words: Words): boolean =>
  GROUPS.test(wordBefore(from, words) ?? "");

const GROUPS = /^(?:و|ب|ل)?(?:نادي|فريق|شركه|بنك|مصرف|دوري|مجموعه)$/;

const FIRST_PARTICLES = new Set("ابو ابي ابا ابن عبد".split(" "));

function startAt(at: number, words: Words): Extent | undefined {
  if (at >= words.tokens.starts.length || !isJoined(words.tokens, at) || words.taken(at)) {
    return undefined;
  }
  // After a verb ل is "in order to" sooner than a name's first letter: `قال ليطمئن الناس`.
  const here = words.word(at);
  if (here.given === undefined && here.folded.startsWith("ل")) return undefined;
  if (here.given?.startsWith("و")) return undefined;
  const extent = personExtent(at, words);
  if (extent === undefined || isRather(here, words.word(at + 1), extent.parts)) return undefined;
  return { ...extent, clitic: "" };
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
