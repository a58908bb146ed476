/** Text decoded twice: UTF-8 bytes once read as Latin-1 or windows-1252 and saved again as UTF-8. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Changes } from "#src/article.ts";
import type { Decoded } from "./decode.ts";
import { plausibility } from "./detect.ts";

/** A lead byte of Arabic UTF-8 (D8–DB) as Latin-1 shows it, before what a trail byte became. */
const TWICE = /[\u00D8-\u00DB][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/**
 * Takes one decoding back, line by line, where that is certain: the line's characters are all bytes
 * of Latin-1 (or windows-1252), those bytes are valid UTF-8, and they read as Arabic.
 * Repaired lines are counted as `mojibake` and reported; a suspicious line that cannot be repaired
 * is left as it is and reported.
 */
export function repairMojibake(text: string, changes: Changes, path: string): Decoded {
  if (!TWICE.test(text)) return { text, encoding: "utf-8", changes, messages: [] };
  const lines = text.split("\n");
  const repaired = lines.map((line) => (TWICE.test(line) ? once(line) : line));
  const done = repaired.filter((line, i) => line !== lines[i]).length;
  const left = repaired.findIndex((line) => TWICE.test(line));
  const first = lines.findIndex((line, i) => line !== repaired[i]);
  const messages: Decoded["messages"] = [
    ...(done > 0
      ? [
          {
            rule: "mojibake",
            severity: "warning" as const,
            path,
            line: first + 1,
            found: `${done} lines decoded twice (UTF-8 read as Latin-1)`,
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
            found: "letters that look like UTF-8 read as Latin-1",
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

/** Characters that windows-1252 shows for 80–9F, with their bytes; Latin-1 shows the bytes themselves. */
const BYTES = new Map(
  Array.from({ length: 0x20 }, (_, i) => [
    iconv.decode(Buffer.of(0x80 + i), "windows-1252"),
    0x80 + i,
  ]),
);

/** The line decoded once; the line itself when that is not certain. */
function once(line: string): string {
  const bytes = Buffer.alloc(line.length);
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    const byte = code < 0x100 ? code : BYTES.get(line.charAt(i));
    if (byte === undefined) return line;
    bytes[i] = byte;
  }
  if (!isUtf8(bytes)) return line;
  const repaired = bytes.toString("utf8");
  return plausibility(repaired) >= 1 ? repaired : line;
}
