/**
 * The one analysis of text for searching, used by index, page, terminal and eval. Steps:
 * words (punctuation separates also without a space) → fold → names with عبد in two words, digits
 * apart from letters →
 * stop words marked → one-letter proclitics removed where the corpus supports it → light10.
 *
 * In the index a running word is one token, `stem ء prefix ى suffix ى`. Folding leaves neither
 * ء nor ى in a word, so `stem ء` finds every form of a stem and nothing else, and a whole token
 * finds one form. Both letters survive Pagefind's tokenizer, which keeps letters and digits only.
 */
import { certainProclitics } from "#src/arabic/clitics.ts";
import { words } from "#src/arabic/fold.ts";
import type { Parts } from "#src/arabic/stem.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";

const STEM_END = "ء";
const AFFIX_END = "ى";
/** A run of letters longer than any word: noise such as an encoded address. Its start is kept. */
const MAX_LENGTH = 40;

/** Stands in the index for a word that is not searched for; Pagefind counts its place. */
export const PLACEHOLDER = "-";

export interface Term {
  /** Folded word. */
  readonly folded: string;
  /** Letters at its beginning that are proclitics in any corpus. */
  readonly certain: number;
  /** The word as written, when a hamza in it may have another seat: what may be meant when it is nowhere. */
  readonly seated?: string;
  readonly stop: boolean;
  /** Number of the word in its text, counting stop words. */
  readonly position: number;
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
}

/** عبد and the name of God after it, which are written as one word or as two. */
const SERVANT_NAME = /^([\u0648\u0641\u0628\u0644\u0643]?عبد)(ال..+)$/;

const SEATED = /[أؤئء]/;

/** Between Arabic letters and digits: 1437هـ, كوفيد19. */
const NUMBER_EDGE = /(?<=[\u0621-\u064A])(?=\d)|(?<=\d)(?=[\u0621-\u064A])/;

/** The folded words that one written word stands for: nearly always itself. */
export function foldedWords(folded: string): readonly string[] {
  if (folded === "") return [];
  if (NUMBER_EDGE.test(folded)) return folded.slice(0, MAX_LENGTH).split(NUMBER_EDGE);
  const [, servant, name] = SERVANT_NAME.exec(folded) ?? [];
  if (servant !== undefined && name !== undefined) return [servant, name];
  return [folded.slice(0, MAX_LENGTH)];
}

/**
 * The words of a text, folded and numbered. Their stems are not known before the archive has been
 * asked which of the possible readings it has: see group.ts.
 */
export function analyse(text: string): Term[] {
  const terms: Term[] = [];
  for (const word of words(text)) {
    const certain = certainProclitics(word.text);
    const seated = SEATED.test(word.text) && { seated: word.text };
    for (const folded of foldedWords(word.folded)) {
      terms.push({
        folded,
        certain,
        ...seated,
        stop: isStopWord(folded, word.text),
        position: terms.length,
        start: word.start,
        end: word.end,
      });
    }
  }
  return terms;
}

/** What to search for to find every form of a stem. */
export const stemToken = (stem: string): string => stem + STEM_END;

/** One form of a stem. The closing ى keeps it from being the beginning of another form. */
export const formToken = ({ stem, prefix, suffix }: Parts): string =>
  stem + STEM_END + prefix + AFFIX_END + suffix + AFFIX_END;
