/** Text decoded twice: saved as Unicode after its bytes had been read in the wrong encoding. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Changes } from "#src/article.ts";
import type { Decoded } from "./decode.ts";
import { plausibility } from "./detect.ts";

/** What bytes were once taken for, and what they are. */
interface Misreading {
  readonly found: string;
  /** A line that may have suffered it. */
  readonly suspect: RegExp;
  /** Byte of each character, where it is not the character's own code. */
  readonly bytes: ReadonlyMap<string, number>;
  /** The text of the bytes; undefined when they are none. */
  readonly read: (bytes: Buffer) => string | undefined;
}

/** The bytes 80–FF of a Windows encoding by the characters that it shows them as. */
const bytesOf = (encoding: string): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: 0x80 }, (_, i) => [shown(encoding, 0x80 + i), 0x80 + i] as const).filter(
      ([character]) => character !== "\uFFFD",
    ),
  );
const shown = (encoding: string, byte: number) => iconv.decode(Buffer.of(byte), encoding);

const WESTERN = bytesOf("windows-1252");
const ARABIC = bytesOf("windows-1256");

/**
 * Arabic in UTF-8 is pairs of a byte D8–DB and one of 80–BF. Read as windows-1252 they are `Ø§Ù„`,
 * once more `Ã˜Â§`; read as windows-1256 `ط§ظ„`. Words of windows-1256 read as windows-1252 are
 * accented letters throughout: `ÇáãÇÁ`.
 */
const MISREADINGS: readonly Misreading[] = [
  {
    found: "UTF-8 read as Latin-1",
    suspect:
      /[\u00D8-\u00DB][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00C3[\u0098-\u009B\u02DC\u2122\u0161\u203A]\u00C2/,
    bytes: WESTERN,
    read: (bytes) => utf8(wholePairs(bytes, "\xD9\x81")),
  },
  {
    found: "UTF-8 read as windows-1256",
    suspect: new RegExp(`(?:[طظ][${[...ARABIC.keys()].slice(0, 0x40).join("")}]){2}`),
    bytes: ARABIC,
    read: (bytes) => utf8(wholePairs(bytes)),
  },
  {
    found: "windows-1256 read as Latin-1",
    suspect: /(?:[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FE]{3}[^a-z]*){2}/i,
    bytes: WESTERN,
    read: (bytes) => iconv.decode(bytes, "windows-1256"),
  },
];

const utf8 = (bytes: Buffer) => (isUtf8(bytes) ? bytes.toString("utf8") : undefined);

/**
 * Pairs that lost their second byte, made whole: AD is a soft hyphen, which many programs drop
 * (of `ح`), and windows-1252 has no character for 81 (of `ف`). No other Arabic letter loses its own.
 */
function wholePairs(bytes: Buffer, feh = ""): Buffer {
  const whole = bytes
    .toString("latin1")
    .replace(/\xD8(?![\x80-\xBF])/g, "\xD8\xAD")
    .replace(/(?<!\xD9[\xA0-\xA9])\xD9(?![\x80-\xBF])/g, (lead) => feh || lead);
  return Buffer.from(whole, "latin1");
}

/**
 * Takes one decoding back, line by line, where that is certain: the line's characters are all bytes
 * of the encoding that they were read in, and those bytes read as Arabic in the other.
 * Repaired lines are counted as `mojibake` and reported; a suspicious line that cannot be repaired
 * is left as it is and reported.
 */
export function repairMojibake(text: string, changes: Changes, path: string): Decoded {
  const suspect = MISREADINGS.find((misreading) => misreading.suspect.test(text));
  if (suspect === undefined) return { text, encoding: "utf-8", changes, messages: [] };
  const lines = text.split("\n");
  const repaired = lines.map((line) => once(line, 0) ?? inParts(line));
  const isRepaired = (line: string, i: number) => line !== lines[i];
  const done = repaired.filter(isRepaired).length;
  const left = repaired.findIndex((line) => certain(line) !== undefined);
  const first = repaired.findIndex(isRepaired);
  const cause = certain(lines[first] ?? "") ?? suspect;
  const messages: Decoded["messages"] = [
    ...(done > 0
      ? [
          {
            rule: "mojibake",
            severity: "warning" as const,
            path,
            line: first + 1,
            found: `${done} lines decoded twice (${cause.found})`,
            advice: "repaired; compare with the source",
          },
        ]
      : []),
    ...(left >= 0
      ? [
          {
            rule: "mojibake",
            severity: "warning" as const,
            path,
            line: left + 1,
            found: `letters that look like ${certain(repaired[left] ?? "")?.found}`,
            expected: "Arabic letters",
            advice: "left as they are; look for a better copy",
          },
        ]
      : []),
  ];
  return {
    text: repaired.join("\n"),
    encoding: "utf-8",
    changes: done > 0 ? { ...changes, mojibake: done } : changes,
    messages,
  };
}

const certain = (line: string) => MISREADINGS.find(({ suspect }) => suspect.test(line));

/** How often a text may have been decoded too much. */
const MOST_TIMES = 3;

/** What some programs write for half a letter that they could not read. */
const LOST = /(?<=[\u00D8\u00D9])\uFFFD/g;

/** The line as it was before the misreading; undefined when that is not certain. */
function once(line: string, times: number): string | undefined {
  if (times === MOST_TIMES) return undefined;
  for (const { suspect, bytes, read } of MISREADINGS) {
    if (!suspect.test(line)) continue;
    const raw = encoded(line.replace(LOST, ""), bytes);
    const text = raw && read(raw);
    if (text === undefined) continue;
    if (plausibility(text) >= 1) return text;
    const again = once(text, times + 1);
    if (again !== undefined) return again;
  }
  return undefined;
}

/** What stands between Arabic letters that were read as they should be. */
const BETWEEN = /[^\u0600-\u06FF]+/g;

/** A line of which part only was misread, with that part as it was. */
const inParts = (line: string): string => line.replace(BETWEEN, (part) => once(part, 0) ?? part);

/** The bytes that a line was read from; undefined when it holds what they cannot be. */
function encoded(line: string, bytes: ReadonlyMap<string, number>): Buffer | undefined {
  const raw = Buffer.alloc(line.length);
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    const byte = code < 0x80 ? code : (bytes.get(line.charAt(i)) ?? code);
    if (byte >= 0x100) return undefined;
    raw[i] = byte;
  }
  return raw;
}
