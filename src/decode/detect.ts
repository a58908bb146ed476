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
const SINGLE_BYTE = ["windows-1256", "iso-8859-6", "mac-arabic", "cp720", "windows-1252"];

/** Letters of Arabic news from the most to the least frequent, and what each is worth. */
const LETTERS = "اليمونرتبةعدسفهكأحقجشصىطخإذزءضثغئظآؤ";
const WORTH = new Map([...LETTERS].map((letter, rank) => [letter, 2 - rank / 20]));

/** Average worth from which a text is taken for Arabic (or for Latin script with accents). */
const PLAUSIBLE = 0.8;
const MARGIN = 0.1;

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

/** The single-byte encoding in which the file reads best. */
export function guessSingleByte(bytes: Uint8Array): Guess {
  const scored = SINGLE_BYTE.map((encoding) => {
    const text = decodeAs(bytes, encoding);
    return { encoding, text, score: plausibility(text) };
  }).sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best !== undefined && best.score >= PLAUSIBLE) {
    const rival = scored.find(({ text }) => text !== best.text);
    return { encoding: best.encoding, sure: best.score - (rival?.score ?? 0) >= MARGIN };
  }
  const other = analyse(bytes).find(({ name }) => name !== "UTF-8" && iconv.encodingExists(name));
  return { encoding: other?.name.toLowerCase() ?? "windows-1256", sure: false };
}

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

const isLatin = (code: number): boolean => {
  const small = code | 0x20;
  return code < 0x80 && small >= 0x61 && small <= 0x7a;
};

/**
 * How much a decoded text looks like what people write: the average worth of its characters above
 * U+007F. Arabic letters count by frequency; an accented letter is good inside a Latin word only,
 * an Arabic one is bad there; everything that a wrong table produces is bad.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    count += 1;
    const kind = KIND[code];
    const value = VALUE[code] ?? -2;
    if (kind === OTHER) sum += value;
    else {
      const beside = isLatin(text.charCodeAt(i - 1)) || isLatin(text.charCodeAt(i + 1));
      if (kind === ARABIC_LETTER) sum += beside ? -1 : value;
      else sum += beside ? value : -2;
    }
  }
  return count === 0 ? 0 : sum / count;
}
