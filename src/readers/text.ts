/** Plain text: one article a file, its first line the headline. */
import type { RawRecord } from "#src/record.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

/** How binary files begin that may lie among articles under any name: PDF, zip, PNG, GIF, JPEG, RTF. */
const NOT_TEXT = /^(?:%PDF-|PK\p{Cc}|.PNG\r|GIF8|.{6}(?:JFIF|Exif)|\{\\rtf)/su;

export const text: Reader = {
  format: "text",
  extensions: ["txt", "text"],
  sniff(head, path) {
    if (NOT_TEXT.test(head)) return 0;
    const extension = extensionOf(path);
    if (text.extensions.includes(extension)) return 0.6;
    // A name without an extension says nothing, one with an unknown extension says "not text".
    return extension === "" ? 0.3 : 0;
  },
  read,
};

/**
 * More control characters than a text has that shows each once, and a larger share than damage leaves: it leaves
 * one in a hundred at most, among random or packed bytes every tenth is one.
 */
const MOST_CONTROLS = 40;
const LARGEST_SHARE = 0.04;

/** Control characters that no text needs. NUL is not counted: damaged disks pad texts with it. */
function countControls(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code > 0 && code < 9) || (code > 13 && code < 32) || code === 127) count += 1;
  }
  return count;
}

function* read({ decoded, path }: ReaderInput, { report }: ReaderContext): Generator<RawRecord> {
  if (!/[^\s\p{C}]/u.test(decoded.text)) {
    report({
      rule: "record-empty",
      severity: "warning",
      path,
      line: 1,
      found: "a file of nothing but white space",
      advice: "remove it, or put the article in",
    });
    return;
  }
  const controls = countControls(decoded.text);
  if (controls > MOST_CONTROLS && controls > decoded.text.length * LARGEST_SHARE) {
    report({
      rule: "not-text",
      severity: "warning",
      path,
      line: 1,
      found: `${controls} control characters among ${decoded.text.length}`,
      expected: "text, or one of the formats that docs/formats.md lists",
      advice: "no article was made of it; if it is text, look for a copy that is not damaged",
    });
    return;
  }
  yield {
    format: "text",
    line: 1,
    source: decoded.text,
    fields: { text: decoded.text, rest: {} },
  };
}
