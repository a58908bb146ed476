/**
 * Which encoding a file without valid UTF-8 is in: the one in which the whole of it reads as Arabic.
 * Statistics of letters decide between the Arabic single-byte encodings, which chardet confuses;
 * chardet is asked when none of them makes sense of the file.
 */
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { decodeAs, type Encoding } from "./encodings.ts";

export interface Guess {
  readonly encoding: Encoding;
  /** False when another encoding is nearly as likely, or none is likely. */
  readonly sure: boolean;
}

/** In order of how often they are met; a tie goes to the first. */
export const OLDER_ARABIC: readonly Encoding[] = [
  "windows-1256",
  "iso-8859-6",
  "mac-arabic",
  "cp720",
];
const SINGLE_BYTE = [...OLDER_ARABIC, "windows-1252"];

/** Letters of Arabic news from the most to the least frequent, and what each is worth. */
const LETTERS = "اليمونرتبةعدسفهكأحقجشصىطخإذزءضثغئظآؤ";
const WORTH = new Map([...LETTERS].map((letter, rank) => [letter, 2 - rank / 20]));

/** Average worth from which a text is taken for Arabic (or for Latin script with accents). */
const PLAUSIBLE = 0.8;
const MARGIN = 0.1;

/** What the commonest encoding is given beforehand: it outweighs a letter or two, and no text. */
const HEAD_START = new Map([["windows-1256", 1]]);

/**
 * UTF-16 without a byte order mark: in Arabic and Latin text every second byte is 00 or 06.
 * Undefined for anything else.
 */
export function guessUtf16(bytes: Uint8Array): Guess | undefined {
  const pairs = bytes.length >> 1;
  if (pairs === 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even += 1;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd += 1;
  }
  if (Math.max(even, odd) < pairs * 0.8 || Math.min(even, odd) > pairs * 0.4) return undefined;
  return { encoding: odd > even ? "utf-16le" : "utf-16be", sure: true };
}

/** Bytes that chardet is shown: it needs a second for each megabyte. */
const SAMPLE = 100_000;

/** The single-byte encoding in which the file reads best. */
export function guessSingleByte(bytes: Uint8Array): Guess {
  const high = bytes.reduce((count, byte) => count + (byte >> 7), 0);
  const scored = SINGLE_BYTE.map((encoding) => {
    const text = decodeAs(bytes, encoding);
    const start = (HEAD_START.get(encoding) ?? 0) / Math.max(high, 1);
    return { encoding, text, score: plausibility(text, bytes) + start };
  }).sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best !== undefined && best.score >= PLAUSIBLE) {
    const read = withPlainSpaces(best.text);
    const rival = scored.find(({ text }) => withPlainSpaces(text) !== read);
    return { encoding: best.encoding, sure: best.score - (rival?.score ?? 0) >= MARGIN };
  }
  const other = analyse(bytes.subarray(0, SAMPLE)).find(
    ({ name }) => name !== "UTF-8" && iconv.encodingExists(name),
  );
  return { encoding: other?.name.toLowerCase() ?? "windows-1256", sure: false };
}

/** Encodings that differ in the byte of a space only read a file alike. */
const withPlainSpaces = (text: string): string => text.replaceAll("\u00A0", " ");

const ARABIC_LETTER = 1;
const LATIN_LETTER = 2;
const OTHER = 3;

/** Kind and worth of every character, looked up by code: a file is scored five times over. */
const KIND = new Uint8Array(0x10000).fill(OTHER);
const VALUE = new Float32Array(0x10000).fill(-2);
const rate = (characters: Iterable<string>, kind: number, value: (c: string) => number): void => {
  for (const c of characters) {
    KIND[c.charCodeAt(0)] = kind;
    VALUE[c.charCodeAt(0)] = value(c);
  }
};
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));

rate(range(0xc0, 0xff), LATIN_LETTER, () => 1.2);
rate("œŒ", LATIN_LETTER, () => 1.2);
rate("×÷", OTHER, () => -2);
rate("\u00A0«»،؛؟…–—‘’“”\u0640", OTHER, () => 0.5);
rate(range(0x64b, 0x652), OTHER, () => 0.5);
rate([...range(0x660, 0x669), ..."پچژگڤ"], OTHER, () => 0.2);
rate(LETTERS, ARABIC_LETTER, (letter) => WORTH.get(letter) ?? 0);
rate("یک", ARABIC_LETTER, () => 1);
rate(" 0123456789.-/:()\"'%", OTHER, () => 0.5);

const isLatin = (code: number): boolean => {
  const small = code | 0x20;
  return code < 0x80 && small >= 0x61 && small <= 0x7a;
};

const ALEF = 0x627;
const LAM = 0x644;
const TEH_MARBUTA = 0x629;
/** What the article adds where a word begins with it, as every fifth word of news does. */
const ARTICLE = 1.5;

/**
 * How much a decoded text looks like what people write: the average worth of its characters above
 * U+007F. Arabic letters count by frequency, more in the article, and ة is bad before a letter; an
 * accented letter is good inside a Latin word only, an Arabic one is bad there; everything that a
 * wrong table produces is bad.
 *
 * @param bytes of a text of one byte a character: those above 7F count, whatever they came to.
 */
export function plausibility(text: string, bytes?: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && (bytes?.[i] ?? 0) < 0x80) continue;
    count += 1;
    const kind = KIND[code];
    const value = VALUE[code] ?? -2;
    if (kind === OTHER) sum += value;
    else {
      const beside = isLatin(text.charCodeAt(i - 1)) || isLatin(text.charCodeAt(i + 1));
      if (kind === LATIN_LETTER) sum += beside ? value : -2;
      else if (beside) sum -= 1;
      else sum += placed(text, i, code, value);
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The worth of an Arabic letter where it stands. */
function placed(text: string, i: number, code: number, value: number): number {
  if (code === TEH_MARBUTA) return isArabic(text.charCodeAt(i + 1)) ? -2 : value;
  const begins = text.charCodeAt(i - 1) === ALEF && !isArabic(text.charCodeAt(i - 2));
  return code === LAM && begins ? value + ARTICLE : value;
}

const isArabic = (code: number): boolean => KIND[code] === ARABIC_LETTER;
