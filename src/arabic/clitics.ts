/**
 * One-letter proclitics (و ف ب ك ل س written onto the next word). Without a dictionary nobody can
 * tell the ب of بسوريا from the ب of بلدية, or the و of وقال from the و of وزير. A corpus can:
 *
 * - A word that occurs with the article before it (البلدية, الوزير) begins with a letter of its own;
 *   و also after a preposition (بواشنطن).
 * - Otherwise و goes, and the others where the rest of the word, with or without the article, is in
 *   as many documents as the word itself, and in three at least. س comes before a verb only, ك before none.
 *
 * One spelling needs no corpus: إ begins a word, so whatever stands before it (لإطلاق) is proclitics.
 */
import { foldDiacritics } from "./fold.ts";
import { light10, type Parts } from "./stem.ts";

/** Words that lose, and words that keep, their first letter against the rule of thumb. */
export interface Proclitics {
  /** Folded words that lose a first ف ب ك ل س. */
  readonly lost: ReadonlySet<string>;
  /** Folded words whose first letter is their own. */
  readonly kept: ReadonlySet<string>;
}

const BEFORE_HAMZA = /^[وفبكل]+(?=إ)/;
/** Documents that must have the rest of the word. */
const ENOUGH = 3;
/** One in so many documents that have a word may have it with an article by mistake. */
const MISTAKES = 50;
const MIN_LENGTH = 4;
const PROCLITIC = /^(?:[وفبكل]|س(?=[ايتن]))/;
const WITH_ARTICLE = /^(?:[وفبك]?ال|لل)/;

/**
 * The folded word without a first letter that may be a proclitic; undefined when none can be.
 * @example withoutProclitic("لاطلاق") // "اطلاق"
 * @example withoutProclitic("وبسوريا") // "بسوريا"
 * @example withoutProclitic("بلد") // undefined: too short to tell
 */
export function withoutProclitic(folded: string): string | undefined {
  if (folded.length < MIN_LENGTH || !PROCLITIC.test(folded)) return undefined;
  return WITH_ARTICLE.test(folded) ? undefined : folded.slice(1);
}

/**
 * Decides for every word of a corpus whether its first letter is a proclitic.
 * @param frequency folded word → number of documents that have it
 */
export function chooseProclitics(frequency: ReadonlyMap<string, number>): Proclitics {
  const lost = new Set<string>();
  const kept = new Set<string>();
  const count = (word: string) => frequency.get(word) ?? 0;
  for (const [word, own] of frequency) {
    const rest = withoutProclitic(word);
    if (rest === undefined) continue;
    const and = word.startsWith("و");
    const evidence = (and ? BEFORE_AND : BEFORE).reduce(
      (sum, letters) => sum + count(letters + word),
      0,
    );
    if (evidence >= Math.max(1, own / MISTAKES)) kept.add(word);
    else if (!and) {
      const withArticle = count(`ال${rest}`);
      const enough = count(rest) + withArticle >= Math.max(ENOUGH, own);
      if (enough && !isVerbAfterK(word, withArticle)) lost.add(word);
    }
  }
  return { lost, kept };
}

/** كيري is not ك and يرى: ك stands before nouns, and what never has the article may be a verb. */
const isVerbAfterK = (word: string, withArticle: number): boolean =>
  /^ك[يتن]/.test(word) && withArticle < ENOUGH;

const BEFORE = ["ال", "وال", "بال", "لل"] as const;
const BEFORE_AND = ["ال", "وال", "بال", "لل", "ب", "ل"] as const;

/**
 * The parts of a folded word whose proclitics the corpus has judged; the letters removed belong to
 * the prefix.
 * @param certain number of letters that are proclitics in any case
 * @example splitWord("وبسوريا", …) // { prefix: "وب", stem: "سوريا", suffix: "" }
 */
export function splitWord(folded: string, { lost, kept }: Proclitics, certain = 0): Parts {
  let word = folded.slice(certain);
  for (;;) {
    const rest = withoutProclitic(word);
    if (rest === undefined || (word.startsWith("و") ? kept.has(word) : !lost.has(word))) break;
    word = rest;
  }
  return behind(folded.slice(0, folded.length - word.length), word);
}

/**
 * How many letters of a word, as written, are certainly proclitics: those before إ.
 * @example certainProclitics("ولإطلاق") // 2
 */
export const certainProclitics = (written: string): number =>
  (BEFORE_HAMZA.exec(foldDiacritics(written))?.[0] ?? "").length;

/** The folded word with one more letter in front: each proclitic that an article may have put there. */
export const withProclitics = (folded: string): string[] =>
  [..."لبوفكس"].map((letter) => letter + folded);

/**
 * Every way to read a folded word when there is no corpus to ask: with all of its letters first,
 * then with one proclitic fewer each time.
 */
export function readings(folded: string, certain = 0): Parts[] {
  const found: Parts[] = [];
  let word: string | undefined = folded.slice(certain);
  while (word !== undefined) {
    found.push(behind(folded.slice(0, folded.length - word.length), word));
    word = withoutProclitic(word);
  }
  return found;
}

function behind(letters: string, word: string): Parts {
  const parts = light10(word);
  return letters === "" ? parts : { ...parts, prefix: letters + parts.prefix };
}
