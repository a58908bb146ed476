/**
 * Folding for matching: two spellings that a reader takes for the same word become the same string.
 * One named function per folding, its code points in its doc; `fold` applies all of them in order.
 * Never used on text that is shown.
 */

/** Vowel signs, Quranic marks, superscript alef and tatweel: U+0610–061A, 064B–065F, 0670, 06D6–06ED, 0640. */
export const foldDiacritics = (s: string): string =>
  s.replace(/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g, "");

/** Invisible format characters: soft hyphen, ZWSP–RLM, U+202A–202E, 2060–2069, FEFF, ALM. */
export const foldInvisible = (s: string): string =>
  s.replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "");

/** أ إ آ ٱ → ا. */
export const foldAlef = (s: string): string => s.replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627");

/** ى ی ې ۍ ێ ے → ي. */
export const foldYeh = (s: string): string =>
  s.replace(/[\u0649\u06CC\u06D0\u06CD\u06CE\u06D2]/g, "\u064A");

/** ة ۀ ہ ھ ە → ه. */
export const foldTehMarbuta = (s: string): string =>
  s.replace(/[\u0629\u06C0\u06C1\u06BE\u06D5]/g, "\u0647");

/** ؤ → و, ئ → ي, ء is dropped. */
export const foldHamza = (s: string): string =>
  s
    .replace(/\u0624/g, "\u0648")
    .replace(/\u0626/g, "\u064A")
    .replace(/\u0621/g, "");

/** Persian and Maghrebi letters: ک ڪ گ ڭ → ك, پ → ب, چ → ج, ژ → ز, ڤ ڥ → ف. */
export const foldForeignLetters = (s: string): string =>
  s
    .replace(/[\u06A9\u06AA\u06AF\u06AD]/g, "\u0643")
    .replace(/\u067E/g, "\u0628")
    .replace(/\u0686/g, "\u062C")
    .replace(/\u0698/g, "\u0632")
    .replace(/[\u06A4\u06A5]/g, "\u0641");

/** Arabic-Indic and extended digits ٠–٩ ۰–۹ → 0–9: the last four bits of each are its value. */
export const foldDigits = (s: string): string =>
  s.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Latin letters to lower case without accents: `Médecins` → `medecins`. */
export const foldLatin = (s: string): string =>
  s
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC");

/** NFKC, then each step above. */
function foldByStep(text: string): string {
  let s = foldInvisible(text.normalize("NFKC"));
  s = foldDiacritics(s);
  s = foldAlef(s);
  s = foldYeh(s);
  s = foldTehMarbuta(s);
  s = foldHamza(s);
  s = foldForeignLetters(s);
  s = foldDigits(s);
  return /[^\u0600-\u06FF0-9 ]/.test(s) ? foldLatin(s) : s;
}

/** The units that are folded each by itself: up to the end of the Arabic block, but for those below. */
const UNITS = 0x700;
/** Greek and what follows up to the Arabic block, and hamzas and madda on the letter before. */
const DEPENDS = /[\u0300-\u05FF\u0653-\u0655]/;
const DROPPED = 0;
/** No unit folds to this one. */
const BY_STEP = 0xffff;
/** Unit → what it is folded to. */
const FOLDED = Uint16Array.from({ length: UNITS }, (_, unit) => {
  const written = String.fromCharCode(unit);
  const folded = foldByStep(written);
  if (unit === 0 || folded.length > 1 || DEPENDS.test(written)) return BY_STEP;
  return folded === "" ? DROPPED : folded.charCodeAt(0);
});

/** Longest text that is folded unit by unit. */
const LONGEST = 4096;
const units = new Uint16Array(LONGEST);

/**
 * The whole folding of one word or text: NFKC, then each step above. Letters of Arabic and Latin are
 * looked up in a table of what these steps make of them.
 * @example fold("إِطلاقُ النّـارِ") // "اطلاق النار"
 */
export function fold(text: string): string {
  const { length } = text;
  if (length > LONGEST) return foldByStep(text);
  let count = 0;
  let same = true;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = unit < UNITS ? (FOLDED[unit] ?? BY_STEP) : BY_STEP;
    if (folded === BY_STEP) return foldByStep(text);
    if (folded !== unit) same = false;
    if (folded !== DROPPED) {
      units[count] = folded;
      count += 1;
    }
  }
  return same ? text : String.fromCharCode(...units.subarray(0, count));
}

/** A run of letters, digits and the marks that belong to them. */
export const WORD = /[\p{L}\p{N}\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]+/gu;

export interface Word {
  /** As written. */
  readonly text: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Folded; may be empty when the word is marks only. */
  readonly folded: string;
}

/**
 * The words of a text, in order. Punctuation separates also without a space: `قال،وأضاف` is two words.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = match[0];
    found.push({ text: word, start, end: start + word.length, folded: fold(word) });
  }
  return found;
}

/** Words of a list, folded: an array, or a line with blanks between them. */
export const foldedSet = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set((typeof list === "string" ? list.split(" ") : list).map(fold));
