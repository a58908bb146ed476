/** Text decoded twice: saved as Unicode after its bytes had been read in the wrong encoding. */
import { isUtf8 } from "node:buffer";
import type { Changes } from "#src/article.ts";
import type { Decoded } from "./decode.ts";
import { guessSingleByte, OLDER_ARABIC, plausibility } from "./detect.ts";
import type { Encoding } from "./encodings.ts";
import { withoutReferences } from "./escaped.ts";
import { encoded, type Misreading, misreadings, olderSuspect } from "./misreadings.ts";

const USUAL = misreadings("windows-1256");

/**
 * Takes one decoding back, line by line, where that is certain: the line's characters are all bytes
 * of the encoding that they were read in, and those bytes read as Arabic in the other.
 * Repaired lines are counted as `mojibake` and reported; a suspicious line that cannot be repaired
 * is left as it is and reported.
 */
export function repairMojibake(text: string, changes: Changes, path: string): Decoded {
  const plain = withoutReferences(text);
  if (plain !== undefined) {
    const repaired = repairMojibake(plain, changes, path);
    if (repaired.changes !== changes) return repaired;
  }
  const suspect = certain(text, USUAL);
  if (suspect === undefined) return { text, encoding: "utf-8", changes, messages: [] };
  const lines = text.split("\n");
  const ways = misreadings(olderOf(lines));
  const sure = lines.map((line) => once(line, ways, 0) ?? inParts(line, ways));
  const isRepaired = (line: string, i: number) => line !== lines[i];
  const signs = certain(lines[sure.findIndex(isRepaired)] ?? "", ways);
  const repaired = signs === undefined ? sure : sure.map((line) => withSigns(line, signs));
  const done = repaired.filter(isRepaired).length;
  const left = repaired.findIndex((line) => certain(line, ways) !== undefined);
  const first = repaired.findIndex(isRepaired);
  const cause = certain(lines[first] ?? "", ways) ?? suspect;
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
            found: `letters that look like ${certain(repaired[left] ?? "", ways)?.found}`,
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

const certain = (line: string, ways: readonly Misreading[]) =>
  ways.find(({ suspect }) => suspect.test(line));

/** The older encoding of all lines that were read in a Western one: of one line it may be a guess. */
function olderOf(lines: readonly string[]): Encoding {
  const raw = lines.map((line) => {
    const way = olderSuspect(line);
    return way && encoded(line, way.bytes);
  });
  const { encoding } = guessSingleByte(Buffer.concat(raw.filter((bytes) => bytes !== undefined)));
  return OLDER_ARABIC.includes(encoding) ? encoding : "windows-1256";
}

/** How often a text may have been decoded too much. */
const MOST_TIMES = 4;

/** What some programs write for half a letter that they could not read. */
const LOST = /(?<=[ØÙ]|â€)\uFFFD/g;

/** The line as it was before the misreading; undefined when that is not certain. */
function once(line: string, ways: readonly Misreading[], times: number): string | undefined {
  if (times === MOST_TIMES) return undefined;
  for (const { suspect, bytes, read } of ways) {
    if (!suspect.test(line)) continue;
    const characters = line.replace(LOST, "");
    // Some programs take accents off their letters.
    const raw = encoded(characters, bytes) ?? encoded(characters.normalize("NFC"), bytes);
    const text = raw && read(raw);
    if (text === undefined) continue;
    const sense = plausibility(text);
    if (sense >= 1 && sense > plausibility(line)) return text;
    const again = once(text, ways, times + 1);
    if (again !== undefined) return again;
  }
  return undefined;
}

/** What stands between Arabic letters that were read as they should be. */
const BETWEEN = /[^\u0600-\u06FF]+/g;

/** A line of which part only was misread, with that part as it was. */
const inParts = (line: string, ways: readonly Misreading[]): string =>
  line.replace(BETWEEN, (part) => once(part, ways, 0) ?? part);

/**
 * A line without Arabic of a text that was misread: its dashes and accented letters are UTF-8 too, when
 * all that they are bytes of is.
 */
function withSigns(line: string, { bytes, found }: Misreading): string {
  if (!found.startsWith("UTF-8") || /^[\0-\x7f]*$|[\u0600-\u06FF]{3}/.test(line)) return line;
  const raw = encoded(line, bytes);
  return raw !== undefined && isUtf8(raw) ? raw.toString("utf8") : line;
}
