/** Whether a name goes on with the next word: by the word's form, by what is read of the name, by what follows. */
import type { NameWord } from "#src/arabic/name-words.ts";
import type { Extent, Words } from "./person-extent.ts";
import { type Tokens, written } from "./tokens.ts";

/** What is read of a name before one of its parts. */
export interface Before extends Pick<Extent, "parts" | "given"> {
  /** The part right before is a given name. */
  readonly isGiven: boolean;
  /** The part right before has the article and is no given name. */
  readonly isClan: boolean;
  /** The first is that of a foreigner. */
  readonly foreign: boolean;
}

/** Whether a word that looks like one of the language is the family's name. */
export const isFamily = ({ family }: NameWord, { given, isGiven, foreign }: Before): boolean =>
  family !== undefined && !foreign && given > 0 && (isGiven || family === "origin");

/** `إدريس بن حمود القاضي.`: a title with nothing after it but and; the dead may have theirs there. */
export const isTitleAsFamily = (
  at: number,
  { isGiven, foreign }: Before,
  words: Words,
): boolean => {
  const here = words.word(at);
  return (
    isGiven &&
    !foreign &&
    here.definite &&
    here.title &&
    !/شهيد|راحل|مرحوم/.test(here.folded) &&
    (!isClose(at + 1, words.tokens) || isConjoined(at + 1, words))
  );
};

/** Whether blanks alone, or a hyphen alone, stand before a word: names go on over no dash. */
export function isClose(at: number, { text, starts, ends }: Tokens): boolean {
  const end = ends[at - 1] ?? 0;
  if (starts[at] === end + 1) return " \t\u00A0-_".includes(text.charAt(end));
  return /^(?:[ \t\u00A0]+|[-_])$/.test(text.slice(ends[at - 1] ?? 0, starts[at] ?? 0));
}

/** `يمرر`, `ستزور`, `واستقبلت`; but `يلتسين`, `يانوكوفيتش`. */
const VERB = /^(?:[وف]?س?ي[^اويل]|ست.{3}|[وف]است.{3})/;
/** `متهكما`: how he says it. */
const MANNER = /^مت.{3,}ا$/;
/** `للرقص`: what something is for. */
const PURPOSE = /^لل.{2}/;
/** `العائدين`, `المنكوبات`. */
const PLURAL = /^ال.{4,}(?:ين|ون|ات)$/;
/** `العائد`, `المتوج`: after a given name of Arabs a family's as often, else what somebody does. */
const PARTICIPLE = /^ال(?:.ا..|م[تنس].{2,})$/;
/** English words of firms, films and malls: `هاردي آند سونز`. */
const ENGLISH = /^(?:اند|مول|سنتر|سيتي|بلازا)$/;
/** `تداولاتها`, `بخبرائهما`: something of theirs. */
const THEIRS = /(?:.{3}ات(?:ه|ها|هم|نا)|.{3}ه(?:م|ما|ن))$/;

/** Whether a word that the language does not know may go on a name. */
export const mayFollow = ({ folded }: NameWord, { foreign, isClan }: Before): boolean =>
  !((foreign || isClan) && PARTICIPLE.test(folded)) &&
  !VERB.test(folded) &&
  !MANNER.test(folded) &&
  !PURPOSE.test(folded) &&
  !ENGLISH.test(folded) &&
  !PLURAL.test(folded) &&
  !THEIRS.test(folded);

/** `وغانلوكا`: and another name, unless و begins a foreign word: `وايت`. */
export function isConjoined(at: number, { tokens, word }: Words): boolean {
  if (word(at).given?.startsWith("و")) return true;
  const text = written(tokens, at);
  return /^و(?![ايو](?!ل))/.test(text) && text.length > 4;
}
