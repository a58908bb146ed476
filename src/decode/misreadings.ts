/** How Arabic text looks once its bytes were read in the wrong encoding, and how it is read again. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { decodeAs, type Encoding } from "./encodings.ts";

/** What bytes were once taken for, and what they are. */
export interface Misreading {
  readonly found: string;
  /** A line that may have suffered it. */
  readonly suspect: RegExp;
  /** Byte of each character, where it is not the character's own code. */
  readonly bytes: ReadonlyMap<string, number>;
  /** The text of the bytes; undefined when they are none. */
  readonly read: (bytes: Buffer) => string | undefined;
}

/** The bytes 80–FF of an encoding by the characters that it shows them as. */
const bytesOf = (encoding: string): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: 0x80 }, (_, i) => [shown(encoding, 0x80 + i), 0x80 + i] as const).filter(
      ([character]) => character !== "\uFFFD",
    ),
  );
const shown = (encoding: string, byte: number) => iconv.decode(Buffer.of(byte), encoding);

/** The characters of some bytes, for a class of a regular expression. */
function charactersOf(bytes: ReadonlyMap<string, number>, from: number, to: number): string[] {
  const all = [...bytes].filter(([, byte]) => byte >= from && byte <= to);
  return all.map(([character]) => character);
}
const escaped = (characters: readonly string[]): string =>
  characters.map((character) => character.replace(/[\\\]^-]/, "\\$&")).join("");

/** Bytes 80–9F that an encoding leaves undefined are shown as control characters. */
const CONTROLS = "\\u0080-\\u009F";

const WESTERN = bytesOf("windows-1252");
const ARABIC = bytesOf("windows-1256");
/** With the characters of other programs for some bytes: Ω, the euro, the apple. */
const MAC_ROMAN = new Map([
  ...bytesOf("macintosh"),
  ["\u03A9", 0xbd],
  ["\u20AC", 0xdb],
  ["\uF8FF", 0xf0],
] as const);

const utf8 = (bytes: Buffer) => (isUtf8(bytes) ? bytes.toString("utf8") : undefined);

/**
 * Pairs that lost their second byte, made whole: AD is a soft hyphen, which many programs drop
 * (of `ح`), A0 is a space that becomes a plain one, and windows-1252 has no character for 81 (of `ف`) and 9D (of `”`). No other Arabic letter
 * loses its own.
 */
function wholePairs(bytes: Buffer, feh = "", quote = ""): Buffer {
  const whole = bytes
    .toString("latin1")
    .replace(/\xD8(?![\x80-\xBF])/g, "\xD8\xAD")
    .replace(/\xC2 ?(?![\x80-\xBF])/g, "\xC2\xA0")
    .replace(/(?<!\xD9[\xA0-\xA9])\xD9(?![\x80-\xBF])/g, (lead) => feh || lead)
    .replace(/\xE2\x80(?![\x80-\xBF])/g, (lead) => quote || lead);
  return Buffer.from(whole, "latin1");
}

const westernNext = `[${escaped(charactersOf(WESTERN, 0x80, 0xbf))}${CONTROLS}]`;

/** UTF-8 read as windows-1252: pairs of `Ø` to `Û` and a sign; read twice, of any lead byte and a sign. */
const LATIN_1: Misreading = {
  found: "UTF-8 read as Latin-1",
  suspect: new RegExp(
    `[Ø-Û]${westernNext}|(?:[Â-ß]${westernNext}|â${westernNext}${westernNext}){2}`,
  ),
  bytes: WESTERN,
  read: (bytes) => utf8(wholePairs(bytes, "\xD9\x81", "\xE2\x80\x9D")),
};

/** UTF-8 read as windows-1256: `ط§ظ„`; read twice: `ط·آ§ط¸â€‍`. */
const WINDOWS_1256: Misreading = {
  found: "UTF-8 read as windows-1256",
  suspect: new RegExp(`(?:[طظ][${escaped(charactersOf(ARABIC, 0x80, 0xbf))}]){2}|ط[·¸]`),
  bytes: ARABIC,
  read: (bytes) => utf8(wholePairs(bytes)),
};

/** UTF-8 read as Mac Roman, `ÿßŸÑ`, or as a code page of DOS, `╪º┘ä`. */
function otherUtf8(name: string, bytes: ReadonlyMap<string, number>): Misreading {
  const lead = escaped(charactersOf(bytes, 0xd8, 0xd9));
  const next = escaped(charactersOf(bytes, 0x80, 0xbf));
  return {
    found: `UTF-8 read as ${name}`,
    suspect: new RegExp(`(?:[${lead}][${next}]){2}`),
    bytes,
    read: utf8,
  };
}

const OF_UTF8: readonly Misreading[] = [
  LATIN_1,
  WINDOWS_1256,
  otherUtf8("Mac Roman", MAC_ROMAN),
  otherUtf8("code page 437", bytesOf("cp437")),
  otherUtf8("code page 850", bytesOf("cp850")),
];

/**
 * Words of an older Arabic encoding read as windows-1252 are accented letters throughout: `ÇáãÇÁ`.
 * Read as Mac Roman, the article is `«·`.
 */
const OF_OLDER: readonly Omit<Misreading, "read">[] = [
  { found: "read as Mac Roman", suspect: /«·[^\s«»]/, bytes: MAC_ROMAN },
  {
    found: "read as Latin-1",
    suspect: /[À-ÖØ-öø-þ]{4}|(?:[À-ÖØ-öø-þ]{3}[^a-z]*){2}/i,
    bytes: WESTERN,
  },
];

/** ISO-8859-6 read as windows-1256 has accented letters for the last of the alphabet: `لê`. */
const ISO_AS_1256: Misreading = {
  found: "ISO-8859-6 read as windows-1256",
  suspect: /[\u0621-\u064A][àâçèéêëîïôùûü]|[àâçèéêëîïôùûü][\u0621-\u064A]/,
  bytes: ARABIC,
  read: (bytes) => decodeAs(bytes, "iso-8859-6"),
};

/** Those of a text, in the order in which they are tried. */
export const misreadings = (older: Encoding): readonly Misreading[] => [
  ...OF_UTF8,
  ...OF_OLDER.map((one) => ({
    ...one,
    found: `${older} ${one.found}`,
    read: (bytes: Buffer) => decodeAs(bytes, older),
  })),
  ISO_AS_1256,
];

/** Those that are read in an older encoding, which is to be found out first. */
export const olderSuspect = (text: string) => OF_OLDER.find(({ suspect }) => suspect.test(text));

/** The bytes that a line was read from; undefined when it holds what they cannot be. */
export function encoded(line: string, bytes: ReadonlyMap<string, number>): Buffer | undefined {
  const raw = Buffer.alloc(line.length);
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    const byte = code < 0x80 ? code : (bytes.get(line.charAt(i)) ?? code);
    if (byte >= 0x100) return undefined;
    raw[i] = byte;
  }
  return raw;
}
