/** Files that people edit are UTF-8: what an editor has saved in another encoding is told, not guessed. */
import { isUtf8, transcode } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Message } from "#src/message.ts";

export interface Utf8File {
  /** What can be read of it; only without a fault are its letters those that were written. */
  readonly text: string;
  readonly fault?: Message;
}

/**
 * Reads a text file and says when it is not UTF-8. A replacement character may stand there by right.
 * @throws what the file system throws
 */
export function readUtf8(path: string): Utf8File {
  const bytes = readFileSync(path);
  const wide = utf16Of(bytes);
  if (wide !== undefined)
    return { text: new TextDecoder(wide).decode(bytes), fault: wrong(path, 1, "UTF-16") };
  if (isUtf8(bytes)) return { text: decoded(bytes) };
  const { line, hex } = firstFault(bytes);
  const fault = wrong(path, line, `the bytes ${hex}, which are no UTF-8`);
  return { text: bytes.toString(), fault };
}

/** By way of UTF-16, as Node keeps Arabic: it has a quick way there, and decodes six times slower itself. */
const decoded = (bytes: Uint8Array): string =>
  transcode(bytes, "utf8", "utf16le").toString("utf16le");

/** The kind of UTF-16 that a text begins in, by its mark or by the zeros of its first character. */
function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return undefined;
}

/** The first line that is not UTF-8, and its first bytes beyond ASCII. */
function firstFault(bytes: Uint8Array): { line: number; hex: string } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(part)) {
      const some = [...part].filter((byte) => byte >= 0x80).slice(0, 4);
      return { line, hex: some.map((byte) => byte.toString(16).toUpperCase()).join(" ") };
    }
    start = end + 1;
    line += 1;
  }
}

const wrong = (path: string, line: number, found: string): Message => ({
  ...{ rule: "not-utf8", severity: "error", path, line, found },
  expected: "a file saved as UTF-8",
  advice: "save it again as UTF-8, if its letters look right in your editor; else restore it",
});
