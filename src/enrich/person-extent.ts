/** How far a person's name goes from the word where it begins. */
import { makesCompound, type NameWord } from "#src/arabic/name-words.ts";
import {
  type Before,
  isClose,
  isConjoined,
  isFamily,
  isTitleAsFamily,
  mayFollow,
} from "./name-end.ts";
import type { Tokens } from "./tokens.ts";

/** What the search for people may ask about the words of a text. */
export interface Words {
  readonly tokens: Tokens;
  /** What a word can be, by its number. */
  readonly word: (at: number) => NameWord;
  /** Whether a name of the gazetteer that is no person's covers a word. */
  readonly taken: (at: number) => boolean;
}

export interface Extent {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Proclitic on the first word. */
  readonly clitic: string;
  /** Parts of the name: عبد الله and آل سعود are one each. */
  readonly parts: number;
  /** Parts that are given names. */
  readonly given: number;
}

/** Words that a name has at most. */
const LONGEST = 9;

/**
 * Reads a name from a word on: given names, particles with what they need, words that the language
 * does not know, family names with the article. It ends before punctuation, before a word of the
 * language, before a nationality, before و with another name.
 * @returns undefined when no name begins here
 */
export function personExtent(from: number, words: Words): Extent | undefined {
  const { begins, given: clitic, compound, particle } = words.word(from);
  if (!begins && clitic === undefined && !compound && particle !== "arab") return undefined;
  return extend({ from, to: from, clitic: clitic ?? "", parts: 0, given: 0 }, words);
}

/**
 * The name of which a word before بن is the first: `مطيران بن سرور`. Whatever stands there is a name,
 * unless it is a role or heads the name of a firm.
 */
export function sonExtent(son: number, words: Words, titled = false): Extent | undefined {
  const from = son - 1;
  const first = words.word(from);
  if (first.through || first.role || first.organisation) return undefined;
  if (!titled && (first.definite || isNoun(first))) return undefined;
  if (first.folded.length < 3 || words.taken(from)) return undefined;
  const begun = { from, to: son, clitic: first.given ?? "", parts: 1, given: 1 };
  const extent = extend(begun, words);
  return extent !== undefined && extent.parts > 1 ? extent : undefined;
}

/** `أسرة بن مطيران`, `ومعجنات بن وسمسم`; but `سنية بن مطيران`. */
const isNoun = ({ folded, common, given }: NameWord): boolean =>
  given === undefined && (/.{4}ات$/.test(folded) || (common && /[^ي]ه$/.test(folded)));

function extend({ from, clitic, ...begun }: Extent, words: Words): Extent | undefined {
  let { to, parts, given } = begun;
  let isGiven = given > 0;
  let isClan = false;
  while (to < words.tokens.starts.length && to - from < LONGEST) {
    if (to > from && !isClose(to, words.tokens)) break;
    const before: Before = { parts, given, isGiven, isClan, foreign: words.word(from).foreign };
    const part = words.taken(to) ? undefined : partAt(to, before, words);
    if (part === undefined) break;
    to += part.length;
    parts += 1;
    isGiven = part.given === true;
    if (isGiven) given += 1;
    isClan = !isGiven && parts > 1 && words.word(to - 1).definite;
    if (part.last) break;
  }
  return parts === 0 ? undefined : { from, to, clitic, parts, given };
}

/** One part of a name. */
interface Part {
  /** In words. */
  readonly length: number;
  readonly given?: true;
  /** Nothing follows it: الثاني, الابن. */
  readonly last?: true;
}

function partAt(at: number, before: Before, words: Words): Part | undefined {
  const { tokens, word } = words;
  const isFirst = before.parts === 0;
  const here = word(at);
  if (here.compound && at + 1 < tokens.starts.length && isClose(at + 1, tokens)) {
    const first = isFirst ? bareOf(here.folded) : here.folded;
    if (makesCompound(first, word(at + 1).folded)) return { length: 2, given: true };
  }
  if (here.particle === "arab" || (here.particle === "foreign" && !isFirst)) {
    const length = particleLength(at, words, before.isGiven);
    if (length === 0) return undefined;
    return /^(?:بنت?|عبد)$/.test(here.folded) ? { length, given: true } : { length };
  }
  // After the family's name no other part comes: `رؤوف الدرعي متفرجا`.
  if (before.isClan && !here.definite && here.particle === undefined) return undefined;
  if (here.given === "" || (isFirst && here.given !== undefined)) {
    const isRole = !isFirst && here.alsoWord && (here.role || here.folded === "صباح");
    return isRole ? undefined : { length: 1, given: true };
  }
  if (isFirst) return here.begins ? { length: 1 } : undefined;
  if (here.afterName) return { length: 1, last: true };
  if (isFamily(here, before)) return { length: 1 };
  if (isTitleAsFamily(at, before, words)) return { length: 1, last: true };
  const goesOn = here.unknown && !here.role && mayFollow(here, before) && !isConjoined(at, words);
  return goesOn ? { length: 1 } : undefined;
}

const bareOf = (word: string): string => (/^[وفبل].{3}/.test(word) ? word.slice(1) : word);

/** Words that a particle takes with it, itself included; 0 when no name follows it. */
function particleLength(at: number, { tokens, word, taken }: Words, afterGiven: boolean): number {
  let length = 1;
  for (;;) {
    const next = at + length;
    if (next >= tokens.starts.length || !isClose(next, tokens) || taken(next)) return 0;
    const here = word(next);
    const particle = word(at + length - 1);
    length += 1;
    if (here.particle !== undefined) continue;
    if (here.given === "") return length;
    // عبد الرؤوف, آل خليفة: what follows is part of the name whatever the word means.
    if (/^(?:عبد|ال|بن|بنت)$/.test(particle.folded) && !here.nationality) return length;
    // هاني أبو حجر
    if (afterGiven && /^اب[وا]$/.test(particle.folded) && !here.definite) return length;
    if (particle.particle === "arab") return here.common && !here.definite ? 0 : length;
    return here.common ? 0 : length;
  }
}
